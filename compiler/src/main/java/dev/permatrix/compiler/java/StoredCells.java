package dev.permatrix.compiler.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.table.ChangeGuard.GrantFault;
import java.util.List;

/** The cells of the rows that can be granted, or withdrawn, and how a change asks about them. */
record StoredCells(StoredRows stored) {

    private JavaTypes types() {
        return stored.types();
    }

    ClassName type() {
        return types().type(stored.withdrawn() ? "WithdrawalCells" : "GrantCells");
    }

    List<Cell> cells(Row row, Role role) {
        return types().table().cells(role, row.permissions().get(0));
    }

    /** Who may decide the row for one user of this role: by any of its cells. */
    List<Role> deciders(Row row, Role role) {
        List<Role> deciders = cells(row, role).stream()
                .flatMap(cell -> cell.choice().withdrawers().stream())
                .distinct()
                .toList();
        return types().model().roles().stream().filter(deciders::contains).toList();
    }

    /** The first cell that somebody may decide; the first of all if there is none. */
    Cell offering(Row row, Role role) {
        List<Cell> cells = cells(row, role);
        return cells.stream()
                .filter(cell -> !cell.choice().withdrawers().isEmpty())
                .findFirst()
                .orElse(cells.get(0));
    }

    /** Whether a role may have several cells, and not the first be the one that somebody may decide. */
    boolean offersLater() {
        return stored.rows().stream()
                .anyMatch(row -> types().model().roles().stream()
                        .filter(role -> !cells(row, role).isEmpty())
                        .anyMatch(role ->
                                !offering(row, role).equals(cells(row, role).get(0))));
    }

    /** Whether some role has no cell of some row. */
    boolean leavesOut() {
        return stored.rows().stream()
                .anyMatch(row -> types().model().roles().stream()
                        .anyMatch(role -> cells(row, role).isEmpty()));
    }

    CodeBlock fault(GrantFault fault) {
        CodeBlock target = target();
        CodeBlock actor = types().people().isPlain()
                ? CodeBlock.of("actor.role()")
                : CodeBlock.of("actor.$N", types().people().effective());
        return switch (fault) {
            case NO_CELL ->
                types().people().isPlain() || leavesOut()
                        ? CodeBlock.of("!$T.hasCell($N, $L)", type(), stored.word(), target)
                        : CodeBlock.of("$L == 0", target);
            case NOT_ON_REQUEST -> CodeBlock.of("!$T.$L($N, $L)", type(), onRequest(), stored.word(), target);
            case NOT_A_GRANTER -> CodeBlock.of("!$T.$L($N, $L, $L)", type(), mayDecide(), stored.word(), target, actor);
        };
    }

    String onRequest() {
        return stored.withdrawn() ? "untilWithdrawn" : "onRequest";
    }

    String mayDecide() {
        return stored.withdrawn() ? "mayWithdraw" : "mayGrant";
    }

    /** The roles of the target. */
    private CodeBlock target() {
        return types().people().isPlain() ? CodeBlock.of("target.role()") : new TargetRoles(types()).heldBits();
    }

    /** The place of the target's cell: the first of all, or the first that somebody may decide. */
    CodeBlock index(boolean offering) {
        String method = offering && !types().people().isPlain() ? "offering" : "index";
        return CodeBlock.of("$T.$L($N, $L)", type(), method, stored.word(), target());
    }
}
