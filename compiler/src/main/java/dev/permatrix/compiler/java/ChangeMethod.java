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
        MethodSpec.Builder method = Members.method(
                        types.decision(), question.words().method(), PUBLIC, STATIC)
                .addJavadoc("May the actor $L?", question.words().asked())
                .addParameters(question.parameters());
        question.parameters().forEach(it -> method.addStatement(Members.nonNull(it.name())));
        if (question.hasTarget()) {
            method.addStatement(
                    clauses.stream().anyMatch(clause -> ChangeConditions.usesSelf(clause.guard()))
                            ? "boolean self = target.isSelf(actor)"
                            : "target.requirePossible(actor)");
        }
        if (question.hasHolders()) {
            method.addStatement(
                    question.hasTarget() ? "holders.requirePossible(actor, target)" : "holders.requirePossible(actor)");
        }
        if (types.hasSignIn()) {
            method.beginControlFlow("if (!actor.signIn().allowed())")
                    .addStatement("return actor.signIn()")
                    .endControlFlow();
        }
        return method.addCode(chain(clauses)).build();
    }

    /** The clauses that can apply, as far as they are open: each condition once, and none behind one that always holds. */
    private List<ChangeClause> speaking() {
        SettledGuards settled = new SettledGuards(types, question);
        List<ChangeClause> able = question.operation().clauses().stream()
                .flatMap(clause -> settled.of(clause.guard()).stream()
                        .map(guard -> new ChangeClause(guard, clause.outcome(), clause.open(), clause.basis())))
                .toList();
        Set<ChangeGuard> tried = new HashSet<>();
        List<ChangeClause> speaking = new ArrayList<>();
        for (ChangeClause clause : ClauseMerger.merge(able)) {
            Optional<CodeBlock> condition = conditions.of(clause.guard());
            if (tried.add(clause.guard())) {
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
            CodeBlock decision = reasons.decision(question, clause);
            Optional<CodeBlock> condition = conditions.of(clause.guard());
            if (condition.isEmpty()) {
                return chain.addStatement("return $L", decision).build();
            }
            chain.add("$[if ($L) {\n$]$>", condition.get())
                    .add("return $L;\n", decision)
                    .add("$<}\n");
        }
        return chain.addStatement(
                        "return $L", reasons.otherwise(question.operation().otherwise()))
                .build();
    }
}
