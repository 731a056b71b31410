package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.audit.AuditedPerson.Held;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.PermissionModel;
import java.util.Optional;

/** {@code its holder cannot be locked}, where the matrix has a yes-or-no fact {@code locked} of user. */
final class LockedHolders implements PersonCheck {

    private final Optional<Fact> locked;

    LockedHolders(PermissionModel model) {
        this.locked = model.userFacts().stream()
                .filter(fact -> fact.id().equals("locked") && fact.domain().isYesNo())
                .findFirst();
    }

    @Override
    public void check(AuditedPerson person, Findings findings) {
        if (locked.filter(fact -> person.values().of(fact) == 1).isEmpty()) {
            return;
        }
        for (Held held : person.roles()) {
            held.role()
                    .protectionAgainst(OperationKind.LOCK)
                    .ifPresent(rule -> findings.report(
                            person.name(),
                            AuditProblems.lockedHolder(person.span(), person.name(), held.role()),
                            rule.span()));
        }
    }
}
