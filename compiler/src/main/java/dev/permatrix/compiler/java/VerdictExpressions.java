package dev.permatrix.compiler.java;

import com.palantir.javapoet.CodeBlock;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.table.Answer;
import dev.permatrix.dsl.table.Basis;
import dev.permatrix.dsl.table.Guard;
import dev.permatrix.dsl.table.Verdict;
import dev.permatrix.dsl.table.Verdict.Ruling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a verdict becomes behind the arrow of a {@code case}. */
final class VerdictExpressions {

    private final JavaTypes types;
    private final GuardExpressions guards;
    private final ReasonConstants constants;

    VerdictExpressions(JavaTypes types, PermissionGroup group, ReasonConstants constants) {
        this.types = types;
        this.guards = new GuardExpressions(types, group);
        this.constants = constants;
    }

    /** An answer as an expression, and when it is given. */
    private record Choice(Guard guard, CodeBlock answer) {}

    /** An expression with its semicolon, or a block that yields. */
    CodeBlock of(Verdict verdict, Cell cell, String row) {
        List<Choice> choices = choices(verdict, cell, row);
        choices.sort(Comparator.comparingInt((Choice choice) -> guards.length(choice.guard()))
                .thenComparingInt(choice -> guards.negations(choice.guard())));
        return switch (choices.size()) {
            case 1 -> CodeBlock.of("$L;\n", choices.get(0).answer());
            case 2 ->
                CodeBlock.of(
                        "$L\n$>$>? $L\n: $L;\n$<$<",
                        guards.condition(choices.get(0).guard()),
                        choices.get(0).answer(),
                        choices.get(1).answer());
            default -> block(choices);
        };
    }

    /** Each condition is as short as it can be behind those above it. */
    private CodeBlock block(List<Choice> choices) {
        CodeBlock.Builder block = CodeBlock.builder().add("{\n$>");
        Guard left = Guard.always(choices.get(0).guard().variables());
        for (Choice choice : choices.subList(0, choices.size() - 1)) {
            block.add("$[if ($L) {\n$]$>", guards.condition(choice.guard(), left));
            block.add("$[yield $L;\n$]$<}\n", choice.answer());
            left = left.and(choice.guard().not());
        }
        return block.add("$[yield $L;\n$]$<}\n", choices.get(choices.size() - 1).answer())
                .build();
    }

    /** One for each ruling; the two of an on-request cell are one. */
    private List<Choice> choices(Verdict verdict, Cell cell, String row) {
        List<Choice> choices = new ArrayList<>();
        Guard granted = Guard.variable(verdict.variables(), verdict.variables() - 1);
        Optional<Ruling> requested = find(verdict, Outcome.REQUESTABLE, false);
        Optional<Ruling> given = find(verdict, Outcome.ALLOW, true);
        boolean paired = requested.isPresent() && given.isPresent() && isPair(requested.get(), given.get(), granted);
        for (Ruling ruling : verdict.rulings()) {
            if (!paired || !ruling.equals(requested.get()) && !ruling.equals(given.get())) {
                choices.add(new Choice(ruling.guard(), answer(ruling.answer(), cell, row)));
            }
        }
        if (paired) {
            Guard either = requested.get().guard().or(given.get().guard());
            choices.add(new Choice(
                    either,
                    request("onRequest", "role, granted", requested.get().answer(), cell, row)));
        }
        return choices;
    }

    private static Optional<Ruling> find(Verdict verdict, Outcome outcome, boolean granted) {
        return verdict.rulings().stream()
                .filter(ruling -> ruling.answer().outcome() == outcome
                        && ruling.answer().basis().equals(new Basis.OwnCell(granted)))
                .findFirst();
    }

    private static boolean isPair(Ruling requested, Ruling given, Guard granted) {
        Guard either = requested.guard().or(given.guard());
        return given.guard().equals(either.and(granted)) && requested.guard().equals(either.and(granted.not()));
    }

    private CodeBlock answer(Answer answer, Cell cell, String row) {
        return answer.basis()
                .match(
                        own -> ownCell(answer, own.granted(), cell, row),
                        note -> constant("NOTE_" + note.note().span().line(), answer, cell),
                        restriction -> constant(
                                "RESTRICTION_"
                                        + restriction.restriction().span().line(),
                                answer,
                                cell));
    }

    private CodeBlock constant(String kind, Answer answer, Cell cell) {
        return CodeBlock.of("$L", constants.of(kind, answer.basis().reasonIn(cell), answer.outcome(), answer.open()));
    }

    private CodeBlock ownCell(Answer answer, boolean granted, Cell cell, String row) {
        if (answer.outcome() == Outcome.REQUESTABLE) {
            return request("requestable", "role", answer, cell, row);
        }
        String factory = answer.outcome() == Outcome.ALLOW ? "allow" : answer.open() ? "undecided" : "deny";
        String symbol = JavaText.literal(cell.symbol());
        return granted
                ? CodeBlock.of("$T.$L($L.granted($L, role))", types.decision(), factory, row, symbol)
                : CodeBlock.of("$L.$L($L, role)", row, factory, symbol);
    }

    private CodeBlock request(String method, String parameters, Answer answer, Cell cell, String row) {
        return CodeBlock.of(
                "$L.$L($L, $L,$W$L,$W$L)",
                row,
                method,
                JavaText.literal(cell.symbol()),
                parameters,
                types.constant(types.grantOf(cell.permission()).orElseThrow(() -> noGrant(cell.permission()))),
                answer.granters().stream().map(types::constant).collect(CodeBlock.joining(",$W")));
    }

    private static IllegalStateException noGrant(Permission permission) {
        return new IllegalStateException("on request, but no row grants it: " + permission.id());
    }
}
