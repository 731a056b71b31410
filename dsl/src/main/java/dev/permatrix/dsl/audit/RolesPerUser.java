package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.audit.AuditedPerson.Held;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.source.Span;
import java.util.List;

/** {@code users hold exactly one role}: worked-out ones aside. */
final class RolesPerUser implements PersonCheck {

    private final PermissionModel model;

    RolesPerUser(PermissionModel model) {
        this.model = model;
    }

    @Override
    public void check(AuditedPerson person, Findings findings) {
        if (model.matrix().severalRoles() || !person.rolesKnown()) {
            return;
        }
        List<Held> assigned = person.roles().stream()
                .filter(it -> !model.roleRules().isDerived(it.role()))
                .toList();
        if (assigned.size() != 1) {
            List<Role> roles = assigned.stream().map(Held::role).toList();
            Span span = assigned.size() > 1 ? assigned.get(1).span() : person.span();
            findings.report(
                    person.name(),
                    AuditProblems.rolesPerUser(span, person.name(), roles),
                    model.matrix().span());
        }
    }
}
