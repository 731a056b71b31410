package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.permatrix.compiler.java.ValueTests.Test;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.RoleSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Conditions on a role; those that many roles fit become methods, named for the role set that they come from. */
final class RoleTests {

    private static final int COMPARED = 3;

    private final JavaTypes types;
    private final Map<Among, String> methods = new LinkedHashMap<>();

    RoleTests(JavaTypes types) {
        this.types = types;
    }

    /** Some of the roles, or of the roles that can be assigned, in order. */
    private record Among(List<Role> roles, boolean assigned) {}

    /** The condition that a {@code Role} is one of these; empty where every one is. */
    Optional<Test> among(String role, List<Role> roles) {
        return among(role, roles, false);
    }

    /** The condition that a role which can be assigned is one of these; empty where every one is. */
    Optional<Test> amongAssigned(String role, List<Role> roles) {
        return among(role, roles, types.hasDerived());
    }

    private Optional<Test> among(String role, List<Role> roles, boolean assigned) {
        List<Role> others =
                all(assigned).stream().filter(it -> !roles.contains(it)).toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        if (others.size() == 1) {
            return Optional.of(compared(role, "!=", others, assigned, Test.AND));
        }
        if (roles.size() <= COMPARED) {
            return Optional.of(compared(role, "==", roles, assigned, Test.OR));
        }
        return Optional.of(Test.of(CodeBlock.of("$L($L)", methodFor(roles, assigned), role)));
    }

    private List<Role> all(boolean assigned) {
        return assigned ? types.model().assignableRoles() : types.model().roles();
    }

    private Test compared(String role, String operator, List<Role> roles, boolean assigned, String joint) {
        return Test.joined(
                roles.stream()
                        .map(it -> Test.of(CodeBlock.of(
                                "$L $L $L", role, operator, assigned ? types.assigned(it) : types.constant(it))))
                        .toList(),
                joint);
    }

    private String methodFor(List<Role> roles, boolean assigned) {
        List<Role> ordered = all(assigned).stream().filter(roles::contains).toList();
        return methods.computeIfAbsent(new Among(ordered, assigned), it -> name(ordered));
    }

    private String name(List<Role> roles) {
        Optional<String> set = types.model().roleSets().stream()
                .filter(it -> it.roles().size() == roles.size() && it.roles().containsAll(roles))
                .map(RoleSet::id)
                .filter(id -> id.chars().allMatch(Character::isJavaIdentifierPart))
                .map(id -> "is" + id)
                .filter(name -> !methods.containsValue(name))
                .findFirst();
        return set.orElseGet(() -> "isAmong" + roles.size() + "Roles" + (methods.size() + 1));
    }

    List<MethodSpec> methods() {
        List<MethodSpec> emitted = new ArrayList<>();
        methods.forEach((among, name) -> emitted.add(Members.method(TypeName.BOOLEAN, name, PRIVATE, STATIC)
                .addParameter(among.assigned() ? types.assigned() : types.role(), "role")
                .addCode("return $L;\n", RoleSwitch.amongOf(types, all(among.assigned()), "role", among.roles()))
                .build()));
        return emitted;
    }
}
