package dev.permatrix.dsl.reference;

import dev.permatrix.dsl.model.Actors;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.HolderCount;
import dev.permatrix.dsl.model.Operation;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.model.Targets;
import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers one change: the definition of the semantics of changes. In this order: no change, what cannot be
 * (protections, grants that no cell offers, {@code held by}), {@code may never} and {@code no one but}, {@code may},
 * {@code undecided}, and otherwise a deny. The first that settles the answer is the deciding reason.
 */
public final class ReferenceChanges {

    private final PermissionModel model;
    private final ReferenceEvaluator evaluator;

    public ReferenceChanges(PermissionModel model) {
        this.model = model;
        this.evaluator = new ReferenceEvaluator(model);
    }

    public Decision decide(ChangeSituation change) {
        return noChange(change)
                .or(() -> cannotBe(change).map(Decision::deny))
                .or(() -> ruled(change, ChangeRule.Mode.NEVER, ChangeRule.Mode.NO_ONE_BUT)
                        .map(Decision::deny))
                .or(() ->
                        ruled(change, ChangeRule.Mode.MAY, ChangeRule.Mode.MAY).map(Decision::allow))
                .or(() -> ruled(change, ChangeRule.Mode.UNDECIDED, ChangeRule.Mode.UNDECIDED)
                        .map(Decision::undecided))
                .orElseGet(() -> Decision.deny(new Reason(placeOf(change.operation()), "no rule allows it")));
    }

    private Optional<Decision> noChange(ChangeSituation change) {
        boolean keeps = change.role().filter(change.target()::equals).isPresent();
        boolean same = change.operation() == OperationKind.CHANGE && keeps
                || change.operation() == OperationKind.TRANSFER && keeps && change.self() && isHandedOver(change);
        return same
                ? Optional.of(Decision.allow(new Reason(placeOf(change.operation()), "no change")))
                : Optional.empty();
    }

    private Optional<Reason> cannotBe(ChangeSituation change) {
        return switch (change.operation()) {
            case REMOVE, LOCK -> protection(change).or(() -> countAfter(change));
            case UNLOCK -> Optional.empty();
            case CHANGE -> countAfter(change);
            case TRANSFER -> isHandedOver(change) ? handover(change).or(() -> countAfter(change)) : countAfter(change);
            case GRANT, REVOKE -> grantFault(change);
        };
    }

    private Optional<Reason> protection(ChangeSituation change) {
        return change.target()
                .protectionAgainst(change.operation())
                .map(it -> new Reason(it.span(), change.target().label() + ": " + it.words()));
    }

    /** Whether some rule speaks of handing this role over; of any other role the matrix says nothing. */
    private boolean isHandedOver(ChangeSituation change) {
        return model.changeRules()
                .filter(rule -> rule.operation().kind() == OperationKind.TRANSFER)
                .anyMatch(rule -> rule.operation()
                        .roles()
                        .containsAll(change.role().stream().toList()));
    }

    private static Optional<Reason> handover(ChangeSituation change) {
        Role role = change.role().orElseThrow();
        if (!change.actor().equals(role)) {
            return Optional.of(new Reason(role.span(), role.label() + ": only its holder can hand it over"));
        }
        return change.target().equals(role)
                ? Optional.of(new Reason(role.span(), role.label() + ": held by that user already"))
                : Optional.empty();
    }

    private Optional<Reason> countAfter(ChangeSituation change) {
        return model.roles().stream()
                .filter(role -> role.heldBy().isPresent())
                .filter(role -> difference(change, role) != 0)
                .filter(role -> !role.heldBy().orElseThrow().allows(change.holdersOf(role) + difference(change, role)))
                .map(role -> {
                    HolderCount heldBy = role.heldBy().orElseThrow();
                    return new Reason(heldBy.span(), role.label() + ": held by " + heldBy.words());
                })
                .findFirst();
    }

    /** By how many the holders of this role grow or shrink. */
    private static int difference(ChangeSituation change, Role role) {
        int lost = change.target().equals(role) ? 1 : 0;
        return switch (change.operation()) {
            case REMOVE -> -lost;
            case CHANGE -> (change.role().orElseThrow().equals(role) ? 1 : 0) - lost;
            case TRANSFER -> (change.becoming().orElseThrow().equals(role) ? 1 : 0) - lost;
            case LOCK, UNLOCK, GRANT, REVOKE -> 0;
        };
    }

    private Optional<Reason> grantFault(ChangeSituation change) {
        Row row = change.grant().orElseThrow();
        Cell cell = model.cell(change.target(), row.permissions().get(0)).orElseThrow();
        List<Role> granters = cell.choice().granters();
        Reason reason = cell.reason();
        if (change.self()) {
            return Optional.of(new Reason(reason.span(), reason.text() + "; never by the asker"));
        }
        if (granters.isEmpty()) {
            return Optional.of(new Reason(reason.span(), reason.text() + "; not on request"));
        }
        return granters.contains(change.actor())
                ? Optional.empty()
                : Optional.of(new Reason(reason.span(), reason.text() + "; on request from others"));
    }

    private Optional<Reason> ruled(ChangeSituation change, ChangeRule.Mode one, ChangeRule.Mode other) {
        return model.changeRules()
                .filter(rule -> rule.mode() == one || rule.mode() == other)
                .filter(rule -> speaksOf(rule, change))
                .map(ChangeRule::reason)
                .findFirst();
    }

    private boolean speaksOf(ChangeRule rule, ChangeSituation change) {
        boolean named = rule.actors().terms().stream().anyMatch(term -> fits(term, change));
        return rule.presence()
                        .map(presence -> presence.holds(change.holdersOf(presence.role())))
                        .orElse(true)
                && fits(rule.operation(), change)
                && named == (rule.mode() != ChangeRule.Mode.NO_ONE_BUT);
    }

    private boolean fits(Actors.Term term, ChangeSituation change) {
        return term.roles().contains(change.actor())
                && term.may().map(permission -> may(change, permission)).orElse(true);
    }

    private boolean may(ChangeSituation change, Permission permission) {
        boolean granted = change.actorGrants().contains(permission.rowId());
        return evaluator
                .decide(new Situation(change.actor(), permission, Set.of(), granted))
                .allowed();
    }

    private static boolean fits(Operation operation, ChangeSituation change) {
        return operation.kind() == change.operation()
                && change.role().map(operation.roles()::contains).orElse(true)
                && operation
                        .becoming()
                        .map(role -> change.becoming().equals(Optional.of(role)))
                        .orElse(true)
                && operation.targets().terms().stream().anyMatch(term -> fits(term, change));
    }

    private static boolean fits(Targets.Term term, ChangeSituation change) {
        boolean identity = switch (term.who()) {
            case ANYONE -> true;
            case ANYONE_ELSE -> !change.self();
            case SELF -> change.self();
        };
        return identity && term.roles().contains(change.target());
    }

    /** The block whose rules speak of the operation; else the first; else the matrix. */
    private Span placeOf(OperationKind operation) {
        return model.changes().stream()
                .filter(block ->
                        block.rules().stream().anyMatch(rule -> rule.operation().kind() == operation))
                .findFirst()
                .or(() -> model.changes().stream().findFirst())
                .map(block -> block.span())
                .orElse(model.matrix().span());
    }
}
