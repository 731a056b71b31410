package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code Role}: what users hold. */
final class RoleEmitter implements TypeEmitter {

    @Override
    public List<TypeSpec> emit(JavaTypes types) {
        TypeSpec.Builder role = TypeSpec.enumBuilder(types.role())
                .addModifiers(PUBLIC)
                .addJavadoc(
                        types.people().several()
                                ? "The roles; a user holds any of them."
                                : "The roles; a user holds exactly one.");
        types.model()
                .roles()
                .forEach(it -> role.addEnumConstant(types.names().of(it), Constants.constant(it.id(), it.label())));
        role.addField(Members.field(Members.STRING, "id"))
                .addField(Members.field(Members.STRING, "label"))
                .addMethod(Members.storing(
                        List.of(Members.parameter(Members.STRING, "id"), Members.parameter(Members.STRING, "label"))))
                .addMethod(Members.accessor(Members.STRING, "id", "The stable name, for storing and logging.", PUBLIC))
                .addMethod(Members.accessor(Members.STRING, "label", "The words of the matrix.", PUBLIC))
                .addMethod(Constants.ofId(
                        types.role(), "role", "The role stored under this id; empty if there is none any more."));
        if (!types.people().isPlain()) {
            role.addMethod(Members.method(TypeName.LONG, "bit")
                            .addJavadoc("Roles that one user holds are the bits of a {@code long}: this is its bit.")
                            .addStatement("return 1L << ordinal()")
                            .build())
                    .addMethod(Members.method(TypeName.BOOLEAN, "isIn")
                            .addJavadoc("Whether its bit is among these.")
                            .addParameter(TypeName.LONG, "roles")
                            .addStatement("return (roles & bit()) != 0")
                            .build())
                    .addMethod(of(types));
        }
        if (types.people().several() && !types.hasDerived()) {
            role.addMethod(bits(types.role(), "role.bit()"));
        }
        return types.hasDerived() ? List.of(role.build(), assigned(types)) : List.of(role.build());
    }

    private static MethodSpec of(JavaTypes types) {
        TypeName set = ParameterizedTypeName.get(ClassName.get(Set.class), types.role());
        return Members.method(set, "of", STATIC)
                .addJavadoc("The roles with these bits.")
                .addParameter(TypeName.LONG, "bits")
                .addStatement("$T roles = $T.noneOf($T.class)", set, EnumSet.class, types.role())
                .beginControlFlow("for ($1T role : $1T.values())", types.role())
                .beginControlFlow("if (role.isIn(bits))")
                .addStatement("roles.add(role)")
                .endControlFlow()
                .endControlFlow()
                .addStatement("return $T.unmodifiableSet(roles)", Collections.class)
                .build();
    }

    private static MethodSpec bits(ClassName of, String bit) {
        return Members.method(TypeName.LONG, "bits", STATIC)
                .addJavadoc("A bit for each of these.")
                .addParameter(ParameterizedTypeName.get(ClassName.get(Set.class), of), "roles")
                .addStatement("long bits = 0")
                .beginControlFlow("for ($T role : roles)", of)
                .addStatement("bits |= $L", bit)
                .endControlFlow()
                .addStatement("return bits")
                .build();
    }

    /** {@code AssignedRole}: so that a role which is worked out can't be assigned. */
    private static TypeSpec assigned(JavaTypes types) {
        TypeSpec.Builder assigned = TypeSpec.enumBuilder(types.assigned())
                .addModifiers(PUBLIC)
                .addJavadoc(
                        "The roles that can be assigned; the others are worked out from what is known of the user.");
        types.model()
                .assignableRoles()
                .forEach(it -> assigned.addEnumConstant(
                        types.names().of(it),
                        TypeSpec.anonymousClassBuilder("$L", types.constant(it))
                                .addJavadoc("$L", JavaText.sentence(it.label()))
                                .build()));
        assigned.addField(Members.field(types.role(), "role"))
                .addMethod(Members.storing(List.of(Members.parameter(types.role(), "role"))))
                .addMethod(Members.accessor(types.role(), "role", "The role as such.", PUBLIC))
                .addMethod(assignedOfId(types));
        return (types.people().several() ? assigned.addMethod(bits(types.assigned(), "role.role.bit()")) : assigned)
                .build();
    }

    private static MethodSpec assignedOfId(JavaTypes types) {
        return Members.method(
                        ParameterizedTypeName.get(ClassName.get(Optional.class), types.assigned()),
                        "ofId",
                        PUBLIC,
                        STATIC)
                .addJavadoc("The role stored under this id; empty if there is none any more, or it is not assigned.")
                .addParameter(Members.STRING, "id")
                .beginControlFlow("for ($1T role : values())", types.assigned())
                .beginControlFlow("if (role.role.id().equals(id))")
                .addStatement("return $T.of(role)", Optional.class)
                .endControlFlow()
                .endControlFlow()
                .addStatement("return $T.empty()", Optional.class)
                .build();
    }
}
