package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;

/**
 * The members of a rules class that keep and read its answers: an array by role, permission, facts and grant. A
 * dimension
 * that makes no difference in the group is left out.
 */
final class AnswerTable {

    private final JavaTypes types;
    private final PermissionGroup group;

    AnswerTable(JavaTypes types, PermissionGroup group) {
        this.types = types;
        this.group = group;
    }

    /** The question: one array read. */
    MethodSpec answer() {
        MethodSpec.Builder answer = Members.method(types.decision(), "answer", STATIC)
                .addParameter(types.subject(), "subject")
                .addParameter(group.permission(), "permission");
        if (group.hasRelations()) {
            answer.addParameter(group.facts(), group.variable());
        }
        return answer.addStatement(
                        "return ANSWERS[index(subject.roleIndex, permission$L$L)]",
                        group.hasRelations() ? ", " + group.variable() + ".index" : "",
                        group.grantable() ? ", subject.granted(permission.grantBit)" : "")
                .build();
    }

    /** The methods that run at class load. */
    List<MethodSpec> filling() {
        List<MethodSpec> filling = new ArrayList<>();
        filling.add(answers());
        if (hasSituations()) {
            filling.add(tabulate());
        }
        filling.add(index());
        return filling;
    }

    private boolean hasSituations() {
        return group.hasRelations() || group.grantable();
    }

    private MethodSpec answers() {
        TypeName array = ArrayTypeName.of(types.decision());
        return Members.method(array, "answers", PRIVATE, STATIC)
                .addStatement(
                        "$1T[] answers = new $1T[$2T.values().length * PERMISSIONS$3L$4L]",
                        types.decision(),
                        types.role(),
                        group.hasRelations() ? CodeBlock.of(" * $T.COUNT", group.facts()) : "",
                        group.grantable() ? " * 2" : "")
                .beginControlFlow("for ($1T role : $1T.values())", types.role())
                .beginControlFlow("for ($1T permission : $1T.values())", group.permission())
                .addStatement(
                        hasSituations()
                                ? "tabulate(role, permission, answers)"
                                : "answers[index(role.ordinal(), permission)] = decide(role, permission)")
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
                .addStatement(
                        "int first = index(role.ordinal(), permission$L$L)",
                        group.hasRelations() ? ", 0" : "",
                        group.grantable() ? ", 0" : "");
        if (group.hasRelations()) {
            tabulate.beginControlFlow("for (int facts = 0; facts < $T.COUNT; facts++)", group.facts());
        }
        if (group.grantable()) {
            tabulate.beginControlFlow("for (int granted = 0; granted < 2; granted++)");
        }
        tabulate.addStatement("$T answer = $L", types.decision(), call())
                .addStatement(
                        "int index = index(role.ordinal(), permission$L$L)",
                        group.hasRelations() ? ", facts" : "",
                        group.grantable() ? ", granted" : "")
                .addStatement("answers[index] = $T.shared(answer, answers, first, index)", types.decision());
        return close(tabulate);
    }

    private MethodSpec close(MethodSpec.Builder tabulate) {
        if (group.hasRelations()) {
            tabulate.endControlFlow();
        }
        return (group.grantable() ? tabulate.endControlFlow() : tabulate).build();
    }

    private CodeBlock call() {
        return CodeBlock.of(
                "decide(role, permission$L$L)",
                group.hasRelations() ? CodeBlock.of(", $T.at(facts)", group.facts()) : "",
                group.grantable() ? ", granted == 1" : "");
    }

    private MethodSpec index() {
        MethodSpec.Builder index = Members.method(TypeName.INT, "index", PRIVATE, STATIC)
                .addParameter(TypeName.INT, "role")
                .addParameter(group.permission(), "permission");
        CodeBlock position = CodeBlock.of("role * PERMISSIONS + permission.ordinal()");
        if (group.hasRelations()) {
            index.addParameter(TypeName.INT, "facts");
            position = CodeBlock.of("($L) * $T.COUNT + facts", position, group.facts());
        }
        if (group.grantable()) {
            index.addParameter(TypeName.INT, "granted");
            position = CodeBlock.of("($L) * 2 + granted", position);
        }
        return index.addStatement("return $L", position).build();
    }
}
