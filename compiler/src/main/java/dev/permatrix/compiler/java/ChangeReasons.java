package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import dev.permatrix.compiler.names.JavaNames;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.table.ChangeClause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The decisions of changes as constants: {@code RULE_74} for a rule, an array for what rests on the target's cell. */
final class ChangeReasons {

    private final JavaTypes types;
    private final ReasonConstants stated;
    private final Map<Cells, String> cells = new LinkedHashMap<>();

    ChangeReasons(JavaTypes types) {
        this.types = types;
        this.stated = new ReasonConstants(types);
    }

    /**
     * Decisions that rest on cells or rows, with these words behind them.
     *
     * @param method of the cells, which makes them
     */
    private record Cells(ClassName type, String words, String method) {}

    /** For the comment above the clause. */
    String quoted(ChangeClause clause) {
        return JavaText.comment(clause.basis()
                .match(it -> it.reason().text(), it -> "the target's cell" + it.words(), it -> "the row" + it.words()));
    }

    CodeBlock decision(ChangeQuestion question, ChangeClause clause) {
        return clause.basis()
                .match(
                        it -> CodeBlock.of(
                                "$L", stated.of(kind(it.reason()), it.reason(), clause.outcome(), clause.open())),
                        it -> {
                            StoredCells stored =
                                    new StoredCells(question.stored().orElseThrow());
                            boolean offering = it.offering() && stored.offersLater();
                            String method = factory(clause) + (offering ? "Offered" : "");
                            return CodeBlock.of(
                                    "$L[$L]",
                                    cellsOf(new Cells(stored.type(), it.words(), method)),
                                    stored.index(it.offering()));
                        },
                        it -> {
                            StoredCells stored =
                                    new StoredCells(question.stored().orElseThrow());
                            return CodeBlock.of(
                                    "$L[$N.ordinal()]",
                                    cellsOf(new Cells(stored.type(), it.words(), factory(clause) + "Row")),
                                    question.stored().orElseThrow().word());
                        });
    }

    CodeBlock otherwise(Reason reason) {
        return CodeBlock.of("$L", stated.of("NO_RULE", reason, Outcome.DENY, false));
    }

    private String kind(Reason reason) {
        Span span = reason.span();
        if (types.model().changeRules().anyMatch(rule -> rule.span().equals(span))) {
            return "RULE_" + span.line();
        }
        if (reason.text().equals("no change")) {
            return "NO_CHANGE";
        }
        boolean held = types.model().roles().stream()
                .anyMatch(
                        role -> role.heldBy().map(it -> it.span().equals(span)).orElse(false));
        boolean isProtected = types.model().roles().stream()
                .anyMatch(role ->
                        role.protections().stream().anyMatch(it -> it.span().equals(span)));
        return (held ? "HELD_BY_" : isProtected ? "PROTECTED_" : "DECLARED_") + span.line();
    }

    private String cellsOf(Cells asked) {
        return cells.computeIfAbsent(asked, it -> {
            String words = JavaNames.upperSnake(it.words());
            String start = it.method().endsWith("Row") ? "ROWS" : "CELLS";
            String name = words.isEmpty() ? start : start + "_" + words;
            return cells.containsValue(name) ? name + "_" + cells.size() : name;
        });
    }

    /** The method that makes the decision. */
    static String factory(ChangeClause clause) {
        return switch (clause.outcome()) {
            case ALLOW -> "allow";
            case DENY -> clause.open() ? "undecided" : "deny";
            case REQUESTABLE -> throw new IllegalArgumentException("nobody can be asked for a change: " + clause);
        };
    }

    List<FieldSpec> fields() {
        List<FieldSpec> fields = new ArrayList<>(stated.fields());
        cells.forEach((key, name) ->
                fields.add(FieldSpec.builder(ArrayTypeName.of(types.decision()), name, PRIVATE, STATIC, FINAL)
                        .initializer("$T.$L($L)", key.type(), key.method(), JavaText.literal(key.words()))
                        .build()));
        return fields;
    }
}
