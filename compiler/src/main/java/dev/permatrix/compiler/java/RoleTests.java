package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
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
    private final Map<List<Role>, String> methods = new LinkedHashMap<>();

    RoleTests(JavaTypes types) {
        this.types = types;
    }

    /** The condition that the role is one of these; empty where every role is. */
    Optional<CodeBlock> among(String role, List<Role> roles) {
        List<Role> others =
                types.model().roles().stream().filter(it -> !roles.contains(it)).toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        if (others.size() == 1) {
            return Optional.of(compared(role, "!=", others, "&&"));
        }
        if (roles.size() <= COMPARED) {
            CodeBlock either = compared(role, "==", roles, "||");
            return Optional.of(roles.size() == 1 ? either : CodeBlock.of("($L)", either));
        }
        return Optional.of(CodeBlock.of("$L($L)", methodFor(roles), role));
    }

    private CodeBlock compared(String role, String operator, List<Role> roles, String joint) {
        return roles.stream()
                .map(it -> CodeBlock.of("$L $L $L", role, operator, types.constant(it)))
                .collect(CodeBlock.joining("$W" + joint + " "));
    }

    private String methodFor(List<Role> roles) {
        List<Role> ordered =
                types.model().roles().stream().filter(roles::contains).toList();
        return methods.computeIfAbsent(ordered, this::name);
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
        methods.forEach((roles, name) -> emitted.add(Members.method(TypeName.BOOLEAN, name, PRIVATE, STATIC)
                .addParameter(types.role(), "role")
                .addCode("return $L;\n", RoleSwitch.amongOf(types, "role", roles))
                .build()));
        return emitted;
    }
}
