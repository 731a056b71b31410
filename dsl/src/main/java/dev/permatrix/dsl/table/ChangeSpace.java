package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.HolderCount;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Presence;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.ChangeNames.Named;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Every situation in which a change can be asked, as far as it makes a difference: the sets of roles of {@link
 * RoleSets}, facts that some rule looks at, grants of the actor in every combination where a rule asks what the actor
 * may, and counts as {@link HolderSpace} says. Actors are signed in, and where there are gates one that is not is tried
 * too. Situations that can't be (fewer holders than take part) are left out.
 */
public final class ChangeSpace {

    private final PermissionModel model;
    private final OperationType type;
    private final HolderSpace holders;
    private final ChangePeople people;
    private final RoleTable roles;
    private final ActorGrants grants;
    private ChangePeople.Varying varying;
    private Optional<List<Set<Role>>> actors = Optional.empty();
    private Optional<List<Set<Role>>> targets = Optional.empty();
    private ChangeNames names;

    /** @param type the operation that is asked about */
    public ChangeSpace(PermissionModel model, OperationType type) {
        this.model = model;
        this.type = type;
        this.holders = new HolderSpace(model);
        this.people = new ChangePeople(model, type);
        this.roles = RoleTable.of(model);
        this.grants = new ActorGrants(model, roles, people.asked());
        this.names = new ChangeNames(model, type, List.of());
        this.varying = people.varying();
        model.changeRules()
                .filter(rule -> rule.operation().type().equals(type))
                .flatMap(rule -> rule.presence().stream())
                .map(Presence::role)
                .forEach(holders::count);
    }

    /** Counts these roles too, since the caller looks at how many hold them. */
    public ChangeSpace counting(Collection<Role> also) {
        also.forEach(holders::count);
        return this;
    }

    /** Counts this role near this bound too. */
    public ChangeSpace bounding(Role role, HolderCount count) {
        holders.bound(role, count).count(role);
        return this;
    }

    /** Only actors to whom one of these sets of roles was assigned. */
    public ChangeSpace actors(List<Set<Role>> sets) {
        actors = Optional.of(List.copyOf(sets));
        return this;
    }

    /** Only targets to whom one of these sets of roles was assigned, but for the actor. */
    public ChangeSpace targets(List<Set<Role>> sets) {
        targets = Optional.of(List.copyOf(sets));
        return this;
    }

    /** Only changes that name one of these roles, where they name any; all where there are none. */
    public ChangeSpace naming(List<Role> roles) {
        names = names.of(roles);
        return this;
    }

    /** Varies what these conditions look at too: the first of actor and account, the second of target and account. */
    public ChangeSpace lookingAt(List<Condition> ofActor, List<Condition> ofTarget) {
        people.lookAt(ofActor, ofTarget);
        varying = people.varying();
        return this;
    }

    /** Every operation that can be asked about: those that every matrix knows, and those that this one declares. */
    public static List<OperationType> types(PermissionModel model) {
        return Stream.concat(
                        Stream.of(OperationKind.values())
                                .filter(kind -> kind != OperationKind.DECLARED)
                                .map(OperationType::of),
                        model.operations().stream().map(it -> it.type()))
                .toList();
    }

    /** One way that actor and target stand to each other. */
    private record Pair(Person actor, boolean self, Optional<Person> target) {
        int taking(Role role) {
            boolean other =
                    !self && target.filter(it -> it.roles().contains(role)).isPresent();
            return (actor.roles().contains(role) ? 1 : 0) + (other ? 1 : 0);
        }
    }

    /**
     * How many ways there are at most for facts and counts, whoever acts on whom; {@link Long#MAX_VALUE} where that is too
     * large to say.
     */
    public long circumstances() {
        return Stream.of(varying.ofAccount(), varying.ofActor(), varying.toSignIn(), varying.ofTarget())
                .mapToLong(ValueSpace::count)
                .reduce(holders.count(), ValueSpace::times);
    }

    /** How many situations there are at most, but for grants of the actor. */
    public long count() {
        long pairs = ValueSpace.times(
                sets(actors).size(), type.kind().isOnRoles() ? 1 : sets(targets).size() + 1L);
        return LongStream.of(pairs, names.count()).reduce(circumstances(), ValueSpace::times);
    }

    public Stream<ChangeSituation> situations() {
        List<Named> named = named();
        return ValueSpace.of(varying.ofAccount())
                .flatMap(account -> pairs(account)
                        .flatMap(pair -> holders.of(pair::taking)
                                .flatMap(counted -> named.stream().map(it -> asked(pair, it, account, counted)))));
    }

    /** Somebody who acts, in an account of which this is so. */
    public record Acting(Person person, Values account) {}

    /** Everybody who takes part in some situation, in the order in which they come up: who acts, and to whom else. */
    public record Parties(List<Acting> actors, List<Person> others) {
        public Parties {
            actors = List.copyOf(actors);
            others = List.copyOf(others);
        }
    }

    /** Who takes part, without going through all situations: of actors who are counted alike, the first stands for all. */
    public Parties parties() {
        Set<Acting> actors = new LinkedHashSet<>();
        Set<Person> met = new LinkedHashSet<>();
        Set<Set<Role>> known = new HashSet<>();
        List<Person> others = others();
        for (Values account : accounts()) {
            for (Person actor : acting(account)) {
                if (known.add(counted(actor))) {
                    others.stream().filter(other -> canBe(actor, false, other)).forEach(met::add);
                }
                boolean alone = type.kind().isOnRoles() || canBe(actor, true, actor);
                if (alone || others.stream().anyMatch(other -> canBe(actor, false, other))) {
                    actors.add(new Acting(actor, account));
                }
            }
        }
        return new Parties(List.copyOf(actors), List.copyOf(met));
    }

    private Set<Role> counted(Person person) {
        return person.roles().stream().filter(this::isCounted).collect(Collectors.toSet());
    }

    private boolean canBe(Person actor, boolean self, Person target) {
        return holders.canBe(new Pair(actor, self, Optional.of(target))::taking);
    }

    /** Every way that the account can be. */
    List<Values> accounts() {
        return ValueSpace.of(varying.ofAccount()).toList();
    }

    /** Everybody who may act in this account, in order. */
    List<Person> acting(Values account) {
        return Stream.concat(signedIn(account), notSignedIn(account)).toList();
    }

    /** Everybody else to whom it may be done, in order; nobody where it is done to roles. */
    List<Person> others() {
        return type.kind().isOnRoles()
                ? List.of()
                : sets(targets).stream()
                        .flatMap(set ->
                                ValueSpace.of(varying.ofTarget()).map(values -> new Person(set, values, Grants.NONE)))
                        .toList();
    }

    /** Whether it makes a difference to counts that somebody takes part who was assigned this role. */
    boolean isCounted(Role role) {
        return holders.isCounted(role);
    }

    /** How many may hold each role where the actor, and the target where there is one, are among them. */
    List<Map<Role, Integer>> counts(Person actor, boolean self, Optional<Person> target) {
        return holders.of(new Pair(actor, self, target)::taking).toList();
    }

    OperationType type() {
        return type;
    }

    /** Everything that can be named, in order. */
    List<Named> named() {
        return names.all();
    }

    private List<Set<Role>> sets(Optional<List<Set<Role>>> given) {
        return given.orElseGet(() -> RoleSets.of(model));
    }

    private Stream<Pair> pairs(Values account) {
        Stream<Person> acting = acting(account).stream();
        if (type.kind().isOnRoles()) {
            return acting.map(actor -> new Pair(actor, false, Optional.empty()));
        }
        List<Person> others = others();
        return acting.flatMap(actor -> Stream.concat(
                Stream.of(new Pair(actor, true, Optional.of(actor))),
                others.stream().map(target -> new Pair(actor, false, Optional.of(target)))));
    }

    /** Everyone who can sign in, each in the first way in which they can. */
    private Stream<Person> signedIn(Values account) {
        return sets(actors).stream()
                .flatMap(set -> ValueSpace.of(varying.ofActor())
                        .flatMap(values -> ways(set, values, account, true)
                                .limit(1)
                                .flatMap(way -> grants.of(set, way, account))));
    }

    /**
     * Somebody who can't, if there is any: one is enough, since what is required to sign in comes first; everybody where
     * the caller looks at something of the actor.
     */
    private Stream<Person> notSignedIn(Values account) {
        Stream<Person> all = sets(actors).stream()
                .flatMap(set -> ValueSpace.of(varying.ofActor())
                        .flatMap(values -> ways(set, values, account, false)
                                .limit(1)
                                .map(way -> new Person(set, way, Grants.NONE))));
        return people.isLookedAt() ? all : all.limit(1);
    }

    private Stream<Values> ways(Set<Role> set, Values values, Values account, boolean passing) {
        return ValueSpace.of(varying.toSignIn())
                .map(values::and)
                .filter(way -> passes(set, account.and(way)) == passing);
    }

    private boolean passes(Set<Role> set, Values values) {
        return varying.signIn().stream().allMatch(condition -> condition.holds(roles.effective(set, values), values));
    }

    private ChangeSituation asked(Pair pair, Named named, Values account, Map<Role, Integer> counted) {
        return new ChangeSituation(
                type,
                pair.actor(),
                pair.self(),
                pair.target(),
                named.role(),
                named.becoming(),
                named.row(),
                account,
                counted);
    }

    /** One situation. {@code target}: the actor where {@code self}; empty where it is done to a role. */
    ChangeSituation situation(
            Person actor,
            boolean self,
            Optional<Person> target,
            Named named,
            Values account,
            Map<Role, Integer> counted) {
        return asked(new Pair(actor, self, target), named, account, counted);
    }
}
