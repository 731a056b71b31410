package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Objects;

/** {@code Target}: whom a change is about; another type than {@code Subject}, so that the two can't be swapped. */
final class TargetEmitter implements TypeEmitter {

    @Override
    public List<TypeSpec> emit(JavaTypes types) {
        return types.hasChanges() ? List.of(target(types)) : List.of();
    }

    private static TypeSpec target(JavaTypes types) {
        return TypeSpec.recordBuilder(types.target())
                .addModifiers(PUBLIC)
                .addJavadoc(
                        "Whom a change is about: {@code Target.user(\"18\").role(Role.$L)}. Not a {@link Subject}, so"
                                + " that the two\n"
                                + "can't be swapped.\n\n"
                                + "@param id the application's own id of the user\n"
                                + "@param role the role that this user holds now",
                        types.names().of(types.model().roles().get(0)))
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameter(Members.STRING, "id")
                        .addParameter(types.role(), "role")
                        .build())
                .addMethod(MethodSpec.compactConstructorBuilder()
                        .addModifiers(PUBLIC)
                        .addJavadoc("A user has an id and a role.")
                        .addStatement("$T.requireNonNull(id, $S)", Objects.class, "id")
                        .addStatement("$T.requireNonNull(role, $S)", Objects.class, "role")
                        .build())
                .addMethod(Members.method(types.target().nestedClass("RoleStep"), "user", PUBLIC, STATIC)
                        .addJavadoc("The first step.\n\n@param id the application's own id of the user")
                        .addParameter(Members.STRING, "id")
                        .addStatement("return new RoleStep($L)", Members.nonNull("id"))
                        .build())
                .addMethod(isSelf(types))
                .addMethod(requirePossible(types))
                .addType(roleStep(types))
                .build();
    }

    private static MethodSpec isSelf(JavaTypes types) {
        return Members.method(TypeName.BOOLEAN, "isSelf")
                .addJavadoc("Whether this user is the actor; refuses one person with two roles.")
                .addParameter(types.subject(), "actor")
                .addStatement("requirePossible(actor)")
                .addStatement("return id.equals(actor.id())")
                .build();
    }

    private static MethodSpec requirePossible(JavaTypes types) {
        return Members.method(TypeName.VOID, "requirePossible")
                .addParameter(types.subject(), "actor")
                .beginControlFlow("if (id.equals(actor.id()) && role != actor.role())")
                .addStatement("String roles = actor.role() + $S + role + $S", " as actor and ", " as target")
                .addStatement("throw new $T($S + id + $S + roles)", IllegalArgumentException.class, "user ", " holds ")
                .endControlFlow()
                .build();
    }

    private static TypeSpec roleStep(JavaTypes types) {
        return Members.publicFinalClass(ClassName.get("", "RoleStep"))
                .addModifiers(STATIC)
                .addJavadoc("The last step: the role that this user holds now.")
                .addField(Members.field(Members.STRING, "id"))
                .addMethod(Members.storing(List.of(Members.parameter(Members.STRING, "id")), PRIVATE))
                .addMethod(Members.method(types.target(), "role", PUBLIC)
                        .addJavadoc("The role that this user holds now.")
                        .addParameter(types.role(), "role")
                        .addStatement("return new $T(id, role)", types.target())
                        .build())
                .build();
    }
}
