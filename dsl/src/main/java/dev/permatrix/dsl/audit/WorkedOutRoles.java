package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.audit.AuditedPerson.Held;
import dev.permatrix.dsl.model.Derivation;
import dev.permatrix.dsl.model.PermissionModel;
import java.util.List;
import java.util.Optional;

/** {@code held when …}: such a role is not assigned by hand, least of all against the facts. */
final class WorkedOutRoles implements PersonCheck {

    private final PermissionModel model;

    WorkedOutRoles(PermissionModel model) {
        this.model = model;
    }

    @Override
    public void check(AuditedPerson person, Findings findings) {
        for (Held held : person.roles()) {
            List<Derivation> derivations =
                    model.roleRules().derivations(held.role()).toList();
            if (derivations.isEmpty()) {
                continue;
            }
            Optional<Profile> profile = person.profile();
            Optional<Derivation> holding = profile.flatMap(known -> derivations.stream()
                    .filter(it -> it.when().holds(known.assigned(), known.values()))
                    .findFirst());
            Derivation first = derivations.get(0);
            if (holding.isPresent() || profile.isEmpty()) {
                Derivation rule = holding.orElse(first);
                findings.report(
                        person.name(), AuditProblems.workedOutRole(held.span(), held.role(), rule), rule.span());
            } else {
                findings.report(
                        person.name(),
                        AuditProblems.contradictedRole(held.span(), person.name(), held.role(), first),
                        first.span());
            }
        }
    }
}
