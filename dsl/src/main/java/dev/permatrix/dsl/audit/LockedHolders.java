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
        this.locked = fact(model);
    }

    /** The fact that tells whether somebody is locked; empty where nobody cares. */
    static Optional<Fact> fact(PermissionModel model) {
        boolean matters = model.roles().stream()
                .anyMatch(role -> role.protectionAgainst(OperationKind.LOCK).isPresent());
        return model.userFacts().stream()
                .filter(fact ->
                        matters && fact.id().equals("locked") && fact.domain().isYesNo())
                .findFirst();
    }

    @Override
    public void check(AuditedPerson person, Findings findings) {
        if (locked.filter(fact -> person.facts().getOrDefault(fact.id(), 0) == 1)
                .isEmpty()) {
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
