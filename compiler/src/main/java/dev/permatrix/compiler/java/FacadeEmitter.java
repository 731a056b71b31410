package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.permatrix.compiler.names.NamePlan.PermissionNames;
import dev.permatrix.dsl.model.Permission;
import java.util.ArrayList;
import java.util.List;

/** The matrix's own class: {@code OnePageCrm.decide(…)}, and a method for each permission that needs no record. */
final class FacadeEmitter implements TypeEmitter {

    @Override
    public List<TypeSpec> emit(JavaTypes types) {
        TypeSpec.Builder facade = Members.publicFinalClass(types.facade())
                .addJavadoc(
                        "$L: may this subject do this, to a record that it stands to like this?",
                        JavaText.javadoc(types.emission().title()))
                .addMethod(Members.hiddenConstructor());
        types.groups().forEach(group -> facade.addMethod(decide(types, group)));
        types.groups().forEach(group -> LabelMethod.of(types, group).ifPresent(facade::addMethod));
        types.groups().stream().filter(group -> !group.ofRecord()).forEach(account -> {
            facade.addMethod(may(types, account));
            account.permissions().forEach(permission -> facade.addMethods(named(types, account, permission)));
        });
        return List.of(facade.build());
    }

    private static MethodSpec decide(JavaTypes types, PermissionGroup group) {
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(Members.nonNull("subject"));
        arguments.add(Members.nonNull("permission"));
        MethodSpec.Builder decide = Members.method(types.decision(), "decide", PUBLIC, STATIC)
                .addParameter(types.subject(), "subject")
                .addParameter(group.permission(), "permission");
        if (group.ofRecord()) {
            decide.addParameter(group.facts(), group.variable());
        }
        if (group.hasFacts()) {
            arguments.add(Members.nonNull(group.variable()));
        } else if (group.ofRecord()) {
            decide.addStatement(Members.nonNull(group.variable()));
        }
        return decide.addJavadoc("$L", decided(group))
                .addCode("return $T.answer(\n$>$>$L);\n$<$<", group.rules(), CodeBlock.join(arguments, ",\n"))
                .build();
    }

    private static String decided(PermissionGroup group) {
        return group.entity()
                .map(it -> "Decides on one " + JavaText.javadoc(it.label()) + ", by how the subject stands to it.")
                .orElse("Decides on what needs no record.");
    }

    private static MethodSpec may(JavaTypes types, PermissionGroup account) {
        return Members.method(TypeName.BOOLEAN, "may", PUBLIC, STATIC)
                .addJavadoc("Whether it is allowed.")
                .addParameter(types.subject(), "subject")
                .addParameter(account.permission(), "permission")
                .addStatement("return decide(subject, permission).allowed()")
                .build();
    }

    private static List<MethodSpec> named(JavaTypes types, PermissionGroup account, Permission permission) {
        PermissionNames names = types.names().of(permission);
        MethodSpec can = Members.method(TypeName.BOOLEAN, "can" + names.type(), PUBLIC, STATIC)
                .addJavadoc("May the subject: $L", JavaText.sentence(permission.label()))
                .addParameter(types.subject(), "subject")
                .addStatement("return may(subject, $L)", types.constant(permission))
                .build();
        MethodSpec require = Members.method(
                        account.permit().nestedClass(names.type()), "require" + names.type(), PUBLIC, STATIC)
                .addJavadoc(
                        "Proof that the subject may: $L\n\n$L",
                        JavaText.sentence(permission.label()),
                        PermitEmitter.THROWS)
                .addParameter(types.subject(), "subject")
                .addStatement("return $T.require(subject)", account.permit().nestedClass(names.type()))
                .build();
        return List.of(can, require);
    }
}
