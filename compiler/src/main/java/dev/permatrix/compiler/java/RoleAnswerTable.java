package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;

/** Where users hold roles that combine: what each says in each situation, worked out when the class loads. */
record RoleAnswerTable(JavaTypes types, PermissionGroup group, List<Dimension> dimensions) implements Answers {

    RoleAnswerTable {
        dimensions = List.copyOf(dimensions);
    }

    @Override
    public boolean isTable() {
        return true;
    }

    @Override
    public List<FieldSpec> fields() {
        return List.of(FieldSpec.builder(types.roleAnswers(), "ANSWERS", PRIVATE, STATIC, FINAL)
                .initializer("answers()")
                .build());
    }

    @Override
    public CodeBlock question() {
        return CodeBlock.of("ANSWERS.combined(subject, situation(permission$L))", Answers.positions(dimensions));
    }

    @Override
    public List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(answers());
        if (!dimensions.isEmpty()) {
            methods.add(tabulate());
        }
        methods.add(situation());
        return methods;
    }

    private MethodSpec answers() {
        CodeBlock counts =
                dimensions.stream().map(it -> CodeBlock.of(" * $L", it.count())).collect(CodeBlock.joining(""));
        return Members.method(types.roleAnswers(), "answers", PRIVATE, STATIC)
                .addStatement("$1T answers = new $1T(PERMISSIONS$2L)", types.roleAnswers(), counts)
                .beginControlFlow("for ($1T role : $1T.values())", types.role())
                .beginControlFlow("for ($1T permission : $1T.values())", group.permission())
                .addStatement(
                        dimensions.isEmpty()
                                ? "answers.put(role, permission.ordinal(), permission.ordinal(), decide(role, permission))"
                                : "tabulate(role, permission, answers)")
                .endControlFlow()
                .endControlFlow()
                .addStatement("return answers")
                .build();
    }

    private MethodSpec tabulate() {
        MethodSpec.Builder tabulate = Members.method(TypeName.VOID, "tabulate", PRIVATE, STATIC)
                .addParameter(types.role(), "role")
                .addParameter(group.permission(), "permission")
                .addParameter(types.roleAnswers(), "answers")
                .addStatement("int first = situation(permission$L)", ", 0".repeat(dimensions.size()));
        dimensions.forEach(
                it -> tabulate.beginControlFlow("for (int $1N = 0; $1N < $2L; $1N++)", it.loop(), it.count()));
        tabulate.addStatement("$T answer = decide(role, permission$L)", types.decision(), Answers.values(dimensions))
                .addStatement("answers.put(role, situation(permission$L), first, answer)", Answers.loops(dimensions));
        dimensions.forEach(it -> tabulate.endControlFlow());
        return tabulate.build();
    }

    private MethodSpec situation() {
        MethodSpec.Builder situation = Members.method(TypeName.INT, "situation", PRIVATE, STATIC)
                .addParameter(group.permission(), "permission");
        CodeBlock position = CodeBlock.of("permission.ordinal()");
        for (int i = 0; i < dimensions.size(); i++) {
            Dimension dimension = dimensions.get(i);
            situation.addParameter(TypeName.INT, dimension.loop());
            position = CodeBlock.of(
                    i == 0 ? "$L * $L + $N" : "($L) * $L + $N", position, dimension.count(), dimension.loop());
        }
        return situation.addStatement("return $L", position).build();
    }
}
