package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;

/**
 * Where users hold one role that always counts: an array by role, permission, and whatever else makes a difference in
 * the group. A question is one array read.
 */
record AnswerTable(JavaTypes types, PermissionGroup group, List<Dimension> dimensions) implements Answers {

    AnswerTable {
        dimensions = List.copyOf(dimensions);
    }

    @Override
    public boolean isTable() {
        return true;
    }

    @Override
    public List<FieldSpec> fields() {
        return List.of(FieldSpec.builder(ArrayTypeName.of(types.decision()), "ANSWERS", PRIVATE, STATIC, FINAL)
                .initializer("answers()")
                .build());
    }

    @Override
    public CodeBlock question() {
        return CodeBlock.of("ANSWERS[index(subject.roleIndex, permission$L)]", Answers.positions(dimensions));
    }

    @Override
    public List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(answers());
        if (!dimensions.isEmpty()) {
            methods.add(tabulate());
        }
        methods.add(index());
        return methods;
    }

    private MethodSpec answers() {
        CodeBlock counts =
                dimensions.stream().map(it -> CodeBlock.of(" * $L", it.count())).collect(CodeBlock.joining(""));
        return Members.method(ArrayTypeName.of(types.decision()), "answers", PRIVATE, STATIC)
                .addStatement(
                        "$1T[] answers = new $1T[$2T.values().length * PERMISSIONS$3L]",
                        types.decision(),
                        types.role(),
                        counts)
                .beginControlFlow("for ($1T role : $1T.values())", types.role())
                .beginControlFlow("for ($1T permission : $1T.values())", group.permission())
                .addStatement(
                        dimensions.isEmpty()
                                ? "answers[index(role.ordinal(), permission)] = decide(role, permission)"
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
                .addParameter(ArrayTypeName.of(types.decision()), "answers")
                .addStatement("int first = index(role.ordinal(), permission$L)", ", 0".repeat(dimensions.size()));
        dimensions.forEach(
                it -> tabulate.beginControlFlow("for (int $1N = 0; $1N < $2L; $1N++)", it.loop(), it.count()));
        tabulate.addStatement("$T answer = decide(role, permission$L)", types.decision(), Answers.values(dimensions))
                .addStatement("int index = index(role.ordinal(), permission$L)", Answers.loops(dimensions))
                .addStatement("answers[index] = $T.shared(answer, answers, first, index)", types.decision());
        dimensions.forEach(it -> tabulate.endControlFlow());
        return tabulate.build();
    }

    private MethodSpec index() {
        MethodSpec.Builder index = Members.method(TypeName.INT, "index", PRIVATE, STATIC)
                .addParameter(TypeName.INT, "role")
                .addParameter(group.permission(), "permission");
        CodeBlock position = CodeBlock.of("role * PERMISSIONS + permission.ordinal()");
        for (Dimension dimension : dimensions) {
            index.addParameter(TypeName.INT, dimension.loop());
            position = CodeBlock.of("($L) * $L + $N", position, dimension.count(), dimension.loop());
        }
        return index.addStatement("return $L", position).build();
    }
}
