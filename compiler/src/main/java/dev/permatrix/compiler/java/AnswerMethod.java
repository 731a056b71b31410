package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.permatrix.compiler.java.ValueTests.Test;
import dev.permatrix.dsl.model.Need;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.table.GateClause;
import dev.permatrix.dsl.table.Guard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The method that answers a question: what is required, whoever asks, then the cells, then what is needed. */
final class AnswerMethod {

    private final JavaTypes types;
    private final PermissionGroup group;
    private final Answers answers;
    private final ReasonConstants constants;

    AnswerMethod(JavaTypes types, PermissionGroup group, Answers answers, ReasonConstants constants) {
        this.types = types;
        this.group = group;
        this.answers = answers;
        this.constants = constants;
    }

    MethodSpec method() {
        MethodSpec.Builder answer = Members.method(types.decision(), "answer", STATIC)
                .addParameter(types.subject(), "subject")
                .addParameter(group.permission(), "permission");
        if (group.hasFacts()) {
            answer.addParameter(group.facts(), group.variable());
        }
        signIn(answer);
        gates().forEach((clause, permissions) -> gate(answer, clause, permissions));
        return needs(answer).build();
    }

    /** Where nothing but signing in is asked, the subject knows all. */
    private void signIn(MethodSpec.Builder answer) {
        boolean asked = group.permissions().stream().anyMatch(Permission::isSignIn);
        boolean only = asked && group.permissions().size() == 1;
        if (!types.hasSignIn() || only) {
            return;
        }
        CodeBlock asking = group.permissions().stream()
                .filter(Permission::isSignIn)
                .map(it -> CodeBlock.of("$W|| permission == $L", types.constant(it)))
                .collect(CodeBlock.joining(""));
        answer.addCode("$[if (!subject.signIn().allowed()$L) {\n$]$>", asking)
                .addStatement("return subject.signIn()")
                .addCode("$<}\n");
    }

    /** What is required for some permission of the group beside signing in, in order, and for which. */
    private Map<GateClause, List<Permission>> gates() {
        Map<GateClause, List<Permission>> gates = new LinkedHashMap<>();
        group.permissions().stream()
                .filter(permission -> !permission.isSignIn())
                .forEach(permission -> types.table().gates(permission).stream()
                        .filter(clause -> !clause.gate().signIn())
                        .forEach(clause -> gates.computeIfAbsent(clause, it -> new ArrayList<>())
                                .add(permission)));
        Map<GateClause, List<Permission>> ordered = new LinkedHashMap<>();
        gates.keySet().stream()
                .sorted(Comparator.comparingInt(clause -> types.model().gates().indexOf(clause.gate())))
                .forEach(clause -> ordered.put(clause, gates.get(clause)));
        return ordered;
    }

    private void gate(MethodSpec.Builder answer, GateClause clause, List<Permission> permissions) {
        Reason reason = clause.gate().reason();
        GuardExpressions guards =
                new GuardExpressions(types, clause.frame(), new SubjectWording(types, "subject", group.variable()));
        String constant = constants.of("REQUIRED_" + reason.span().line(), reason, Outcome.DENY, false);
        if (clause.passed().isAlways()) {
            return;
        }
        List<Test> tests = new ArrayList<>();
        PermissionTests.among(types, group, permissions, reason, constants).ifPresent(tests::add);
        if (!clause.passed().isNever()) {
            tests.add(guards.test(
                    clause.passed().not(), Guard.always(clause.frame().sizes())));
        }
        answer.addCode("// $L\n", JavaText.comment(reason.text()));
        CodeBlock closed = tests.isEmpty()
                ? CodeBlock.of("true")
                : Test.joined(tests, Test.AND).code();
        answer.addCode("$[if ($L) {\n$]$>", closed)
                .addStatement("return $L", constant)
                .addCode("$<}\n");
    }

    private MethodSpec.Builder needs(MethodSpec.Builder answer) {
        Map<List<Need>, List<Permission>> needing = new LinkedHashMap<>();
        group.permissions()
                .forEach(permission -> needing.computeIfAbsent(types.model().needs(permission), it -> new ArrayList<>())
                        .add(permission));
        if (needing.keySet().equals(Set.of(List.of()))) {
            return answer.addStatement("return $L", answers.question());
        }
        answer.addStatement("$T own = $L", types.decision(), answers.question());
        CodeBlock.Builder arms = CodeBlock.builder().add("return switch (permission) {\n$>");
        needing.forEach((needs, permissions) -> arms.add("$[case $L -> $]", labels(permissions))
                .add("own$L;\n", needs.stream().map(this::need).collect(CodeBlock.joining(""))));
        return answer.addCode(arms.add("$<};\n").build());
    }

    private CodeBlock labels(List<Permission> permissions) {
        return permissions.stream()
                .map(it -> CodeBlock.of("$L", types.names().of(it).constant()))
                .collect(CodeBlock.joining(",$W"));
    }

    /** What is needed of another kind of record is asked of one of which nothing is known to be so. */
    private CodeBlock need(Need need) {
        PermissionGroup other = types.group(need.needed());
        String line = "NEED_" + need.span().line();
        CodeBlock facts = !other.hasFacts()
                ? CodeBlock.of("")
                : other.equals(group)
                        ? CodeBlock.of(", $N", group.variable())
                        : CodeBlock.of(", $T.at(0)", other.facts());
        CodeBlock method = other.equals(group) ? CodeBlock.of("answer") : CodeBlock.of("$T.answer", other.rules());
        return CodeBlock.of(
                ".atMost($L(subject, $L$L), $L)",
                method,
                types.constant(need.needed()),
                facts,
                constants.reason(line, need.reason()));
    }
}
