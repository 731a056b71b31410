package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.TypeSpec;
import java.util.List;

/** {@code Role}: what users hold. */
final class RoleEmitter implements TypeEmitter {

    @Override
    public List<TypeSpec> emit(JavaTypes types) {
        TypeSpec.Builder role = TypeSpec.enumBuilder(types.role())
                .addModifiers(PUBLIC)
                .addJavadoc("The roles; a user holds exactly one.");
        types.model()
                .roles()
                .forEach(it -> role.addEnumConstant(types.names().of(it), Constants.constant(it.id(), it.label())));
        return List.of(role.addField(Members.field(Members.STRING, "id"))
                .addField(Members.field(Members.STRING, "label"))
                .addMethod(Members.storing(
                        List.of(Members.parameter(Members.STRING, "id"), Members.parameter(Members.STRING, "label"))))
                .addMethod(Members.accessor(Members.STRING, "id", "The stable name, for storing and logging.", PUBLIC))
                .addMethod(Members.accessor(Members.STRING, "label", "The words of the matrix.", PUBLIC))
                .addMethod(Constants.ofId(
                        types.role(), "role", "The role stored under this id; empty if there is none any more."))
                .build());
    }
}
