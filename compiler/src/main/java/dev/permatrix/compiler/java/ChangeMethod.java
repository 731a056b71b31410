package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.permatrix.dsl.table.ChangeClause;
import dev.permatrix.dsl.table.ChangeGuard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One operation as a chain of {@code if}, the statement of each clause quoted above it. */
final class ChangeMethod {

    private final JavaTypes types;
    private final ChangeQuestion question;
    private final ChangeConditions conditions;
    private final ChangeReasons reasons;

    ChangeMethod(JavaTypes types, ChangeQuestion question, ChangeConditions conditions, ChangeReasons reasons) {
        this.types = types;
        this.question = question;
        this.conditions = conditions;
        this.reasons = reasons;
    }

    MethodSpec method() {
        List<ChangeClause> clauses = speaking();
        MethodSpec.Builder method = Members.method(types.decision(), question.method(), PUBLIC, STATIC)
                .addJavadoc("May the actor $L?", question.asked())
                .addParameters(question.parameters());
        question.parameters().forEach(it -> method.addStatement(Members.nonNull(it.name())));
        method.addStatement(
                clauses.stream().anyMatch(clause -> ChangeConditions.usesSelf(clause.guard()))
                        ? "boolean self = target.isSelf(actor)"
                        : "target.requirePossible(actor)");
        if (question.hasHolders()) {
            method.addStatement("holders.requirePossible(actor, target)");
        }
        return method.addCode(chain(clauses)).build();
    }

    /** The clauses that can apply: each condition once, and none behind one that always holds. */
    private List<ChangeClause> speaking() {
        List<ChangeClause> able = question.operation().clauses().stream()
                .filter(clause -> conditions.speaksOf(clause.guard()))
                .toList();
        Set<ChangeGuard> tried = new HashSet<>();
        List<ChangeClause> speaking = new ArrayList<>();
        for (ChangeClause clause : ClauseMerger.merge(able)) {
            Optional<CodeBlock> condition = conditions.of(clause.guard());
            if (tried.add(conditions.settled(clause.guard()))) {
                speaking.add(clause);
            }
            if (condition.isEmpty()) {
                break;
            }
        }
        return speaking;
    }

    private CodeBlock chain(List<ChangeClause> clauses) {
        CodeBlock.Builder chain = CodeBlock.builder();
        Optional<ChangeClause> above = Optional.empty();
        for (ChangeClause clause : clauses) {
            if (above.filter(it -> ClauseMerger.says(it, clause)).isEmpty()) {
                chain.add("// $L\n", reasons.quoted(clause));
            }
            above = Optional.of(clause);
            Optional<CodeBlock> condition = conditions.of(clause.guard());
            if (condition.isEmpty()) {
                return chain.addStatement("return $L", reasons.decision(clause)).build();
            }
            chain.add("$[if ($L) {\n$]$>", condition.get())
                    .add("return $L;\n", reasons.decision(clause))
                    .add("$<}\n");
        }
        return chain.addStatement(
                        "return $L", reasons.otherwise(question.operation().otherwise()))
                .build();
    }
}
