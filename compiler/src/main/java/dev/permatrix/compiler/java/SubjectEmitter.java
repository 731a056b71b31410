package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Set;

/** {@code Subject}: who asks, built in steps so that nothing is forgotten. */
final class SubjectEmitter implements TypeEmitter {

    @Override
    public List<TypeSpec> emit(JavaTypes types) {
        TypeSpec.Builder subject = Members.publicFinalClass(types.subject())
                .addJavadoc(
                        "Who asks: {@code Subject.user(\"17\").role(Role.$L)$L}. Immutable; every step must be taken.",
                        types.names().of(types.model().roles().get(0)),
                        types.hasGrants() ? ".noGrants()" : "")
                .addField(Members.field(Members.STRING, "id"))
                .addField(Members.field(types.role(), "role"));
        if (types.hasGrants()) {
            subject.addField(Members.field(GrantEmitter.bitsType(types), "grants"));
        }
        subject.addField(Members.sharedField(TypeName.INT, "roleIndex"))
                .addMethod(constructor(types))
                .addMethod(user(types))
                .addMethod(Members.accessor(Members.STRING, "id", "The application's own id of the user.", PUBLIC))
                .addMethod(Members.accessor(types.role(), "role", "The role that the user holds.", PUBLIC));
        if (types.hasGrants()) {
            subject.addMethod(holdsGrant(types)).addMethod(granted(types));
        }
        subject.addMethod(Members.toString(CodeBlock.of("role.label() + \" \" + id"), PUBLIC))
                .addType(roleStep(types));
        return List.of((types.hasGrants() ? subject.addType(grantsStep(types)) : subject).build());
    }

    private static MethodSpec constructor(JavaTypes types) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(PRIVATE)
                .addParameter(Members.STRING, "id")
                .addParameter(types.role(), "role")
                .addStatement("this.id = id")
                .addStatement("this.role = role")
                .addStatement("this.roleIndex = role.ordinal()");
        return types.hasGrants()
                ? constructor
                        .addParameter(GrantEmitter.bitsType(types), "grants")
                        .addStatement("this.grants = grants")
                        .build()
                : constructor.build();
    }

    private static MethodSpec user(JavaTypes types) {
        return Members.method(types.subject().nestedClass("RoleStep"), "user", PUBLIC, STATIC)
                .addJavadoc(
                        "The first step.\n\n@param id the application's own id of the user; two are the same person "
                                + "if the ids are equal")
                .addParameter(Members.STRING, "id")
                .addStatement("return new RoleStep($L)", Members.nonNull("id"))
                .build();
    }

    private static MethodSpec holdsGrant(JavaTypes types) {
        return Members.method(TypeName.BOOLEAN, "holdsGrant", PUBLIC)
                .addJavadoc("Whether this was granted; it counts only where the role's cell is on request.")
                .addParameter(types.grant(), "grant")
                .addStatement("return granted(grant.ordinal()) != 0")
                .build();
    }

    private static MethodSpec granted(JavaTypes types) {
        return Members.method(TypeName.INT, "granted")
                .addJavadoc("1 if granted, else 0.")
                .addParameter(TypeName.INT, "bit")
                .addStatement(
                        "return (int) ($L >>> bit) & 1",
                        GrantEmitter.needsSeveralLongs(types) ? "grants[bit >>> 6]" : "grants")
                .build();
    }

    private static TypeSpec roleStep(JavaTypes types) {
        ClassName next = types.hasGrants() ? types.subject().nestedClass("GrantsStep") : types.subject();
        return Members.publicFinalClass(ClassName.get("", "RoleStep"))
                .addModifiers(STATIC)
                .addJavadoc(types.hasGrants() ? "The next step: the role." : "The last step: the role.")
                .addField(Members.field(Members.STRING, "id"))
                .addMethod(Members.storing(List.of(Members.parameter(Members.STRING, "id")), PRIVATE))
                .addMethod(Members.method(next, "role", PUBLIC)
                        .addJavadoc("The role that the user holds.")
                        .addParameter(types.role(), "role")
                        .addStatement("return new $T(id, $L)", next, Members.nonNull("role"))
                        .build())
                .build();
    }

    private static TypeSpec grantsStep(JavaTypes types) {
        return Members.publicFinalClass(ClassName.get("", "GrantsStep"))
                .addModifiers(STATIC)
                .addJavadoc("The last step: what this user was granted.")
                .addField(Members.field(Members.STRING, "id"))
                .addField(Members.field(types.role(), "role"))
                .addMethod(Members.storing(
                        List.of(Members.parameter(Members.STRING, "id"), Members.parameter(types.role(), "role")),
                        PRIVATE))
                .addMethod(Members.method(types.subject(), "noGrants", PUBLIC)
                        .addJavadoc("Nothing was granted.")
                        .addStatement("return grants($T.of())", Set.class)
                        .build())
                .addMethod(Members.method(types.subject(), "grants", PUBLIC)
                        .addJavadoc("Exactly these were granted.")
                        .addParameter(ParameterizedTypeName.get(ClassName.get(Set.class), types.grant()), "grants")
                        .addStatement("return new $T(id, role, $T.bits(grants))", types.subject(), types.grant())
                        .build())
                .build();
    }
}
