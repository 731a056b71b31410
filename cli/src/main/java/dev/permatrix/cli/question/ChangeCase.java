package dev.permatrix.cli.question;

import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A change with every name resolved; how many users hold which role is still open.
 *
 * @param becoming for a transfer: what the actor becomes, or each role that is tried; else empty
 * @param rows for a grant or a revocation: each row that is tried; else empty
 * @param actorGrants ids of the rows that the actor was granted
 */
record ChangeCase(
        OperationKind operation,
        Role actor,
        boolean self,
        Role target,
        Optional<Role> role,
        List<Role> becoming,
        List<Row> rows,
        Set<String> actorGrants) {

    ChangeCase {
        becoming = List.copyOf(becoming);
        rows = List.copyOf(rows);
        actorGrants = Set.copyOf(actorGrants);
    }

    /** A change that moves no role and grants no row. */
    static ChangeCase plain(OperationKind operation, Role actor, boolean self, Role target, Set<String> actorGrants) {
        return new ChangeCase(operation, actor, self, target, Optional.empty(), List.of(), List.of(), actorGrants);
    }

    ChangeCase toRole(Role role) {
        return new ChangeCase(operation, actor, self, target, Optional.of(role), becoming, rows, actorGrants);
    }

    ChangeCase becoming(List<Role> roles) {
        return new ChangeCase(operation, actor, self, target, role, roles, rows, actorGrants);
    }

    ChangeCase ofRows(List<Row> chosen) {
        return new ChangeCase(operation, actor, self, target, role, becoming, chosen, actorGrants);
    }

    /** How many of the actor and the target hold each role. */
    Map<Role, Integer> participants() {
        Map<Role, Integer> participants = new HashMap<>();
        participants.merge(actor, 1, Integer::sum);
        if (!self) {
            participants.merge(target, 1, Integer::sum);
        }
        return participants;
    }

    /** The situation once nothing is open. */
    ChangeSituation in(Optional<Role> became, Optional<Row> row, Map<Role, Integer> holders) {
        return new ChangeSituation(operation, actor, actorGrants, self, target, role, became, row, holders);
    }
}
