package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import java.util.List;

/** Where users hold roles that combine, and there are too many situations for a table: each role when it is asked. */
record DirectRoleAnswers(JavaTypes types, PermissionGroup group, List<Dimension> dimensions) implements Answers {

    DirectRoleAnswers {
        dimensions = List.copyOf(dimensions);
    }

    @Override
    public boolean isTable() {
        return false;
    }

    @Override
    public List<FieldSpec> fields() {
        return List.of();
    }

    @Override
    public CodeBlock question() {
        String record = group.hasFacts() ? ", " + group.variable() : "";
        return CodeBlock.of("answers(subject, permission$L).combined(subject, 0)", record);
    }

    @Override
    public List<MethodSpec> methods() {
        MethodSpec.Builder answers = Members.method(types.roleAnswers(), "answers", PRIVATE, STATIC)
                .addJavadoc("What each role says in this one situation.")
                .addParameter(types.subject(), "subject")
                .addParameter(group.permission(), "permission");
        if (group.hasFacts()) {
            answers.addParameter(group.facts(), group.variable());
        }
        return List.of(answers.addStatement("$1T answers = new $1T(1)", types.roleAnswers())
                .beginControlFlow("for ($1T role : $1T.values())", types.role())
                .addStatement("answers.put(role, 0, 0, decide(role, permission$L))", Answers.ofSubject(dimensions))
                .endControlFlow()
                .addStatement("return answers")
                .build());
    }
}
