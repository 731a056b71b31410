package dev.permatrix.compiler.java;

import com.palantir.javapoet.CodeBlock;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.Answer;
import dev.permatrix.dsl.table.Basis;
import dev.permatrix.dsl.table.Variable.Standing;
import java.util.List;

/** One answer of a role as an expression: {@code row.allow("✔", role)}, or a constant. */
final class CellExpressions {

    private final JavaTypes types;
    private final RowVariables rows;
    private final ReasonConstants constants;
    private final Permission permission;
    private final Wording wording;

    CellExpressions(
            JavaTypes types, RowVariables rows, ReasonConstants constants, Permission permission, Wording wording) {
        this.types = types;
        this.rows = rows;
        this.constants = constants;
        this.permission = permission;
        this.wording = wording;
    }

    CodeBlock answer(Answer answer, Role role) {
        List<Cell> cells = types.table().cells(role, permission);
        return answer.basis()
                .match(
                        own -> ownCell(answer, own.standing(), cells.get(own.part())),
                        note -> constant("NOTE_", note.note().reason(), answer),
                        restriction -> constant(
                                "RESTRICTION_", restriction.restriction().reason(), answer),
                        none -> CodeBlock.of(
                                "$T.deny($L)",
                                types.decision(),
                                ReasonEmitter.reason(types, role.notApplicable(permission))));
    }

    private CodeBlock constant(String kind, Reason reason, Answer answer) {
        return CodeBlock.of("$L", constants.of(kind + reason.span().line(), reason, answer.outcome(), answer.open()));
    }

    private CodeBlock ownCell(Answer answer, Standing standing, Cell cell) {
        if (answer.outcome() == Outcome.REQUESTABLE) {
            return request("requestable", CodeBlock.of("role"), answer, cell);
        }
        String factory = factory(answer);
        String symbol = JavaText.literal(cell.symbol());
        return switch (standing) {
            case NONE -> CodeBlock.of("$L.$L($L, role)", rows.of(cell), factory, symbol);
            case GRANTED ->
                CodeBlock.of("$T.$L($L.granted($L, role))", types.decision(), factory, rows.of(cell), symbol);
            case WITHDRAWN ->
                CodeBlock.of("$T.$L($L.withdrawn($L, role))", types.decision(), factory, rows.of(cell), symbol);
        };
    }

    private String factory(Answer answer) {
        if (answer.outcome() == Outcome.ALLOW) {
            return "allow";
        }
        return answer.open() ? "undecided" : answer.forbids() && types.answers().forbids() ? "forbid" : "deny";
    }

    /** Both answers of a cell that is on request: allowed once it was granted. */
    CodeBlock onRequest(Answer requested, Role role, boolean withdrawable) {
        CodeBlock granted = withdrawable
                ? CodeBlock.of("role, $L && !$L", wording.granted(), wording.withdrawn())
                : CodeBlock.of("role, $L", wording.granted());
        return request("onRequest", granted, requested, cell(requested, role));
    }

    /** Both answers of a cell that allows until withdrawn. */
    CodeBlock untilWithdrawn(Answer allowed, Role role) {
        Cell cell = cell(allowed, role);
        return CodeBlock.of(
                "$L.untilWithdrawn($L, role, $L)", rows.of(cell), JavaText.literal(cell.symbol()), wording.withdrawn());
    }

    private Cell cell(Answer answer, Role role) {
        Basis.OwnCell own = (Basis.OwnCell) answer.basis();
        return types.table().cells(role, permission).get(own.part());
    }

    private CodeBlock request(String method, CodeBlock parameters, Answer answer, Cell cell) {
        return CodeBlock.of(
                "$L.$L($L, $L,$W$L,$W$L)",
                rows.of(cell),
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
