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
import dev.permatrix.dsl.table.ChangeGroups;
import dev.permatrix.dsl.table.ChangeSpace;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.RoleSets;
import dev.permatrix.dsl.table.SituationSpace;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Asks the table: every situation of a permission, every situation of a change. Users are signed in. */
final class Trials {

    private final DecisionTable table;
    private final PermissionModel model;
    private final SituationSpace space;
    private final TrialWords words;
    private Optional<Excess> exceeded = Optional.empty();

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

    /** Of what there was more than can be tried. */
    enum Excess {
        /** Of one answer. */
        SITUATIONS,
        /** By everybody and to everybody. */
        CHANGES
    }

    /** Of what more was asked for than can be tried; that was left out. */
    Optional<Excess> exceeded() {
        return exceeded;
    }

    private <T> Stream<T> within(long count, Supplier<Stream<T>> situations) {
        if (count > TrialLimits.MOST_SITUATIONS) {
            exceeded = Optional.of(Excess.SITUATIONS);
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
        return within(count, () -> space.of(permission, people, told.looksAt()));
    }

    /** Every situation of the one, with what the other hangs on varying too, of users who are signed in. */
    Stream<Situation> both(Permission one, Permission other) {
        long count = space.countOfBoth(one, other);
        return within(count, () -> space.ofBoth(one, other)).filter(space::isSignedIn);
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

    /** What comes out of this; empty where it was too much to try. */
    <T> Optional<T> within(Supplier<T> changes) {
        try {
            return Optional.of(changes.get());
        } catch (ChangeGroups.TooManyException tooMany) {
            exceeded = Optional.of(Excess.CHANGES);
            return Optional.empty();
        }
    }

    /** Every situation of a change, as far as they are of this operation. */
    Stream<ChangeSituation> changes(ChangeSpace changes, Operation operation) {
        ChangeSpace looking = lookingAt(changes, operation).naming(operation.roles());
        if (looking.circumstances() > TrialLimits.MOST_SITUATIONS || looking.count() > TrialLimits.MOST_CHANGES) {
            exceeded = Optional.of(Excess.CHANGES);
            return Stream.empty();
        }
        return looking.situations().filter(change -> fits(operation, change));
    }

    /** The same with what the operation looks at of the target varying too. */
    ChangeSpace lookingAt(ChangeSpace changes, Operation operation) {
        List<Condition> ofTarget = operation.targets().terms().stream()
                .flatMap(term -> term.where().stream())
                .toList();
        return changes.lookingAt(List.of(), ofTarget);
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

    /** Whether the change is of this operation. */
    boolean fits(Operation operation, ChangeSituation change) {
        boolean own = !operation.own()
                || change.role().map(actorRoles(change)::contains).orElse(false);
        return own
                && fitsRoles(operation, change.role(), change.becoming())
                && change.target()
                        .map(person -> fitsTarget(operation, person, change.self(), change.account()))
                        .orElse(true);
    }

    /** Whether the operation names these roles. */
    static boolean fitsRoles(Operation operation, Optional<Role> role, Optional<Role> becoming) {
        return (operation.roles().isEmpty()
                        || role.map(operation.roles()::contains).orElse(true))
                && (operation.becoming().isEmpty() || operation.becoming().equals(becoming));
    }

    /** Whether the operation is about this target. */
    boolean fitsTarget(Operation operation, Person person, boolean self, Values account) {
        Values values = account.and(person.values());
        Set<Role> held = table.roles().held(person.roles(), values);
        return operation.targets().terms().stream().anyMatch(term -> fits(term, held, values, self));
    }

    private static boolean fits(Targets.Term term, Set<Role> held, Values values, boolean self) {
        boolean identity = switch (term.who()) {
            case ANYONE -> true;
            case ANYONE_ELSE -> !self;
            case SELF -> self;
        };
        return identity
                && term.roles().map(roles -> !Collections.disjoint(roles, held)).orElse(true)
                && term.where().map(where -> where.holds(held, values)).orElse(true);
    }
}
