package dev.permatrix.compiler.java;

import com.palantir.javapoet.CodeBlock;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.Answer;
import dev.permatrix.dsl.table.Basis;
import dev.permatrix.dsl.table.Guard;
import dev.permatrix.dsl.table.Verdict;
import dev.permatrix.dsl.table.Verdict.Ruling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

    /** An expression with its semicolon, or a block that yields. */
    CodeBlock of(Verdict verdict, Cell cell, String row) {
        List<Ruling> rulings = new ArrayList<>(verdict.rulings());
        rulings.sort(Comparator.comparingInt(ruling -> guards.length(ruling.guard())));
        if (rulings.size() > 2) {
            return block(rulings, cell, row);
        }
        CodeBlock first = answer(rulings.get(0).answer(), cell, row);
        if (rulings.size() == 1) {
            return CodeBlock.of("$L;\n", first);
        }
        return onRequest(verdict, cell, row)
                ? CodeBlock.of("$L;\n", request("onRequest", "role, granted", requested(verdict), cell, row))
                : CodeBlock.of(
                        "$L$W? $L$W: $L;\n",
                        guards.condition(rulings.get(0).guard()),
                        first,
                        answer(rulings.get(1).answer(), cell, row));
    }

    private CodeBlock block(List<Ruling> rulings, Cell cell, String row) {
        CodeBlock.Builder block = CodeBlock.builder().add("{\n$>");
        for (Ruling ruling : rulings.subList(0, rulings.size() - 1)) {
            block.add("if ($L) {\n$>", guards.condition(ruling.guard()));
            block.add("yield $L;\n$<}\n", answer(ruling.answer(), cell, row));
        }
        Answer last = rulings.get(rulings.size() - 1).answer();
        return block.add("yield $L;\n$<}\n", answer(last, cell, row)).build();
    }

    /** Whether the verdict is the plain one of an on-request cell. */
    private static boolean onRequest(Verdict verdict, Cell cell, String row) {
        Guard granted = Guard.variable(verdict.variables(), verdict.variables() - 1);
        return verdict.rulings().stream().allMatch(ruling -> isOwn(ruling.answer(), ruling.guard().equals(granted))
                && (ruling.guard().equals(granted)
                        ? ruling.answer().outcome() == Outcome.ALLOW
                        : ruling.guard().equals(granted.not())
                                && ruling.answer().outcome() == Outcome.REQUESTABLE));
    }

    private static boolean isOwn(Answer answer, boolean granted) {
        return answer.basis().equals(new Basis.OwnCell(granted));
    }

    private static Answer requested(Verdict verdict) {
        return verdict.rulings().stream()
                .map(Ruling::answer)
                .filter(answer -> answer.outcome() == Outcome.REQUESTABLE)
                .findFirst()
                .orElseThrow();
    }

    private CodeBlock answer(Answer answer, Cell cell, String row) {
        return answer.basis()
                .match(
                        own -> ownCell(answer, own.granted(), cell, row),
                        note -> constant("NOTE_" + note.note().span().line(), answer, cell),
                        restriction -> constant(
                                "RESTRICTION_" + restriction.restriction().span().line(), answer, cell));
    }

    private CodeBlock constant(String kind, Answer answer, Cell cell) {
        return CodeBlock.of(
                "$L", constants.of(kind, answer.basis().reasonIn(cell), answer.outcome(), answer.open()));
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
                answer.granters().stream().map(this::role).collect(CodeBlock.joining(",$W")));
    }

    private CodeBlock role(Role role) {
        return types.constant(role);
    }

    private static IllegalStateException noGrant(Permission permission) {
        return new IllegalStateException("on request, but no row grants it: " + permission.id());
    }
}
