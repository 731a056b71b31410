package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Domain;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.reference.ReferenceChanges;
import dev.permatrix.dsl.reference.ReferenceEvaluator;
import dev.permatrix.dsl.table.ChangeSpace;
import dev.permatrix.dsl.table.RoleSets;
import dev.permatrix.dsl.table.SituationSpace;
import dev.permatrix.dsl.table.Variable.Standing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds the difference of two matrices against the reference: in each situation of either matrix, what the earlier one
 * says with the differences applied must be what the later one says.
 */
public final class DiffAgreement {

    private final MatrixDiff diff;
    private final Both<PermissionModel> models;
    private final Both<ReferenceEvaluator> permissions;
    private final Both<ReferenceChanges> changes;
    private final Both<Map<Attribute, Attribute>> counterparts;
    private int compared;
    private int differing;

    public DiffAgreement(MatrixDiff diff) {
        this.diff = diff;
        this.models = diff.models();
        this.permissions = models.map(ReferenceEvaluator::new);
        this.changes = models.map(ReferenceChanges::new);
        this.counterparts = new Both<>(counterparts(Version.BEFORE), counterparts(Version.AFTER));
    }

    public int compared() {
        return compared;
    }

    public int differing() {
        return differing;
    }

    /** The first situation in which the differences are wrong. */
    public Optional<String> firstFault() {
        return firstFaultOfDecisions().or(this::firstFaultOfChanges);
    }

    /** The same of permissions only. */
    public Optional<String> firstFaultOfDecisions() {
        Stream<Optional<String>> asked = Stream.of(Version.values())
                .flatMap(version -> models.of(version).permissions().stream()
                        .flatMap(permission -> situations(version, permission).map(it -> check(version, it))));
        return Stream.concat(asked, diff.decisions().stream().map(this::checkExample))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> firstFaultOfChanges() {
        return Stream.of(Version.values())
                .flatMap(version -> ChangeSpace.types(models.of(version)).stream()
                        .flatMap(type -> new ChangeSpace(models.of(version), type)
                                .situations()
                                .map(it -> check(version, it))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Version other(Version version) {
        return version == Version.BEFORE ? Version.AFTER : Version.BEFORE;
    }

    private Stream<Situation> situations(Version version, Permission permission) {
        PermissionModel model = models.of(version);
        PermissionModel other = models.of(other(version));
        Set<String> varying = other.permissions().stream()
                .filter(it -> it.id().equals(permission.id()))
                .flatMap(it -> new SituationSpace(other).varying(it).stream())
                .map(SharedAttribute::key)
                .collect(Collectors.toSet());
        List<Attribute> more = SharedAttribute.of(model).stream()
                .filter(it -> varying.contains(SharedAttribute.key(it)))
                .toList();
        return new SituationSpace(model).of(permission, RoleSets.of(model), more);
    }

    private Optional<String> check(Version version, Situation situation) {
        compared++;
        Optional<Situation> there = translated(version, situation);
        Said here = Said.of(permissions.of(version).decide(situation));
        Said elsewhere = there.map(it -> Said.of(permissions.of(other(version)).decide(it)))
                .orElse(Said.NOTHING);
        Said before = version == Version.BEFORE ? here : elsewhere;
        Said after = version == Version.BEFORE ? elsewhere : here;
        differing += before.equals(after) ? 0 : 1;
        Set<String> roles = situation.roles().stream().map(Role::id).collect(Collectors.toSet());
        if (roles.size() != 1 && !canBeHeldInBoth(roles)) {
            return Optional.empty();
        }
        List<Move> moves = diff.decisions().stream()
                .filter(it -> it.subject().id().equals(situation.permission().id()))
                .filter(it -> new HashSet<>(it.roles()).equals(roles))
                .filter(it -> it.when().holds(version, situation.values(), situation.grants()))
                .map(AccessChange::move)
                .toList();
        return fault(situation, before, after, moves);
    }

    /** Several roles of one user are compared where both matrices know such a user. */
    private boolean canBeHeldInBoth(Set<String> roles) {
        return Stream.of(models.before(), models.after())
                .allMatch(it -> it.matrix().severalRoles()
                        && it.assignableRoles().stream().map(Role::id).toList().containsAll(roles));
    }

    private static Optional<String> fault(Object situation, Said before, Said after, List<Move> moves) {
        List<Move> expected = before.equals(after) ? List.of() : List.of(new Move(before, after));
        return moves.equals(expected)
                ? Optional.empty()
                : Optional.of(situation + "\nbefore: " + before + "\nafter: " + after + "\ntold: " + moves);
    }

    private Optional<String> checkExample(AccessChange change) {
        Said before = change.example()
                .asked()
                .before()
                .map(it -> Said.of(permissions.before().decide(it)))
                .orElse(Said.NOTHING);
        Said after = change.example()
                .asked()
                .after()
                .map(it -> Said.of(permissions.after().decide(it)))
                .orElse(Said.NOTHING);
        return change.move().equals(new Move(before, after))
                ? Optional.empty()
                : Optional.of("example of " + change + " shows " + before + " and " + after);
    }

    private Optional<Situation> translated(Version from, Situation situation) {
        PermissionModel to = models.of(other(from));
        Optional<Permission> permission =
                find(to.permissions(), Permission::id, situation.permission().id());
        Optional<Set<Role>> roles = roles(to, situation.roles(), true);
        Optional<Values> values = values(from, situation.values());
        return permission.isPresent() && roles.isPresent() && values.isPresent()
                ? Optional.of(new Situation(roles.get(), permission.get(), values.get(), situation.grants()))
                : Optional.empty();
    }

    private static <T> Optional<T> find(List<T> things, Function<T, String> id, String wanted) {
        return things.stream().filter(it -> id.apply(it).equals(wanted)).findFirst();
    }

    private static Optional<Set<Role>> roles(PermissionModel to, Set<Role> roles, boolean assigned) {
        List<Role> known = assigned ? to.assignableRoles() : to.roles();
        Set<Role> found = new HashSet<>();
        roles.forEach(role -> find(known, Role::id, role.id()).ifPresent(found::add));
        boolean many = to.matrix().severalRoles() || roles.size() == 1;
        return found.size() == roles.size() && many ? Optional.of(found) : Optional.empty();
    }

    /** What is so, as the other matrix says it; empty where it has no such value. */
    private Optional<Values> values(Version from, Values values) {
        Map<Attribute, Integer> there = new HashMap<>();
        for (Map.Entry<Attribute, Attribute> same : counterparts.of(from).entrySet()) {
            Optional<Integer> value = value(same.getKey(), same.getValue(), values.of(same.getKey()));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            there.put(same.getValue(), value.get());
        }
        return Optional.of(Values.of(there));
    }

    /** By attribute of this matrix the one of the other that is called the same and has values of the same kind. */
    private Map<Attribute, Attribute> counterparts(Version from) {
        Map<Attribute, Attribute> counterparts = new HashMap<>();
        for (Attribute one : SharedAttribute.of(models.of(from))) {
            SharedAttribute.of(models.of(other(from))).stream()
                    .filter(it -> SharedAttribute.key(it).equals(SharedAttribute.key(one)))
                    .filter(it -> SharedAttribute.isAlike(it, one))
                    .forEach(it -> counterparts.put(one, it));
        }
        return counterparts;
    }

    private static Optional<Integer> value(Attribute from, Attribute to, int value) {
        if (from.domain() instanceof Domain.Numbers numbers) {
            return Optional.of(((Domain.Numbers) to.domain()).rangeOf(numbers.least(value)));
        }
        return to.domain().indexOf(from.domain().word(value));
    }

    private Optional<String> check(Version version, ChangeSituation change) {
        Optional<ChangeSituation> there = translated(version, change);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        compared++;
        Said here = Said.of(changes.of(version).decide(change));
        Said elsewhere = Said.of(changes.of(other(version)).decide(there.get()));
        Said before = version == Version.BEFORE ? here : elsewhere;
        Said after = version == Version.BEFORE ? elsewhere : here;
        if (changesNothing(change)) {
            return Optional.empty();
        }
        differing += before.equals(after) ? 0 : 1;
        List<Move> moves = diff.operations().stream()
                .filter(it -> it.type().id().equals(change.operation().id()))
                .filter(it -> covers(it, version, change))
                .map(OperationChange::move)
                .distinct()
                .toList();
        return fault(change, before, after, moves);
    }

    /** Such a change is allowed by every matrix to whoever can sign in, and so left aside. */
    private static boolean changesNothing(ChangeSituation change) {
        Set<Role> held = change.target().map(Person::roles).orElse(Set.of());
        Set<Role> moved = change.role().map(Set::of).orElse(Set.of());
        return switch (change.kind()) {
            case CHANGE -> held.equals(moved);
            case ASSIGN -> held.containsAll(moved);
            case UNASSIGN -> !held.containsAll(moved);
            case REMOVE, LOCK, UNLOCK, TRANSFER, GRANT, REVOKE, CREATE_ROLE, EDIT_ROLE, DELETE_ROLE, DECLARED -> false;
        };
    }

    private Optional<ChangeSituation> translated(Version from, ChangeSituation change) {
        PermissionModel to = models.of(other(from));
        boolean known = ChangeSpace.types(to).contains(change.operation());
        Optional<Person> actor = person(from, change.actor());
        Optional<Person> target = change.target().flatMap(it -> person(from, it));
        Optional<Role> role = change.role().flatMap(it -> find(to.roles(), Role::id, it.id()));
        Optional<Role> becoming = change.becoming().flatMap(it -> find(to.assignableRoles(), Role::id, it.id()));
        Optional<Row> row = change.grant().flatMap(it -> find(to.rows().toList(), Row::id, it.id()));
        Optional<Values> account = values(from, change.account());
        Map<Role, Integer> holders = new HashMap<>();
        change.holders()
                .forEach((it, count) ->
                        find(to.roles(), Role::id, it.id()).ifPresent(found -> holders.put(found, count)));
        to.roles().forEach(it -> holders.putIfAbsent(it, 0));
        boolean countable = holders.entrySet().stream()
                .allMatch(it -> it.getKey().heldBy().stream().allMatch(bound -> bound.allows(it.getValue())));
        boolean whole = actor.isPresent()
                && target.isPresent() == change.target().isPresent()
                && role.isPresent() == change.role().isPresent()
                && becoming.isPresent() == change.becoming().isPresent()
                && row.isPresent() == change.grant().isPresent();
        boolean becomesSomething = to.matrix().severalRoles()
                || change.kind() != OperationKind.TRANSFER
                || change.becoming().isPresent();
        return known && whole && becomesSomething && account.isPresent() && countable
                ? Optional.of(new ChangeSituation(
                        change.operation(),
                        actor.get(),
                        change.self(),
                        target,
                        role,
                        becoming,
                        row,
                        account.get(),
                        holders))
                : Optional.empty();
    }

    private Optional<Person> person(Version from, Person person) {
        Optional<Set<Role>> roles = roles(models.of(other(from)), person.roles(), true);
        return roles.flatMap(
                it -> values(from, person.values()).map(values -> new Person(it, values, person.grants())));
    }

    private static boolean covers(OperationChange told, Version version, ChangeSituation change) {
        Set<String> actor = ids(change.actor().roles());
        boolean people = told.actors().stream().anyMatch(it -> new TreeSet<>(it).equals(actor))
                && told.targets().stream()
                        .anyMatch(it -> change.target().isEmpty()
                                || it.self() == change.self()
                                        && (it.self()
                                                || new TreeSet<>(it.roles())
                                                        .equals(ids(change.target()
                                                                .get()
                                                                .roles()))));
        boolean about = change.role().stream().allMatch(it -> told.moved().contains(it.id()))
                && told.allowed().get(3).stream()
                        .anyMatch(it -> told.frame()
                                .becoming()
                                .get(it)
                                .equals(change.becoming().map(Role::id)))
                && change.grant().stream().allMatch(it -> told.rows().contains(it.id()));
        return people && about && circumstancesFit(told, version, change);
    }

    private static Set<String> ids(Set<Role> roles) {
        return roles.stream().map(Role::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean circumstancesFit(OperationChange told, Version version, ChangeSituation change) {
        ChangeFrame frame = told.frame();
        int[] place = {ChangeFrame.NAMED};
        boolean fits = factsFit(told, frame.account(), version, change.account(), place);
        fits &= factsFit(told, frame.ofActor(), version, change.actor().values(), place);
        fits &= factsFit(
                told,
                frame.ofTarget(),
                version,
                change.target().map(Person::values).orElse(Values.NONE),
                place);
        for (ChangeFrame.Counted counted : frame.counted()) {
            int holders = change.holders().entrySet().stream()
                    .filter(it -> it.getKey().id().equals(counted.role()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            List<Integer> counts = told.allowed().get(place[0]++).stream()
                    .map(counted.counts()::get)
                    .toList();
            fits &= counts.contains(holders);
        }
        for (SharedRow row : frame.granted().rows()) {
            Grants grants = change.actor().grants();
            Standing standing = grants.isWithdrawn(row.id()) && row.standings().contains(Standing.WITHDRAWN)
                    ? Standing.WITHDRAWN
                    : grants.isGranted(row.id()) && row.standings().contains(Standing.GRANTED)
                            ? Standing.GRANTED
                            : Standing.NONE;
            fits &= told.allowed().get(place[0]++).contains(row.standings().indexOf(standing));
        }
        return fits;
    }

    private static boolean factsFit(
            OperationChange told, SharedFrame frame, Version version, Values values, int[] place) {
        boolean fits = true;
        for (SharedAttribute shared : frame.attributes()) {
            int value = shared.known()
                    .of(version)
                    .map(it -> shared.valueOf(version, values.of(it)))
                    .orElse(0);
            fits &= told.allowed().get(place[0]++).contains(value);
        }
        return fits;
    }
}
