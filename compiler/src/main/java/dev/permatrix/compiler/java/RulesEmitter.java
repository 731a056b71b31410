package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.permatrix.dsl.model.Permission;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code ContactRules}: the rules of one group, and the table of their answers that questions read. */
final class RulesEmitter implements TypeEmitter {

    @Override
    public List<TypeSpec> emit(JavaTypes types) {
        return types.groups().stream()
                .map(group -> new RulesType(types, group).type())
                .toList();
    }

    /** One class of rules. */
    private static final class RulesType {
        private final JavaTypes types;
        private final PermissionGroup group;
        private final ReasonConstants constants;
        private final List<RuleMethod> rules;
        private final List<Dimension> dimensions;

        RulesType(JavaTypes types, PermissionGroup group) {
            this.types = types;
            this.group = group;
            this.constants = new ReasonConstants(types);
            this.rules = group.permissions().stream()
                    .filter(permission -> !permission.isSignIn())
                    .map(permission -> new RuleMethod(types, group, permission, constants))
                    .toList();
            Set<String> used = new LinkedHashSet<>();
            rules.forEach(rule -> used.addAll(rule.parameters()));
            this.dimensions = Dimension.of(types, group, used);
        }

        TypeSpec type() {
            Answers answers = Answers.of(types, group, dimensions, !rules.isEmpty());
            MethodSpec answer = new AnswerMethod(types, group, answers, constants).method();
            TypeSpec.Builder type = Members.finalClass(group.rules()).addJavadoc("$L", javadoc(answers));
            if (answers.isTable()) {
                type.addField(FieldSpec.builder(TypeName.INT, "PERMISSIONS", PRIVATE, STATIC, FINAL)
                        .initializer("$T.values().length", group.permission())
                        .build());
            }
            type.addFields(constants.fields())
                    .addFields(answers.fields())
                    .addMethod(Members.hiddenConstructor())
                    .addMethod(answer);
            if (!rules.isEmpty()) {
                type.addMethod(decide());
            }
            rules.forEach(rule -> type.addMethod(rule.method(dimensions)));
            return type.addMethods(answers.methods()).build();
        }

        private String javadoc(Answers answers) {
            String rows = "The rows "
                    + group.entity()
                            .map(it -> "on " + JavaText.javadoc(it.label()))
                            .orElse("asked without a record")
                    + ": one method for each permission, one arm for each symbol.";
            return answers.isTable()
                    ? rows + "\nEach rule runs once for each situation when this class loads; a question then reads its"
                            + " answer."
                    : rows;
        }

        private MethodSpec decide() {
            MethodSpec.Builder decide = Members.method(types.decision(), "decide", PRIVATE, STATIC)
                    .addParameter(types.role(), "role")
                    .addParameter(group.permission(), "permission");
            dimensions.forEach(it -> decide.addParameter(it.type(), it.name()));
            CodeBlock.Builder arms = CodeBlock.builder().add("return switch (permission) {\n$>");
            rules.forEach(rule -> arms.add(rule.call(dimensions)));
            group.permissions().stream()
                    .filter(Permission::isSignIn)
                    .forEach(it -> arms.add(
                            "case $L -> $T.SIGNED_IN;\n", types.names().of(it).constant(), types.gates()));
            return decide.addCode(arms.add("$<};\n").build()).build();
        }
    }
}
