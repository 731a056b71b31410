package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.model.Availability;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.table.RoleTable.Standing;
import java.util.Optional;

/** {@code available when …}: whoever is assigned a role can hold it. */
final class AvailableRoles implements PersonCheck {

    private final boolean anyLimited;

    AvailableRoles(PermissionModel model) {
        this.anyLimited = !model.roleRules().availabilities().isEmpty();
    }

    @Override
    public void check(AuditedPerson person, Findings findings) {
        if (!anyLimited || person.profile().isEmpty()) {
            return;
        }
        for (Standing standing : person.profile().get().standings()) {
            Role role = standing.role();
            standing.because().stream()
                    .findFirst()
                    .ifPresent(because -> said(standing, role, person, because)
                            .ifPresent(it -> findings.report(person.name(), it, because.span())));
        }
    }

    private static Optional<Diagnostic> said(Standing standing, Role role, AuditedPerson person, Availability because) {
        Span span = person.roles().stream()
                .filter(it -> it.role().equals(role))
                .map(AuditedPerson.Held::span)
                .findFirst()
                .orElse(person.span());
        return switch (standing.state()) {
            case COUNTS -> Optional.empty();
            case REQUESTABLE -> Optional.of(AuditProblems.requestableRole(span, role, because));
            case UNAVAILABLE -> Optional.of(AuditProblems.unavailableRole(span, role, because));
        };
    }
}
