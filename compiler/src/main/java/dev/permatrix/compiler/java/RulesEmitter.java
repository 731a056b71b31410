package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;

/** {@code ContactRules}: the rules of one group, and the table of their answers that questions read. */
final class RulesEmitter implements TypeEmitter {

    @Override
    public List<TypeSpec> emit(JavaTypes types) {
        return types.groups().stream().map(group -> rules(types, group)).toList();
    }

    private static TypeSpec rules(JavaTypes types, PermissionGroup group) {
        ReasonConstants constants = new ReasonConstants(types);
        VerdictExpressions verdicts = new VerdictExpressions(types, group, constants);
        List<RuleMethod> rules = group.permissions().stream()
                .map(permission -> new RuleMethod(types, group, permission))
                .toList();
        List<MethodSpec> methods =
                rules.stream().map(rule -> rule.method(verdicts)).toList();
        AnswerTable answers = new AnswerTable(types, group);
        return Members.finalClass(group.rules())
                .addJavadoc("$L", javadoc(group))
                .addField(FieldSpec.builder(TypeName.INT, "PERMISSIONS", PRIVATE, STATIC, FINAL)
                        .initializer("$T.values().length", group.permission())
                        .build())
                .addFields(constants.fields())
                .addField(FieldSpec.builder(ArrayTypeName.of(types.decision()), "ANSWERS", PRIVATE, STATIC, FINAL)
                        .initializer("answers()")
                        .build())
                .addMethod(Members.hiddenConstructor())
                .addMethod(answers.answer())
                .addMethod(decide(types, group, rules))
                .addMethods(methods)
                .addMethods(answers.filling())
                .build();
    }

    private static String javadoc(PermissionGroup group) {
        return "The rows "
                + group.entity().map(it -> "on " + JavaText.javadoc(it.label())).orElse("asked without a record")
                + ": one method for each permission, one arm for each symbol.\n"
                + "Each rule runs once for each situation when this class loads; a question then reads its answer.";
    }

    private static MethodSpec decide(JavaTypes types, PermissionGroup group, List<RuleMethod> rules) {
        MethodSpec.Builder decide = Members.method(types.decision(), "decide", PRIVATE, STATIC)
                .addParameter(types.role(), "role")
                .addParameter(group.permission(), "permission");
        if (group.hasRelations()) {
            decide.addParameter(group.facts(), group.variable());
        }
        if (group.grantable()) {
            decide.addParameter(TypeName.BOOLEAN, "granted");
        }
        CodeBlock.Builder arms = CodeBlock.builder().add("return switch (permission) {\n$>");
        rules.forEach(rule -> arms.add(rule.call()));
        return decide.addCode(arms.add("$<};\n").build()).build();
    }
}
