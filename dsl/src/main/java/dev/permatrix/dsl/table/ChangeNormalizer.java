package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Actors;
import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Gate;
import dev.permatrix.dsl.model.Operation;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Targets;
import dev.permatrix.dsl.table.ChangeClause.ChangeBasis;
import dev.permatrix.dsl.table.ChangeClause.Stated;
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
    private final ChangeLimits limits;

    ChangeNormalizer(PermissionModel model) {
        this.model = model;
        this.limits = new ChangeLimits(model);
    }

    ChangeTable table() {
        Stream<OperationType> known = Stream.of(OperationKind.values())
                .filter(kind -> kind != OperationKind.DECLARED)
                .map(OperationType::of);
        Stream<OperationType> declared = model.operations().stream().map(it -> it.type());
        List<GateClause> signIn = model.gates().stream()
                .filter(Gate::signIn)
                .map(gate -> GateClause.of(model, gate))
                .toList();
        return new ChangeTable(
                signIn, Stream.concat(known, declared).map(this::clauses).toList());
    }

    private OperationClauses clauses(OperationType type) {
        Clauses clauses = new Clauses();
        noChange(clauses, type);
        limits.add(clauses, type.kind());
        rules(clauses, type, ChangeRule.Mode.NEVER, ChangeRule.Mode.NO_ONE_BUT);
        rules(clauses, type, ChangeRule.Mode.MAY);
        rules(clauses, type, ChangeRule.Mode.UNDECIDED);
        boolean stated =
                model.changeRules().anyMatch(rule -> rule.operation().type().equals(type));
        Reason otherwise = new Reason(model.placeOfChanges(type), "no rule allows it");
        return new OperationClauses(type, stated, clauses.list, otherwise);
    }

    private void noChange(Clauses clauses, OperationType type) {
        ChangeBasis noChange = new Stated(new Reason(model.placeOfChanges(type), "no change"));
        switch (type.kind()) {
            case CHANGE, ASSIGN, UNASSIGN -> clauses.add(GuardDraft.any().noChange(), Outcome.ALLOW, noChange);
            case TRANSFER ->
                limits.handed()
                        .forEach(role -> clauses.add(
                                GuardDraft.any()
                                        .actorAssigned(role)
                                        .role(List.of(role))
                                        .who(Targets.Who.SELF),
                                Outcome.ALLOW,
                                noChange));
            case REMOVE, LOCK, UNLOCK, GRANT, REVOKE, CREATE_ROLE, EDIT_ROLE, DELETE_ROLE, DECLARED -> {}
        }
    }

    private void rules(Clauses clauses, OperationType type, ChangeRule.Mode... modes) {
        model.changeRules()
                .filter(rule ->
                        rule.operation().type().equals(type) && List.of(modes).contains(rule.mode()))
                .forEach(rule -> rule(clauses, rule));
    }

    private void rule(Clauses clauses, ChangeRule rule) {
        Outcome outcome = rule.mode() == ChangeRule.Mode.MAY ? Outcome.ALLOW : Outcome.DENY;
        boolean open = rule.mode() == ChangeRule.Mode.UNDECIDED;
        for (GuardDraft targets : targets(rule.operation())) {
            for (GuardDraft actors : actors(targets, rule)) {
                GuardDraft guard = operation(actors, rule.operation()).when(rule.when());
                GuardDraft counted = rule.presence()
                        .map(it -> it.exists() ? guard.atLeast(it.role(), 1) : guard.atMost(it.role(), 0))
                        .orElse(guard);
                clauses.add(counted, outcome, open, new Stated(rule.reason()));
            }
        }
    }

    /** One guard for each way to be the target: {@code Administrator, User} is one. */
    private List<GuardDraft> targets(Operation operation) {
        if (operation.kind().isOnRoles()) {
            return List.of(GuardDraft.any());
        }
        List<Targets.Term> terms = operation.targets().terms();
        return terms.stream()
                .map(term -> new Kind(term.who(), term.roles().isPresent(), term.where()))
                .distinct()
                .map(kind -> target(kind, terms))
                .toList();
    }

    /** What terms may differ in beside their roles, and still be one clause. */
    private record Kind(Targets.Who who, boolean named, Optional<Condition> where) {
        boolean fits(Targets.Term term) {
            return equals(new Kind(term.who(), term.roles().isPresent(), term.where()));
        }
    }

    private GuardDraft target(Kind kind, List<Targets.Term> terms) {
        List<Role> roles = model.roles().stream()
                .filter(role -> terms.stream()
                        .filter(kind::fits)
                        .anyMatch(term -> term.roles().orElse(List.of()).contains(role)))
                .toList();
        return GuardDraft.any()
                .who(kind.who())
                .targetHolds(kind.named() ? Optional.of(roles) : Optional.empty())
                .where(kind.where());
    }

    private GuardDraft operation(GuardDraft guard, Operation operation) {
        boolean named = operation.kind().movesRole()
                || operation.kind() == OperationKind.EDIT_ROLE
                || operation.kind() == OperationKind.DELETE_ROLE;
        boolean all = operation.roles().containsAll(model.roles());
        GuardDraft moved = named && !all ? guard.role(operation.roles()) : guard;
        GuardDraft own = operation.own() ? moved.own() : moved;
        return operation.becoming().map(own::becoming).orElse(own);
    }

    /** One guard for each way to be spoken of. Under {@code no one but}: whoever fits none of the terms. */
    private static List<GuardDraft> actors(GuardDraft targets, ChangeRule rule) {
        List<Actors.Term> terms = rule.actors().terms();
        if (rule.mode() != ChangeRule.Mode.NO_ONE_BUT) {
            return terms.stream()
                    .map(term -> mayOf(targets.actorHolds(term.roles()), term, true))
                    .toList();
        }
        if (terms.stream().anyMatch(term -> term.roles().isEmpty() && term.may().isEmpty())) {
            return List.of();
        }
        List<Role> named = terms.stream()
                .flatMap(term -> term.roles().orElse(List.of()).stream())
                .distinct()
                .toList();
        GuardDraft excluded = targets.actorLacks(named);
        for (Actors.Term term : terms) {
            excluded = mayOf(excluded, term, false);
        }
        return List.of(excluded);
    }

    private static GuardDraft mayOf(GuardDraft guard, Actors.Term term, boolean allowed) {
        return term.may().map(permission -> guard.actorMay(permission, allowed)).orElse(guard);
    }

    /** The clauses of one operation, in the making. */
    static final class Clauses {
        private final List<ChangeClause> list = new ArrayList<>();

        void add(GuardDraft guard, Outcome outcome, ChangeBasis basis) {
            add(guard, outcome, false, basis);
        }

        /** Adds a clause, unless an earlier one applies wherever it does. */
        void add(GuardDraft draft, Outcome outcome, boolean open, ChangeBasis basis) {
            ChangeGuard guard = draft.guard();
            if (!guard.isImpossible()
                    && list.stream().noneMatch(earlier -> earlier.guard().covers(guard))) {
                list.add(new ChangeClause(guard, outcome, open, basis));
            }
        }
    }
}
