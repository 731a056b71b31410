package dev.permatrix.compiler.html;

import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.ChangeSpace;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.GateClause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
    private final Map<String, Optional<String>> cellsBefore = new HashMap<>();
    private final Map<Pair, Map<Option, List<ChangeSituation>>> cases = new LinkedHashMap<>();

    /**
     * Who acts on whom.
     *
     * @param actor empty for someone to whom no role was assigned
     * @param target empty for someone to whom no role was assigned, for the actor, and where it is done to a role
     */
    record Pair(Optional<Role> actor, boolean self, Optional<Role> target) {}

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
        List<Set<Role>> people = people(model);
        new ChangeSpace(model, type)
                .actors(people)
                .targets(people)
                .situations()
                .filter(this::isShown)
                .forEach(this::sort);
    }

    private static List<Set<Role>> people(PermissionModel model) {
        Stream<Set<Role>> none = model.matrix().severalRoles() ? Stream.of(Set.of()) : Stream.empty();
        return Stream.concat(none, model.assignableRoles().stream().map(Set::of))
                .toList();
    }

    /**
     * What can be chosen, in order, and every situation of each choice; none where there is nothing to choose. Where the
     * facts of a role that is worked out make no difference, nobody is seen to hold it: then whoever was assigned nothing
     * stands for its holders.
     */
    Map<Option, List<ChangeSituation>> of(Pair pair) {
        Optional<Role> actor = pair.actor().filter(role -> isSeen(role, Pair::actor));
        Optional<Role> target = pair.target().filter(role -> isSeen(role, Pair::target));
        return cases.getOrDefault(new Pair(actor, pair.self(), target), Map.of());
    }

    private boolean isSeen(Role role, Function<Pair, Optional<Role>> side) {
        return !table.model().roleRules().isDerived(role)
                || cases.keySet().stream().anyMatch(pair -> side.apply(pair).equals(Optional.of(role)));
    }

    /** Of rows that nobody decides nothing is told. */
    private boolean isShown(ChangeSituation situation) {
        boolean decides =
                situation.grant().map(row -> decidable.contains(row.id())).orElse(true);
        return decides && isSignedIn(situation);
    }

    private void sort(ChangeSituation situation) {
        List<Optional<Role>> targets = situation.self()
                ? List.of(Optional.empty())
                : situation.target().map(it -> shown(it, situation.account())).orElse(List.of(Optional.empty()));
        for (Optional<Role> actor : shown(situation.actor(), situation.account())) {
            option(situation, actor)
                    .ifPresent(option ->
                            targets.forEach(it -> add(new Pair(actor, situation.self(), it), option, situation)));
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

    /** The role that the page shows this person under: their only one; or none, and those that are worked out. */
    private List<Optional<Role>> shown(Person person, Values account) {
        List<Optional<Role>> shown = new ArrayList<>();
        person.roles().forEach(role -> shown.add(Optional.of(role)));
        if (person.roles().isEmpty() || !table.model().matrix().severalRoles()) {
            shown.add(Optional.empty());
            table.roles().held(person.roles(), account.and(person.values())).stream()
                    .filter(role -> table.model().roleRules().isDerived(role))
                    .forEach(role -> shown.add(Optional.of(role)));
        }
        return shown;
    }

    /** What is chosen here; empty for what changes nothing, and for what is not the actor's to choose. */
    private Optional<Option> option(ChangeSituation situation, Optional<Role> actor) {
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
                        .filter(role -> actor.filter(role::equals).isPresent() && !situation.self())
                        .filter(role ->
                                situation.becoming().filter(role::equals).isEmpty())
                        .map(role -> situation.becoming().map(Option::of).orElse(Option.ONLY));
            case GRANT, REVOKE -> situation.grant().map(row -> new Option(row.id(), row.label()));
        };
    }

    private static boolean holds(ChangeSituation situation, Role role) {
        return situation.target().filter(it -> it.roles().contains(role)).isPresent();
    }

    /** What stands before the reason of a decision on a row: the cell of the target that it is about. */
    Optional<String> cellBefore(ChangeSituation situation, String reason) {
        return situation
                .grant()
                .flatMap(row -> cellsBefore.computeIfAbsent(row.id() + " " + reason, it -> cellBefore(row, reason)));
    }

    private Optional<String> cellBefore(Row row, String reason) {
        return row.permissions().stream()
                .flatMap(permission -> table.model().cells().of(permission))
                .map(cell -> cell.reason().text() + "; ")
                .filter(reason::startsWith)
                .findFirst();
    }

    OperationType type() {
        return type;
    }
}
