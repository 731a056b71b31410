package dev.permatrix.compiler.java;

import com.palantir.javapoet.CodeBlock;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.Answer;
import dev.permatrix.dsl.table.Basis;
import dev.permatrix.dsl.table.Frame;
import dev.permatrix.dsl.table.Guard;
import dev.permatrix.dsl.table.Variable;
import dev.permatrix.dsl.table.Variable.Standing;
import dev.permatrix.dsl.table.Verdict.Ruling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a verdict becomes behind the arrow of a {@code case}. */
final class VerdictExpressions {

    private final Frame frame;
    private final GuardExpressions guards;
    private final CellExpressions cells;
    private final ValueSwitch values;

    VerdictExpressions(JavaTypes types, Frame frame, Wording wording, CellExpressions cells) {
        this.frame = frame;
        this.guards = new GuardExpressions(types, frame, wording);
        this.cells = cells;
        this.values = new ValueSwitch(types, frame, wording);
    }

    /** An answer as an expression, and when it is given. */
    record Choice(Guard guard, CodeBlock answer) {}

    /** An expression with its semicolon, or a block that yields. */
    CodeBlock of(RoleVerdict verdict, Role role) {
        Guard possible = verdict.possible();
        List<Choice> choices = choices(verdict.rulings(), role);
        choices.sort(Comparator.comparingInt((Choice choice) -> guards.length(choice.guard(), possible))
                .thenComparingInt(choice -> guards.negations(choice.guard(), possible)));
        return switch (choices.size()) {
            case 1 -> CodeBlock.of("$L;\n", choices.get(0).answer());
            case 2 ->
                CodeBlock.of(
                        "$L\n$>$>? $L\n: $L;\n$<$<",
                        guards.condition(choices.get(0).guard(), possible),
                        choices.get(0).answer(),
                        choices.get(1).answer());
            default -> values.of(choices, possible).orElseGet(() -> block(choices, possible));
        };
    }

    /** Each condition is as short as it can be behind those above it. */
    private CodeBlock block(List<Choice> choices, Guard possible) {
        CodeBlock.Builder block = CodeBlock.builder().add("{\n$>");
        Guard left = possible;
        for (Choice choice : choices.subList(0, choices.size() - 1)) {
            block.add("$[if ($L) {\n$]$>", guards.condition(choice.guard(), left));
            block.add("$[yield $L;\n$]$<}\n", choice.answer());
            left = left.and(choice.guard().not());
        }
        return block.add("$[yield $L;\n$]$<}\n", choices.get(choices.size() - 1).answer())
                .build();
    }

    /** One for each ruling; the two of a cell that is on request, or until withdrawn, are one. */
    private List<Choice> choices(List<Ruling> rulings, Role role) {
        List<Choice> choices = new ArrayList<>();
        List<Ruling> left = new ArrayList<>(rulings);
        for (Ruling ruling : rulings) {
            Optional<Ruling> other = left.contains(ruling) ? partner(ruling, left) : Optional.empty();
            other.ifPresent(it -> {
                left.removeAll(List.of(ruling, it));
                choices.add(new Choice(ruling.guard().or(it.guard()), paired(ruling.answer(), role)));
            });
        }
        List<Choice> single = left.stream()
                .map(it -> new Choice(it.guard(), cells.answer(it.answer(), role)))
                .toList();
        List<Choice> all = new ArrayList<>(single);
        all.addAll(choices);
        return all;
    }

    private CodeBlock paired(Answer answer, Role role) {
        return answer.outcome() == Outcome.REQUESTABLE
                ? cells.onRequest(answer, role, standings().size() > 2)
                : cells.untilWithdrawn(answer, role);
    }

    /** The ruling that gives the other answer of the same cell, where the two differ by what was granted alone. */
    private Optional<Ruling> partner(Ruling ruling, List<Ruling> all) {
        Answer answer = ruling.answer();
        return answer.basis()
                .match(
                        own -> own.standing() == Standing.NONE ? partner(ruling, own.part(), all) : Optional.empty(),
                        note -> Optional.empty(),
                        restriction -> Optional.empty(),
                        none -> Optional.empty());
    }

    private Optional<Ruling> partner(Ruling ruling, int part, List<Ruling> all) {
        boolean requested = ruling.answer().outcome() == Outcome.REQUESTABLE;
        Standing standing = requested ? Standing.GRANTED : Standing.WITHDRAWN;
        Outcome outcome = requested ? Outcome.ALLOW : Outcome.DENY;
        if (ruling.answer().outcome() == Outcome.DENY || !standings().contains(standing)) {
            return Optional.empty();
        }
        Guard with = Guard.having(
                frame.sizes(), frame.grantVariable(), List.of(standings().indexOf(standing)));
        return all.stream()
                .filter(it -> it.answer().outcome() == outcome
                        && it.answer().basis().equals(new Basis.OwnCell(part, standing)))
                .filter(it -> isPair(ruling.guard(), it.guard(), with))
                .findFirst();
    }

    private static boolean isPair(Guard without, Guard with, Guard standing) {
        Guard either = without.or(with);
        return with.equals(either.and(standing)) && without.equals(either.and(standing.not()));
    }

    private List<Standing> standings() {
        int variable = frame.grantVariable();
        return variable < 0 ? List.of() : ((Variable.Granting) frame.variables().get(variable)).standings();
    }
}
