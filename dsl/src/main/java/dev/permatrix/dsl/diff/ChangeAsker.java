package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.DecisionTable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Asks one of two matrices about changes that both are asked about. */
final class ChangeAsker {

    private final Version version;
    private final DecisionTable table;
    private final Optional<OperationType> type;
    private final Map<String, Role> roles;
    private final Map<String, Row> rows;
    private final Set<String> assignable;
    private final List<Optional<Values>> account;
    private final List<Optional<Values>> ofActor;
    private final List<Optional<Values>> ofTarget;

    ChangeAsker(Version version, DecisionTable table, Optional<OperationType> type, ChangeFrame frame) {
        PermissionModel model = table.model();
        this.version = version;
        this.table = table;
        this.type = type;
        this.account = values(frame.account());
        this.ofActor = values(frame.ofActor());
        this.ofTarget = values(frame.ofTarget());
        this.roles = OperationComparison.roles(model);
        this.rows = AccessComparison.byId(
                model.rows().filter(row -> !row.everythingElse()).toList(), Row::id);
        this.assignable = model.assignableRoles().stream().map(Role::id).collect(Collectors.toSet());
    }

    /** In each situation of a frame; worked out once, since each comes up many times. */
    private List<Optional<Values>> values(SharedFrame facts) {
        return IntStream.range(0, facts.situations())
                .mapToObj(index -> facts.values(version, index))
                .toList();
    }

    /** Whether so many users can hold these roles, and things can be so. */
    boolean canBe(ChangeFrame.Point point) {
        return account.get(point.account()).isPresent()
                && ofActor.get(point.ofActor()).isPresent()
                && ofTarget.get(point.ofTarget()).isPresent()
                && point.holders().entrySet().stream().allMatch(it -> canHold(it.getKey(), it.getValue(), point));
    }

    private boolean canHold(String role, int holders, ChangeFrame.Point point) {
        boolean bounds = Optional.ofNullable(roles.get(role))
                .flatMap(Role::heldBy)
                .map(it -> it.allows(holders))
                .orElse(true);
        return bounds && holders >= taking(role, point);
    }

    private static int taking(String role, ChangeFrame.Point point) {
        boolean other = !point.target().self() && point.target().roles().contains(role);
        return (point.actor().contains(role) ? 1 : 0) + (other ? 1 : 0);
    }

    /** Where the matrix doesn't speak of such changes at all, nobody may make them. */
    Said said(ChangeFrame.Point point) {
        if (!isKnown(point)) {
            return Said.NOTHING;
        }
        return situation(point).map(it -> Said.of(table.decide(it))).orElse(Said.of(Said.State.DENIED));
    }

    private boolean isKnown(ChangeFrame.Point point) {
        boolean several = table.model().matrix().severalRoles();
        return Stream.of(point.actor(), point.target().roles())
                        .allMatch(it -> assignable.containsAll(it) && (several || it.size() <= 1))
                && (several || !point.actor().isEmpty())
                && (several || !isTransfer() || point.becoming().isPresent())
                && point.moved().stream().allMatch(roles::containsKey)
                && point.becoming().stream().allMatch(assignable::contains)
                && point.row().stream().allMatch(rows::containsKey);
    }

    /** Then a former holder who has one role only must become something. */
    private boolean isTransfer() {
        return type.filter(it -> it.kind() == OperationKind.TRANSFER).isPresent();
    }

    /** The change as this matrix puts it; empty where it knows none of this kind, or not what it is about. */
    Optional<ChangeSituation> situation(ChangeFrame.Point point) {
        return isKnown(point) ? type.map(it -> situation(it, point)) : Optional.empty();
    }

    private ChangeSituation situation(OperationType of, ChangeFrame.Point point) {
        Person actor = person(point.actor(), ofActor.get(point.ofActor()).orElse(Values.NONE), point.granted());
        Optional<Person> target = of.kind().isOnRoles()
                ? Optional.empty()
                : Optional.of(
                        point.target().self()
                                ? actor
                                : person(
                                        point.target().roles(),
                                        ofTarget.get(point.ofTarget()).orElse(Values.NONE),
                                        Grants.NONE));
        boolean self = !of.kind().isOnRoles() && point.target().self();
        return new ChangeSituation(
                of,
                actor,
                self,
                target,
                point.moved().map(roles::get),
                point.becoming().map(roles::get),
                point.row().map(rows::get),
                account.get(point.account()).orElse(Values.NONE),
                holders(point));
    }

    private Person person(Collection<String> assigned, Values values, Grants grants) {
        return new Person(assigned.stream().map(roles::get).collect(Collectors.toSet()), values, grants);
    }

    private Map<Role, Integer> holders(ChangeFrame.Point point) {
        Map<Role, Integer> holders = new HashMap<>();
        List<Role> all = List.copyOf(roles.values());
        all.forEach(role -> holders.put(role, point.holders().getOrDefault(role.id(), taking(role.id(), point))));
        return holders;
    }
}
