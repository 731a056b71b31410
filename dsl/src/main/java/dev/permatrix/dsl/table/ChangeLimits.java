package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Derivation;
import dev.permatrix.dsl.model.HolderCount;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Targets;
import dev.permatrix.dsl.table.ChangeClause.ChangeBasis;
import dev.permatrix.dsl.table.ChangeClause.GrantedRow;
import dev.permatrix.dsl.table.ChangeClause.Stated;
import dev.permatrix.dsl.table.ChangeClause.TargetCell;
import dev.permatrix.dsl.table.ChangeGuard.GrantFault;
import dev.permatrix.dsl.table.ChangeNormalizer.Clauses;
import java.util.List;
import java.util.Optional;

/** What cannot be, whatever the rules say, as clauses: protections, derived roles, handovers, grants, and counts. */
final class ChangeLimits {

    private final PermissionModel model;

    ChangeLimits(PermissionModel model) {
        this.model = model;
    }

    void add(Clauses clauses, OperationKind kind) {
        switch (kind) {
            case REMOVE, LOCK -> {
                protections(clauses, kind);
                counts(clauses, kind);
            }
            case ASSIGN, UNASSIGN, CHANGE -> {
                derived(clauses, model.roles());
                counts(clauses, kind);
            }
            case TRANSFER -> {
                derived(clauses, handed());
                handover(clauses);
                counts(clauses, kind);
            }
            case GRANT, REVOKE -> grantFaults(clauses);
            case EDIT_ROLE, DELETE_ROLE -> fixed(clauses);
            case CREATE_ROLE -> closed(clauses);
            case UNLOCK, DECLARED -> {}
        }
    }

    /** The roles that some rule hands over; about any other, no rule says anything. */
    List<Role> handed() {
        return model.changeRules()
                .filter(rule -> rule.operation().kind() == OperationKind.TRANSFER)
                .flatMap(rule -> rule.operation().roles().stream())
                .distinct()
                .toList();
    }

    private void protections(Clauses clauses, OperationKind kind) {
        for (Role role : model.roles()) {
            role.protectionAgainst(kind)
                    .ifPresent(it -> clauses.add(
                            GuardDraft.any().targetHolds(Optional.of(List.of(role))),
                            Outcome.DENY,
                            new Stated(new Reason(it.span(), role.label() + ": " + it.words()))));
        }
    }

    private void derived(Clauses clauses, List<Role> roles) {
        for (Role role : roles) {
            model.roleRules()
                    .derivations(role)
                    .map(Derivation::reason)
                    .findFirst()
                    .ifPresent(reason ->
                            clauses.add(GuardDraft.any().role(List.of(role)), Outcome.DENY, new Stated(reason)));
        }
    }

    private void fixed(Clauses clauses) {
        for (Role role : model.roles()) {
            role.fixed()
                    .ifPresent(it -> clauses.add(
                            GuardDraft.any().role(List.of(role)),
                            Outcome.DENY,
                            new Stated(new Reason(it.span(), role.label() + ": cannot be deleted or edited"))));
        }
    }

    private void closed(Clauses clauses) {
        if (!model.matrix().rolesCanBeAdded().orElse(true)) {
            Reason reason = new Reason(model.matrix().span(), "no roles can be added");
            clauses.add(GuardDraft.any(), Outcome.DENY, new Stated(reason));
        }
    }

    private void handover(Clauses clauses) {
        for (Role role : handed()) {
            GuardDraft handing = GuardDraft.any().role(List.of(role));
            clauses.add(
                    handing.actorNotAssigned(role),
                    Outcome.DENY,
                    new Stated(new Reason(role.span(), role.label() + ": only its holder can hand it over")));
            clauses.add(
                    handing.targetAssigned(role),
                    Outcome.DENY,
                    new Stated(new Reason(role.span(), role.label() + ": held by that user already")));
        }
    }

    private static void grantFaults(Clauses clauses) {
        clauses.add(
                GuardDraft.any().grant(GrantFault.NO_CELL),
                Outcome.DENY,
                new GrantedRow(": the user holds no role that could have it"));
        clauses.add(
                GuardDraft.any().who(Targets.Who.SELF), Outcome.DENY, new TargetCell("; never by the asker", false));
        clauses.add(
                GuardDraft.any().grant(GrantFault.NOT_ON_REQUEST),
                Outcome.DENY,
                new TargetCell("; not on request", false));
        clauses.add(
                GuardDraft.any().grant(GrantFault.NOT_A_GRANTER),
                Outcome.DENY,
                new TargetCell("; on request from others", true));
    }

    private void counts(Clauses clauses, OperationKind kind) {
        for (Role role : model.roles()) {
            role.heldBy().ifPresent(heldBy -> {
                ChangeBasis basis = new Stated(new Reason(heldBy.span(), role.label() + ": held by " + heldBy.words()));
                if (heldBy.min() > 0) {
                    losing(kind, role).stream()
                            .map(guard -> heldBy.isExact() ? guard : guard.atMost(role, heldBy.min()))
                            .forEach(guard -> clauses.add(guard, Outcome.DENY, basis));
                }
                gaining(kind, role, heldBy).forEach(guard -> clauses.add(guard, Outcome.DENY, basis));
            });
        }
    }

    /** The ways in which the role has one holder less afterwards. */
    private List<GuardDraft> losing(OperationKind kind, Role role) {
        GuardDraft holder = GuardDraft.any().targetAssigned(role);
        return switch (kind) {
            case REMOVE -> List.of(holder);
            case CHANGE -> List.of(holder.role(without(role)));
            case UNASSIGN -> List.of(holder.role(List.of(role)));
            case TRANSFER ->
                model.matrix().severalRoles()
                        ? List.of()
                        : List.of(holder.role(handed()).notBecoming(role));
            case ASSIGN, LOCK, UNLOCK, GRANT, REVOKE, CREATE_ROLE, EDIT_ROLE, DELETE_ROLE, DECLARED -> List.of();
        };
    }

    /** The ways in which the role has one holder more than it may have afterwards. */
    private List<GuardDraft> gaining(OperationKind kind, Role role, HolderCount heldBy) {
        if (heldBy.max().isEmpty()) {
            return List.of();
        }
        GuardDraft other = GuardDraft.any().targetNotAssigned(role);
        List<GuardDraft> gaining = switch (kind) {
            case ASSIGN, CHANGE -> List.of(other.role(List.of(role)));
            case TRANSFER ->
                model.matrix().severalRoles()
                        ? taken(role)
                        : List.of(other.role(handed()).becoming(role));
            case UNASSIGN, REMOVE, LOCK, UNLOCK, GRANT, REVOKE, CREATE_ROLE, EDIT_ROLE, DELETE_ROLE, DECLARED ->
                List.of();
        };
        return gaining.stream()
                .map(guard -> heldBy.isExact()
                        ? guard
                        : guard.atLeast(role, heldBy.max().getAsInt()))
                .toList();
    }

    /** Where users hold several roles: the former holder takes it, who has not had it or has just handed it over. */
    private List<GuardDraft> taken(Role role) {
        GuardDraft taking = GuardDraft.any().becoming(role);
        GuardDraft newly = taking.role(handed()).actorNotAssigned(role);
        return handed().contains(role) ? List.of(newly, taking.role(List.of(role))) : List.of(newly);
    }

    private List<Role> without(Role role) {
        return model.roles().stream().filter(it -> !it.equals(role)).toList();
    }
}
