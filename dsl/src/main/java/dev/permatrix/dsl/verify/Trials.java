package dev.permatrix.dsl.verify;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Operation;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.model.Targets;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.ChangeSpace;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.RoleSets;
import dev.permatrix.dsl.table.SituationSpace;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Asks the table: every situation of a permission, every situation of a change. Users are signed in. */
final class Trials {

    private final DecisionTable table;
    private final PermissionModel model;
    private final SituationSpace space;
    private final TrialWords words;
    private OptionalLong exceeded = OptionalLong.empty();

    Trials(DecisionTable table) {
        this.table = table;
        this.model = table.model();
        this.space = new SituationSpace(model);
        this.words = new TrialWords(table);
    }

    /** A situation, in words where somebody reads them, and its decision. */
    record Trial(Supplier<Sentence> spoken, Decision decision) {
        Sentence words() {
            return spoken.get();
        }

        /** Whether it is allowed, or would be if the undecided were decided so. */
        boolean canBeAllowed() {
            return decision.allowed() || decision.open();
        }
    }

    DecisionTable table() {
        return table;
    }

    SituationSpace space() {
        return space;
    }

    /** As many situations as may be tried, where more were asked for; those were left out. */
    OptionalLong exceeded() {
        return exceeded;
    }

    private <T> Stream<T> within(long count, long most, Supplier<Stream<T>> situations) {
        if (count > most) {
            exceeded = OptionalLong.of(most);
            return Stream.empty();
        }
        return situations.get();
    }

    /** Every situation of a user who holds this role and was assigned no other. */
    Stream<Situation> situations(Role role, Permission permission) {
        return situations(Set.of(role), permission, Told.NOTHING);
    }

    /** Every situation of these roles, each alone, and permissions, in which that is so. */
    Stream<Situation> situations(List<Role> roles, List<Permission> permissions, Told told) {
        return roles.stream()
                .flatMap(
                        role -> permissions.stream().flatMap(permission -> situations(Set.of(role), permission, told)));
    }

    /**
     * What is said of a situation.
     *
     * @param so whether the condition holds, or doesn't
     * @param varying what varies besides
     */
    record Told(Optional<Condition> condition, boolean so, List<Attribute> varying) {
        static final Told NOTHING = that(Optional.empty());

        static Told that(Optional<Condition> condition) {
            return new Told(condition, true, List.of());
        }

        static Told not(Optional<Condition> condition) {
            return new Told(condition, false, List.of());
        }

        Told varying(Attribute attribute) {
            return new Told(condition, so, List.of(attribute));
        }

        List<Attribute> looksAt() {
            return Stream.concat(condition.stream().flatMap(Condition::attributes), varying.stream())
                    .toList();
        }
    }

    /**
     * Every situation of a user to whom exactly these roles were assigned, in which that is so; roles among them that
     * are worked out hold by the facts. The user is signed in, unless what is said leaves no way to be.
     */
    Stream<Situation> situations(Set<Role> roles, Permission permission, Told told) {
        List<Situation> fitting = of(permission, List.of(assigned(roles)), told)
                .filter(situation -> space.held(situation).containsAll(roles))
                .filter(situation -> isSo(told, situation))
                .toList();
        return signedIn(fitting, permission);
    }

    private Stream<Situation> of(Permission permission, List<Set<Role>> people, Told told) {
        long count = space.count(permission, told.looksAt());
        return within(count, TrialLimits.MOST_SITUATIONS, () -> space.of(permission, people, told.looksAt()));
    }

    /** Every situation of the one, with what the other hangs on varying too, of users who are signed in. */
    Stream<Situation> both(Permission one, Permission other) {
        long count = space.countOfBoth(one, other);
        return within(count, TrialLimits.MOST_SITUATIONS, () -> space.ofBoth(one, other))
                .filter(space::isSignedIn);
    }

    private Stream<Situation> signedIn(List<Situation> fitting, Permission permission) {
        if (permission.isSignIn()) {
            return fitting.stream();
        }
        List<Situation> signedIn = fitting.stream().filter(space::isSignedIn).toList();
        return signedIn.isEmpty() ? fitting.stream() : signedIn.stream();
    }

    private boolean isSo(Told told, Situation situation) {
        return told.condition()
                .map(it -> it.holds(table.roles().effective(situation.roles(), situation.values()), situation.values())
                        == told.so())
                .orElse(true);
    }

    /** Every situation of any user who holds none of these roles, in which that is so. */
    Stream<Situation> without(List<Role> roles, Permission permission, Told told) {
        return anybody(permission, told).filter(situation -> Collections.disjoint(space.held(situation), roles));
    }

    /** Every situation of any user who is signed in, in which that is so. */
    Stream<Situation> anybody(Permission permission, Told told) {
        return of(permission, RoleSets.of(model), told)
                .filter(situation -> isSo(told, situation))
                .filter(situation -> permission.isSignIn() || space.isSignedIn(situation));
    }

    /** The same question, asked by somebody who holds this role and was assigned no other, if there can be. */
    Optional<Situation> asOther(Situation situation, Role role) {
        Situation other = situation.by(assigned(Set.of(role)));
        return Optional.of(other).filter(it -> space.held(it).contains(role));
    }

    private Set<Role> assigned(Set<Role> roles) {
        Set<Role> assigned = new HashSet<>(roles);
        assigned.removeIf(model.roleRules()::isDerived);
        return assigned;
    }

    Trial ask(Situation situation) {
        return new Trial(() -> words.of(situation), table.decide(situation));
    }

    /** Every situation of a change. */
    Stream<ChangeSituation> changes(ChangeSpace changes) {
        long count = changes.circumstances() > TrialLimits.MOST_SITUATIONS ? Long.MAX_VALUE : changes.count();
        return within(count, TrialLimits.MOST_CHANGES, changes::situations);
    }

    /** The same, as far as they are of this operation. */
    Stream<ChangeSituation> changes(ChangeSpace changes, Operation operation) {
        List<Condition> ofTarget = operation.targets().terms().stream()
                .flatMap(term -> term.where().stream())
                .toList();
        return changes(changes.lookingAt(List.of(), ofTarget)).filter(change -> fits(operation, change));
    }

    Trial ask(ChangeSituation change) {
        return new Trial(() -> words.of(change), table.decide(change));
    }

    /** Whether nothing would change: the role that one has already, or lacks, or a transfer to oneself. */
    static boolean changesNothing(ChangeSituation change) {
        if (change.role().isEmpty() || change.target().isEmpty()) {
            return false;
        }
        Set<Role> target = change.target().get().roles();
        Role role = change.role().get();
        return switch (change.kind()) {
            case CHANGE -> target.equals(Set.of(role));
            case ASSIGN -> target.contains(role);
            case UNASSIGN -> !target.contains(role);
            case TRANSFER -> change.self() && target.contains(role);
            case REMOVE, LOCK, UNLOCK, GRANT, REVOKE, CREATE_ROLE, EDIT_ROLE, DELETE_ROLE, DECLARED -> false;
        };
    }

    /** The roles that count for the actor. */
    Set<Role> actorRoles(ChangeSituation change) {
        return table.roles()
                .effective(
                        change.actor().roles(),
                        change.account().and(change.actor().values()));
    }

    /** What is so of actor and account. */
    static Values ofActor(ChangeSituation change) {
        return change.account().and(change.actor().values());
    }

    private boolean fits(Operation operation, ChangeSituation change) {
        boolean role = operation.roles().isEmpty()
                || change.role().map(operation.roles()::contains).orElse(true);
        boolean own = !operation.own()
                || change.role().map(actorRoles(change)::contains).orElse(false);
        boolean becoming =
                operation.becoming().isEmpty() || operation.becoming().equals(change.becoming());
        boolean target = change.target()
                .map(person -> operation.targets().terms().stream().anyMatch(term -> fits(term, person, change)))
                .orElse(true);
        return role && own && becoming && target;
    }

    private boolean fits(Targets.Term term, Person person, ChangeSituation change) {
        Values values = change.account().and(person.values());
        Set<Role> held = table.roles().held(person.roles(), values);
        boolean identity = switch (term.who()) {
            case ANYONE -> true;
            case ANYONE_ELSE -> !change.self();
            case SELF -> change.self();
        };
        return identity
                && term.roles().map(roles -> !Collections.disjoint(roles, held)).orElse(true)
                && term.where().map(where -> where.holds(held, values)).orElse(true);
    }
}
