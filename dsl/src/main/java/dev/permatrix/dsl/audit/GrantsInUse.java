package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.audit.AuditNames.RowName;
import dev.permatrix.dsl.audit.AuditedPerson.Given;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Choice;
import dev.permatrix.dsl.model.Effect;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is granted is on request for a role of the person, what is withdrawn is allowed until withdrawn; else it counts
 * for nothing. It may have counted before the person's roles changed, so that is a warning, unless no role has it so.
 */
final class GrantsInUse implements PersonCheck {

    private static final Predicate<Effect> ON_REQUEST = Effect.OnRequest.class::isInstance;
    private static final Predicate<Effect> UNTIL_WITHDRAWN = Effect.UntilWithdrawn.class::isInstance;

    private final PermissionModel model;
    private final Set<String> grantable;
    private final Set<String> withdrawable;

    GrantsInUse(PermissionModel model) {
        this.model = model;
        this.grantable = model.grantableRows().stream().map(Row::id).collect(Collectors.toSet());
        this.withdrawable = model.withdrawableRows().stream().map(Row::id).collect(Collectors.toSet());
    }

    @Override
    public void check(AuditedPerson person, Findings findings) {
        for (Given given : person.granted()) {
            RowName row = given.row();
            if (!grantable.contains(row.id())) {
                findings.report(person.name(), AuditProblems.notGrantable(given.span(), row));
            } else if (isIdle(person, row, ON_REQUEST)) {
                List<Role> roles = person.profile().orElseThrow().giving();
                findings.report(person.name(), AuditProblems.idleGrant(given.span(), person.name(), row, roles));
            }
        }
        for (Given given : person.withdrawn()) {
            RowName row = given.row();
            if (!withdrawable.contains(row.id())) {
                findings.report(person.name(), AuditProblems.notWithdrawable(given.span(), row));
            } else if (isIdle(person, row, UNTIL_WITHDRAWN)) {
                List<Role> roles = person.profile().orElseThrow().giving();
                findings.report(person.name(), AuditProblems.idleWithdrawal(given.span(), person.name(), row, roles));
            }
        }
    }

    /** Whether no role of the person has the row so; not where it can't be said. */
    private boolean isIdle(AuditedPerson person, RowName row, Predicate<Effect> effect) {
        return person.profile().filter(profile -> !offers(profile, row, effect)).isPresent();
    }

    private boolean offers(Profile profile, RowName row, Predicate<Effect> effect) {
        Set<Role> roles = new LinkedHashSet<>(profile.giving());
        return model.permissions().stream()
                .filter(permission -> permission.rowId().equals(row.id()))
                .flatMap(permission -> roles.stream().flatMap(role -> model.cells(role, permission).stream()))
                .anyMatch(cell -> canGive(cell, effect, new Possible(roles, profile.values())));
    }

    private static boolean canGive(Cell cell, Predicate<Effect> effect, Possible possible) {
        if (!cell.when().map(possible::canHold).orElse(true)) {
            return false;
        }
        for (Choice.Branch branch : cell.choice().branches()) {
            boolean reached = branch.when().map(possible::canHold).orElse(true);
            if (reached && effect.test(branch.effect())) {
                return true;
            }
            if (branch.when().map(possible::canFail).orElse(false)) {
                continue;
            }
            return false;
        }
        return false;
    }
}
