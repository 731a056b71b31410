package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.table.ChangeFits.Party;
import java.util.List;
import java.util.Optional;

/** Answers one change from the clauses of the table: the first that applies. */
final class ChangeDecider {

    private final DecisionTable table;
    private final ChangeFits fits;

    ChangeDecider(DecisionTable table) {
        this.table = table;
        this.fits = new ChangeFits(table);
    }

    /** A change with everything that clauses look at worked out once. */
    private record Asked(ChangeSituation change, Party actor, Optional<Party> target) {}

    Decision decide(ChangeSituation change) {
        Party actor = fits.actor(change.actor(), change.account());
        Optional<GateClause> closed = fits.closed(actor);
        if (closed.isPresent()) {
            return Decision.deny(closed.get().gate().reason());
        }
        Optional<Party> target = change.target().map(person -> fits.target(person, change.account()));
        Asked asked = new Asked(change, actor, target);
        ChangeTable.OperationClauses operation = table.changes().of(change.operation());
        return operation.clauses().stream()
                .filter(clause -> applies(clause.guard(), asked))
                .findFirst()
                .map(clause -> decision(clause, asked))
                .orElseGet(() -> Decision.deny(operation.otherwise()));
    }

    private Decision decision(ChangeClause clause, Asked asked) {
        Reason reason = clause.basis().match(ChangeClause.Stated::reason, it -> ofCell(it, asked), it -> {
            Row row = asked.change().grant().orElseThrow();
            return new Reason(row.span(), row.label() + it.words());
        });
        return new Decision(clause.outcome(), List.of(reason), List.of(), clause.open());
    }

    private Reason ofCell(ChangeClause.TargetCell basis, Asked asked) {
        Reason cell = cells(asked).stream()
                .filter(it -> !basis.offering()
                        || !ChangeFits.deciders(it, asked.change().kind()).isEmpty())
                .findFirst()
                .orElseThrow()
                .reason();
        return new Reason(cell.span(), cell.text() + basis.words());
    }

    private boolean applies(ChangeGuard guard, Asked asked) {
        ChangeSituation change = asked.change();
        return fits.fits(guard.actor(), asked.actor())
                && asked.target()
                        .map(target -> ChangeFits.fits(guard.target(), target, change.self()))
                        .orElse(true)
                && ChangeFits.fits(guard.role(), change.role(), change.becoming())
                && (!guard.role().own() || isOwn(asked))
                && (!guard.noChange() || changesNothing(asked))
                && guard.count()
                        .map(count -> count.holds(change.holdersOf(count.role())))
                        .orElse(true)
                && guard.grant()
                        .map(fault -> ChangeFits.isAtFault(
                                fault,
                                cells(asked),
                                change.kind(),
                                asked.actor().roles()))
                        .orElse(true);
    }

    private static boolean isOwn(Asked asked) {
        return asked.change().role().filter(asked.actor().roles()::contains).isPresent();
    }

    private static boolean changesNothing(Asked asked) {
        ChangeSituation change = asked.change();
        Role role = change.role().orElseThrow();
        return ChangeFits.changesNothing(
                change.kind(), change.self(), change.target().orElseThrow().roles(), role);
    }

    /** The target's cells of the row. */
    private List<Cell> cells(Asked asked) {
        return fits.cells(
                asked.target().orElseThrow().roles(), asked.change().grant().orElseThrow());
    }
}
