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
import java.util.Comparator;
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
 * Every question about one operation between two people, by who acts, on whom, and what they choose. Each holds a set of
 * roles that were assigned, or stands for those who hold a role that is worked out. Whoever acts is signed in.
 */
final class ChangeCases {

    private final DecisionTable table;
    private final OperationType type;
    private final Set<String> decidable;
    private final List<String> rows;
    private final Map<String, Optional<String>> cellsBefore = new HashMap<>();
    private final Map<Pair, Map<Option, List<ChangeSituation>>> cases = new LinkedHashMap<>();

    /**
     * Who acts on whom.
     *
     * @param actor the roles that were assigned, or one that is worked out
     * @param target the same; none for the actor, and where it is done to a role
     */
    record Pair(Set<Role> actor, boolean self, Set<Role> target) {
        Pair {
            actor = Set.copyOf(actor);
            target = Set.copyOf(target);
        }
    }

    /**
     * One way to make the change.
     *
     * @param place among all choices
     * @param moved the role that is handed over, where the actor could hand over another; else empty
     * @param chosen what the choice is known by; empty where there is nothing to choose
     * @param name for readers; empty for nothing else
     */
    record Option(int place, String moved, String chosen, String name) implements Comparable<Option> {
        private static final Option ONLY = new Option(0, "", "", "");

        /** The same in every reading. */
        List<String> known() {
            return List.of(moved, chosen);
        }

        @Override
        public int compareTo(Option other) {
            return Comparator.comparingInt(Option::place)
                    .thenComparing(Option::moved)
                    .thenComparing(Option::chosen)
                    .compare(this, other);
        }
    }

    private Option option(Role role) {
        return new Option(table.model().roles().indexOf(role), "", role.id(), role.label());
    }

    /** @param people the sets of roles of which the people are */
    ChangeCases(DecisionTable table, OperationType type, List<Set<Role>> people) {
        this.table = table;
        this.type = type;
        PermissionModel model = table.model();
        decidable = Stream.concat(model.grantableRows().stream(), model.withdrawableRows().stream())
                .map(Row::id)
                .collect(Collectors.toSet());
        rows = model.rows().map(Row::id).toList();
        new ChangeSpace(model, type)
                .actors(people)
                .targets(people)
                .situations()
                .filter(this::isShown)
                .forEach(this::sort);
    }

    /**
     * What can be chosen, in order, and every situation of each choice; none where there is nothing to choose. Where the
     * facts of a role that is worked out make no difference, nobody is seen to hold it: then whoever was assigned nothing
     * stands for its holders.
     */
    Map<Option, List<ChangeSituation>> of(Pair pair) {
        Set<Role> actor = isSeen(pair.actor(), Pair::actor) ? pair.actor() : Set.of();
        Set<Role> target = isSeen(pair.target(), Pair::target) ? pair.target() : Set.of();
        return cases.getOrDefault(new Pair(actor, pair.self(), target), Map.of());
    }

    private boolean isSeen(Set<Role> roles, Function<Pair, Set<Role>> side) {
        return roles.stream().noneMatch(this::isDerived)
                || cases.keySet().stream().anyMatch(pair -> side.apply(pair).equals(roles));
    }

    private boolean isDerived(Role role) {
        return table.model().roleRules().isDerived(role);
    }

    /** Of rows that nobody decides nothing is told. */
    private boolean isShown(ChangeSituation situation) {
        boolean decides =
                situation.grant().map(row -> decidable.contains(row.id())).orElse(true);
        return decides && isSignedIn(situation);
    }

    private void sort(ChangeSituation situation) {
        List<Set<Role>> targets = situation.self()
                ? List.of(Set.of())
                : situation.target().map(it -> shown(it, situation.account())).orElse(List.of(Set.of()));
        for (Set<Role> actor : shown(situation.actor(), situation.account())) {
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

    /** What the page shows this person under: what was assigned; and, where that is little, what is worked out. */
    private List<Set<Role>> shown(Person person, Values account) {
        List<Set<Role>> shown = new ArrayList<>(List.of(person.roles()));
        if (person.roles().isEmpty() || !table.model().matrix().severalRoles()) {
            table.roles().held(person.roles(), account.and(person.values())).stream()
                    .filter(this::isDerived)
                    .forEach(role -> shown.add(Set.of(role)));
        }
        return shown;
    }

    /** What is chosen here; empty for what changes nothing, and for what is not the actor's to choose. */
    private Optional<Option> option(ChangeSituation situation, Set<Role> actor) {
        OperationKind kind = situation.kind();
        return switch (kind) {
            case REMOVE, LOCK, UNLOCK, DECLARED, CREATE_ROLE -> Optional.of(Option.ONLY);
            case EDIT_ROLE, DELETE_ROLE -> situation.role().map(this::option);
            case CHANGE, ASSIGN ->
                situation
                        .role()
                        .filter(role -> !assigned(situation).contains(role) && !isDerived(role))
                        .map(this::option);
            case UNASSIGN ->
                situation.role().filter(assigned(situation)::contains).map(this::option);
            case TRANSFER -> transfer(situation, actor);
            case GRANT, REVOKE -> situation.grant().map(this::option);
        };
    }

    private Option option(Row row) {
        return new Option(rows.indexOf(row.id()), "", row.id(), row.label());
    }

    private Optional<Option> transfer(ChangeSituation situation, Set<Role> actor) {
        Optional<Role> becoming = situation.becoming();
        return situation
                .role()
                .filter(role -> actor.contains(role) && !situation.self())
                .filter(role -> becoming.filter(role::equals).isEmpty())
                .map(role -> new Option(
                        becoming.map(table.model().roles()::indexOf).orElse(-1),
                        actor.size() == 1 ? "" : role.label(),
                        role.id() + " " + becoming.map(Role::id).orElse(""),
                        becoming.map(Role::label).orElse("")));
    }

    private static Set<Role> assigned(ChangeSituation situation) {
        return situation.target().map(Person::roles).orElse(Set.of());
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
