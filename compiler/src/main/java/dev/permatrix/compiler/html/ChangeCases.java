package dev.permatrix.compiler.html;

import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.ChangeSpace;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.GateClause;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every question about one operation between two people of whom each holds one role, or a role that is worked out, by
 * who acts, on whom, and what they choose. Whoever acts is signed in.
 */
final class ChangeCases {

    private final DecisionTable table;
    private final OperationType type;
    private final Set<String> decidable;
    private final Map<Pair, Map<Option, List<ChangeSituation>>> cases = new LinkedHashMap<>();

    /**
     * Who acts on whom.
     *
     * @param target empty where it is done to a role
     */
    record Pair(Role actor, boolean self, Optional<Role> target) {}

    /**
     * One way to make the change.
     *
     * @param chosen what the choice is known by; empty where there is nothing to choose
     * @param name for readers; empty for nothing else
     */
    record Option(String chosen, String name) {
        private static final Option ONLY = new Option("", "");

        private static Option of(Role role) {
            return new Option(role.id(), role.label());
        }
    }

    ChangeCases(DecisionTable table, OperationType type) {
        this.table = table;
        this.type = type;
        PermissionModel model = table.model();
        decidable = Stream.concat(model.grantableRows().stream(), model.withdrawableRows().stream())
                .map(Row::id)
                .collect(Collectors.toSet());
        new ChangeSpace(model, type).actors(actors(model)).situations().forEach(this::sort);
    }

    private static List<Set<Role>> actors(PermissionModel model) {
        Stream<Set<Role>> none = model.matrix().severalRoles() ? Stream.of(Set.of()) : Stream.empty();
        return Stream.concat(none, model.assignableRoles().stream().map(Set::of))
                .toList();
    }

    /** What can be chosen, in order, and every situation of each choice; none where there is nothing to choose. */
    Map<Option, List<ChangeSituation>> of(Pair pair) {
        return cases.getOrDefault(pair, Map.of());
    }

    private void sort(ChangeSituation situation) {
        if (!isSignedIn(situation)) {
            return;
        }
        for (Role actor : shown(situation.actor(), situation.account())) {
            option(situation, actor).ifPresent(option -> {
                if (situation.target().isEmpty() || situation.self()) {
                    add(new Pair(actor, situation.self(), Optional.empty()), option, situation);
                } else {
                    shown(situation.target().get(), situation.account())
                            .forEach(it -> add(new Pair(actor, false, Optional.of(it)), option, situation));
                }
            });
        }
    }

    private void add(Pair pair, Option option, ChangeSituation situation) {
        cases.computeIfAbsent(pair, it -> new LinkedHashMap<>())
                .computeIfAbsent(option, it -> new ArrayList<>())
                .add(situation);
    }

    private boolean isSignedIn(ChangeSituation situation) {
        Values values = situation.account().and(situation.actor().values());
        Set<Role> effective = table.roles().effective(situation.actor().roles(), values);
        return table.changes().signIn().stream().allMatch((GateClause gate) -> gate.isPassed(effective, values));
    }

    /** The role that the page shows this person under: their only one, or those that are worked out. */
    private List<Role> shown(Person person, Values account) {
        if (person.roles().size() > 1) {
            return List.of();
        }
        boolean alone = person.roles().isEmpty() || !table.model().matrix().severalRoles();
        return table.roles().held(person.roles(), account.and(person.values())).stream()
                .filter(role -> person.roles().contains(role)
                        || alone && table.model().roleRules().isDerived(role))
                .toList();
    }

    /** What is chosen here; empty for what changes nothing, and for what is not the actor's to choose. */
    private Optional<Option> option(ChangeSituation situation, Role actor) {
        OperationKind kind = situation.kind();
        return switch (kind) {
            case REMOVE, LOCK, UNLOCK, DECLARED, CREATE_ROLE -> Optional.of(Option.ONLY);
            case EDIT_ROLE, DELETE_ROLE -> situation.role().map(Option::of);
            case CHANGE, ASSIGN ->
                situation
                        .role()
                        .filter(role -> !holds(situation, role)
                                && !table.model().roleRules().isDerived(role))
                        .map(Option::of);
            case UNASSIGN ->
                situation.role().filter(role -> holds(situation, role)).map(role -> Option.ONLY);
            case TRANSFER ->
                situation
                        .role()
                        .filter(role -> role.equals(actor) && !situation.self())
                        .filter(role ->
                                situation.becoming().filter(role::equals).isEmpty())
                        .map(role -> situation.becoming().map(Option::of).orElse(Option.ONLY));
            case GRANT, REVOKE ->
                situation
                        .grant()
                        .filter(row -> decidable.contains(row.id()))
                        .map(row -> new Option(row.id(), row.label()));
        };
    }

    private static boolean holds(ChangeSituation situation, Role role) {
        return situation.target().filter(it -> it.roles().contains(role)).isPresent();
    }

    /** What stands before the reason of a decision on a row: the cell of the target that it is about. */
    Optional<String> cellBefore(ChangeSituation situation, String reason) {
        List<Permission> permissions = situation.grant().map(Row::permissions).orElse(List.of());
        return permissions.stream()
                .flatMap(permission -> table.model().cells().of(permission))
                .map(cell -> cell.reason().text() + "; ")
                .filter(reason::startsWith)
                .findFirst();
    }

    OperationType type() {
        return type;
    }
}
