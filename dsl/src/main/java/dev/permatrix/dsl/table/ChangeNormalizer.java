package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Actors;
import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.Changes;
import dev.permatrix.dsl.model.HolderCount;
import dev.permatrix.dsl.model.Operation;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Protection;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Targets;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.table.ChangeClause.ChangeBasis;
import dev.permatrix.dsl.table.ChangeClause.Stated;
import dev.permatrix.dsl.table.ChangeClause.TargetCell;
import dev.permatrix.dsl.table.ChangeGuard.GrantFault;
import dev.permatrix.dsl.table.ChangeTable.OperationClauses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Change rules in normal form: what the order of precedence says becomes the order of a list. A count that never
 * changes ({@code held by exactly n}) is settled here, and not asked for.
 */
final class ChangeNormalizer {

    private final PermissionModel model;

    ChangeNormalizer(PermissionModel model) {
        this.model = model;
    }

    ChangeTable table() {
        return new ChangeTable(
                Stream.of(OperationKind.values()).map(this::clauses).toList());
    }

    private OperationClauses clauses(OperationKind kind) {
        Clauses clauses = new Clauses(model.roles(), kind);
        noChange(clauses, kind);
        cannotBe(clauses, kind);
        rules(clauses, kind, ChangeRule.Mode.NEVER, ChangeRule.Mode.NO_ONE_BUT);
        rules(clauses, kind, ChangeRule.Mode.MAY);
        rules(clauses, kind, ChangeRule.Mode.UNDECIDED);
        boolean stated = model.changeRules().anyMatch(rule -> rule.operation().kind() == kind);
        return new OperationClauses(kind, stated, clauses.list, new Reason(placeOf(kind), "no rule allows it"));
    }

    private void noChange(Clauses clauses, OperationKind kind) {
        ChangeBasis noChange = new Stated(new Reason(placeOf(kind), "no change"));
        switch (kind) {
            case CHANGE -> clauses.add(clauses.any().sameRole(), Outcome.ALLOW, noChange);
            case TRANSFER ->
                handed().forEach(role -> clauses.add(
                        clauses.any().actors(List.of(role)).roles(List.of(role)).who(Targets.Who.SELF),
                        Outcome.ALLOW,
                        noChange));
            case REMOVE, LOCK, UNLOCK, GRANT, REVOKE -> {}
        }
    }

    private void cannotBe(Clauses clauses, OperationKind kind) {
        switch (kind) {
            case REMOVE, LOCK -> {
                protections(clauses, kind);
                counts(clauses, kind);
            }
            case CHANGE -> counts(clauses, kind);
            case TRANSFER -> {
                handover(clauses);
                counts(clauses, kind);
            }
            case GRANT, REVOKE -> grantFaults(clauses);
            case UNLOCK -> {}
        }
    }

    private void protections(Clauses clauses, OperationKind kind) {
        for (Role role : model.roles()) {
            Optional<Protection> protection = role.protectionAgainst(kind);
            protection.ifPresent(it -> clauses.add(
                    clauses.any().targets(List.of(role)),
                    Outcome.DENY,
                    new Stated(new Reason(it.span(), role.label() + ": " + it.words()))));
        }
    }

    private void handover(Clauses clauses) {
        for (Role role : handed()) {
            clauses.add(
                    clauses.any().actors(without(role)).roles(List.of(role)),
                    Outcome.DENY,
                    new Stated(new Reason(role.span(), role.label() + ": only its holder can hand it over")));
            clauses.add(
                    clauses.any().roles(List.of(role)).targets(List.of(role)),
                    Outcome.DENY,
                    new Stated(new Reason(role.span(), role.label() + ": held by that user already")));
        }
    }

    private static void grantFaults(Clauses clauses) {
        clauses.add(clauses.any().who(Targets.Who.SELF), Outcome.DENY, new TargetCell("; never by the asker"));
        clauses.add(clauses.any().grant(GrantFault.NOT_ON_REQUEST), Outcome.DENY, new TargetCell("; not on request"));
        clauses.add(
                clauses.any().grant(GrantFault.NOT_A_GRANTER),
                Outcome.DENY,
                new TargetCell("; on request from others"));
    }

    private void counts(Clauses clauses, OperationKind kind) {
        for (Role role : model.roles()) {
            role.heldBy().ifPresent(heldBy -> {
                ChangeBasis basis = new Stated(new Reason(heldBy.span(), role.label() + ": held by " + heldBy.words()));
                if (heldBy.min() > 0 && kind != OperationKind.LOCK) {
                    clauses.add(tooFew(clauses, kind, role, heldBy), Outcome.DENY, basis);
                }
                if (heldBy.max().isPresent() && (kind == OperationKind.CHANGE || kind == OperationKind.TRANSFER)) {
                    clauses.add(tooMany(clauses, kind, role, heldBy), Outcome.DENY, basis);
                }
            });
        }
    }

    /** One holder less than the least: the target holds it and loses it. */
    private GuardDraft tooFew(Clauses clauses, OperationKind kind, Role role, HolderCount heldBy) {
        GuardDraft losing = clauses.any().targets(List.of(role));
        GuardDraft moved = kind == OperationKind.CHANGE
                ? losing.roles(without(role))
                : kind == OperationKind.TRANSFER ? losing.becoming(without(role)) : losing;
        return heldBy.isExact() ? moved : moved.atMost(role, heldBy.min());
    }

    /** One holder more than the most: somebody gets it who has not had it. */
    private GuardDraft tooMany(Clauses clauses, OperationKind kind, Role role, HolderCount heldBy) {
        GuardDraft gaining = clauses.any().targets(without(role));
        GuardDraft moved =
                kind == OperationKind.CHANGE ? gaining.roles(List.of(role)) : gaining.becoming(List.of(role));
        return heldBy.isExact() ? moved : moved.atLeast(role, heldBy.max().getAsInt());
    }

    private void rules(Clauses clauses, OperationKind kind, ChangeRule.Mode... modes) {
        model.changeRules()
                .filter(rule ->
                        rule.operation().kind() == kind && List.of(modes).contains(rule.mode()))
                .forEach(rule -> rule(clauses, rule));
    }

    private void rule(Clauses clauses, ChangeRule rule) {
        Outcome outcome = rule.mode() == ChangeRule.Mode.MAY ? Outcome.ALLOW : Outcome.DENY;
        boolean open = rule.mode() == ChangeRule.Mode.UNDECIDED;
        for (Targets.Term target : byIdentity(rule.operation().targets())) {
            for (GuardDraft actors : actors(clauses, rule)) {
                GuardDraft guard =
                        operation(actors, rule.operation()).who(target.who()).targets(target.roles());
                GuardDraft counted = rule.presence()
                        .map(it -> it.exists() ? guard.atLeast(it.role(), 1) : guard.atMost(it.role(), 0))
                        .orElse(guard);
                clauses.add(counted, outcome, open, new Stated(rule.reason()));
            }
        }
    }

    /** The terms that say the same of the target's identity as one term: {@code Administrator, User} is one clause. */
    private List<Targets.Term> byIdentity(Targets targets) {
        return Stream.of(Targets.Who.values())
                .map(who -> new Targets.Term(who, rolesOf(targets, who)))
                .filter(term -> !term.roles().isEmpty())
                .toList();
    }

    private List<Role> rolesOf(Targets targets, Targets.Who who) {
        return model.roles().stream()
                .filter(role -> targets.terms().stream()
                        .anyMatch(term -> term.who() == who && term.roles().contains(role)))
                .toList();
    }

    private static GuardDraft operation(GuardDraft guard, Operation operation) {
        GuardDraft moved = operation.roles().isEmpty() ? guard : guard.roles(operation.roles());
        return operation.becoming().map(role -> moved.becoming(List.of(role))).orElse(moved);
    }

    /** One guard for each way to be spoken of. Under {@code no one but}: whoever fits none of the terms. */
    private List<GuardDraft> actors(Clauses clauses, ChangeRule rule) {
        if (rule.mode() != ChangeRule.Mode.NO_ONE_BUT) {
            return rule.actors().terms().stream()
                    .map(term -> mayOf(clauses.any().actors(term.roles()), term, true))
                    .toList();
        }
        List<Actors.Term> terms = rule.actors().terms();
        List<Role> others = model.roles().stream()
                .filter(role -> terms.stream()
                        .noneMatch(term -> term.may().isEmpty() && term.roles().contains(role)))
                .toList();
        GuardDraft excluded = clauses.any().actors(others);
        for (Actors.Term term : terms) {
            excluded = mayOf(excluded, term, false);
        }
        return List.of(excluded);
    }

    private static GuardDraft mayOf(GuardDraft guard, Actors.Term term, boolean allowed) {
        return term.may().map(permission -> guard.actorMay(permission, allowed)).orElse(guard);
    }

    /** The roles that some rule hands over; about any other, no rule says anything. */
    private List<Role> handed() {
        return model.changeRules()
                .filter(rule -> rule.operation().kind() == OperationKind.TRANSFER)
                .flatMap(rule -> rule.operation().roles().stream())
                .distinct()
                .toList();
    }

    private List<Role> without(Role role) {
        return model.roles().stream().filter(it -> !it.equals(role)).toList();
    }

    /** The block whose rules speak of the operation; else the first; else the matrix. */
    private Span placeOf(OperationKind kind) {
        Optional<Changes> speaking = model.changes().stream()
                .filter(block ->
                        block.rules().stream().anyMatch(rule -> rule.operation().kind() == kind))
                .findFirst();
        Optional<Changes> first = model.changes().stream().findFirst();
        return speaking.or(() -> first).map(Changes::span).orElse(model.matrix().span());
    }

    /** The clauses of one operation, in the making. */
    private static final class Clauses {

        private final List<Role> roles;
        private final OperationKind kind;
        private final List<ChangeClause> list = new ArrayList<>();

        Clauses(List<Role> roles, OperationKind kind) {
            this.roles = roles;
            this.kind = kind;
        }

        GuardDraft any() {
            return GuardDraft.any(roles, kind);
        }

        void add(GuardDraft guard, Outcome outcome, ChangeBasis basis) {
            add(guard, outcome, false, basis);
        }

        /** Adds a clause, unless an earlier one applies wherever it does. */
        void add(GuardDraft draft, Outcome outcome, boolean open, ChangeBasis basis) {
            ChangeGuard guard = draft.guard();
            boolean possible = !guard.actors().isEmpty() && !guard.targets().isEmpty();
            if (possible && list.stream().noneMatch(earlier -> earlier.guard().covers(guard))) {
                list.add(new ChangeClause(guard, outcome, open, basis));
            }
        }
    }
}
