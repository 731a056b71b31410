package dev.permatrix.cli.question;

import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Values;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A change with every name resolved; facts, and how many users hold which role, are still open.
 *
 * @param target empty where it is done to a role
 * @param role the role that is moved, or to which it is done; else empty
 * @param becoming for a transfer: what the actor becomes, or each that is tried, of which empty is one; else only empty
 * @param rows for a grant or a revocation: each row that is tried; else only empty
 * @param grants of the actor
 */
record ChangeCase(
        OperationType operation,
        Party actor,
        boolean self,
        Optional<Party> target,
        Optional<Role> role,
        List<Optional<Role>> becoming,
        List<Optional<Row>> rows,
        Grants grants) {

    ChangeCase {
        becoming = List.copyOf(becoming);
        rows = List.copyOf(rows);
    }

    /** A change of which the operation and the people are known. */
    static ChangeCase plain(OperationType operation, Party actor, boolean self, Optional<Party> target, Grants grants) {
        return new ChangeCase(
                operation,
                actor,
                self,
                target,
                Optional.empty(),
                List.of(Optional.empty()),
                List.of(Optional.empty()),
                grants);
    }

    ChangeCase toRole(Role moved) {
        return new ChangeCase(operation, actor, self, target, Optional.of(moved), becoming, rows, grants);
    }

    ChangeCase becoming(List<Optional<Role>> roles) {
        return new ChangeCase(operation, actor, self, target, role, roles, rows, grants);
    }

    ChangeCase ofRows(List<Row> chosen) {
        return new ChangeCase(
                operation,
                actor,
                self,
                target,
                role,
                becoming,
                chosen.stream().map(Optional::of).toList(),
                grants);
    }

    /** How many of the actor and the target hold each role. */
    Map<Role, Integer> participants() {
        Map<Role, Integer> participants = new HashMap<>();
        actor.assigned().forEach(held -> participants.merge(held, 1, Integer::sum));
        if (!self) {
            target.ifPresent(it -> it.assigned().forEach(held -> participants.merge(held, 1, Integer::sum)));
        }
        return participants;
    }

    /**
     * What is so of the people and the account.
     *
     * @param target of no meaning where the target is the actor, or a role
     */
    record Facts(Values account, Values actor, Values target) {}

    /** The situation once nothing is open. */
    ChangeSituation in(Facts facts, Optional<Role> became, Optional<Row> row, Map<Role, Integer> holders) {
        Person acting = new Person(actor.assigned(), facts.actor(), grants);
        Optional<Person> other =
                self ? Optional.of(acting) : target.map(it -> new Person(it.assigned(), facts.target(), Grants.NONE));
        return new ChangeSituation(operation, acting, self, other, role, became, row, facts.account(), holders);
    }
}
