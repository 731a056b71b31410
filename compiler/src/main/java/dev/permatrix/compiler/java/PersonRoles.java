package dev.permatrix.compiler.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.permatrix.compiler.java.PersonSteps.Way;
import dev.permatrix.dsl.model.Role;
import java.util.List;
import java.util.Set;

/** The step that states what was assigned: {@code .role(Role.USER)} or {@code .roles(Set.of(Role.USER))}. */
final class PersonRoles {

    private PersonRoles() {}

    /** How the step is taken, for an example. */
    static String example(JavaTypes types) {
        List<Role> roles = types.model().assignableRoles();
        String role = roles.isEmpty()
                ? ""
                : types.assigned().simpleName() + "." + types.names().of(roles.get(0));
        return types.people().several() ? ".roles(Set.of(" + role + "))" : ".role(" + role + ")";
    }

    /** What a subject keeps of it: the role, or a bit for each of several. */
    static ParameterSpec stated(JavaTypes types) {
        return types.people().several()
                ? Members.parameter(TypeName.LONG, types.people().assigned())
                : Members.parameter(types.assigned(), "role");
    }

    /** The set of roles, as it is stated. */
    static TypeName set(JavaTypes types) {
        return ParameterizedTypeName.get(ClassName.get(Set.class), types.assigned());
    }

    static void addTo(PersonSteps steps, JavaTypes types) {
        String workedOut = types.hasDerived() ? "; the others are worked out" : "";
        if (types.people().several()) {
            Way roles = new Way(
                    "roles",
                    "The roles that the user was assigned" + workedOut + ".",
                    List.of(Members.parameter(set(types), "roles")),
                    CodeBlock.of("$T.bits(roles)", types.assigned()));
            steps.then("roles", TypeName.LONG, "the roles", roles);
        } else {
            Way role = new Way(
                    "role",
                    "The role that the user holds" + workedOut + ".",
                    List.of(Members.parameter(types.assigned(), "role")),
                    Members.nonNull("role"));
            steps.then("role", types.assigned(), "the role", role);
        }
    }
}
