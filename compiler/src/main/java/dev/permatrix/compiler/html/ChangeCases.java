package dev.permatrix.compiler.html;

import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.HolderCount;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Presence;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every question about a change that can get an answer of its own: all choices, and all counts of users that matter.
 */
final class ChangeCases {

    private final PermissionModel model;
    private final Set<String> grantable;

    ChangeCases(PermissionModel model) {
        this.model = model;
        this.grantable = model.grantableRows().stream().map(Row::id).collect(Collectors.toSet());
    }

    /**
     * One way to make the change.
     *
     * @param name the role or row that is chosen; empty where there is nothing to choose
     */
    record Option(String name, Optional<Role> role, Optional<Role> becoming, Optional<Row> grant) {

        private static final Option ONLY = new Option("", Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * What can be chosen: the new role, what the former holder becomes, or the row; without choices that change
     * nothing.
     */
    List<Option> options(OperationKind kind, Role actor, Role target) {
        return switch (kind) {
            case REMOVE, LOCK, UNLOCK -> List.of(Option.ONLY);
            case CHANGE ->
                others(target)
                        .map(it -> new Option(it.label(), Optional.of(it), Optional.empty(), Optional.empty()))
                        .toList();
            case TRANSFER ->
                others(actor)
                        .map(it -> new Option(it.label(), Optional.of(actor), Optional.of(it), Optional.empty()))
                        .toList();
            case GRANT, REVOKE ->
                model.grantableRows().stream()
                        .map(it -> new Option(it.label(), Optional.empty(), Optional.empty(), Optional.of(it)))
                        .toList();
        };
    }

    private Stream<Role> others(Role role) {
        return model.roles().stream().filter(it -> !it.equals(role));
    }

    /** The questions, one for each count of users; none where no account can hold these two users. */
    List<ChangeSituation> situations(
            OperationKind kind, Role actor, boolean self, Role target, Option option, boolean granted) {
        return holders(kind, actor, self, target).stream()
                .map(holders -> new ChangeSituation(
                        kind,
                        actor,
                        granted ? grantable : Set.of(),
                        self,
                        target,
                        option.role(),
                        option.becoming(),
                        option.grant(),
                        holders))
                .toList();
    }

    private List<Map<Role, Integer>> holders(OperationKind kind, Role actor, boolean self, Role target) {
        List<Map<Role, Integer>> all = List.of(Map.of());
        for (Role role : counted(kind)) {
            int known = (actor.equals(role) ? 1 : 0) + (!self && target.equals(role) ? 1 : 0);
            List<Map<Role, Integer>> more = new ArrayList<>();
            for (Map<Role, Integer> counts : all) {
                for (int count : counts(role, known)) {
                    Map<Role, Integer> extended = new HashMap<>(counts);
                    extended.put(role, count);
                    more.add(extended);
                }
            }
            all = more;
        }
        return all;
    }

    /** Roles whose number of users can make a difference. */
    private Set<Role> counted(OperationKind kind) {
        Set<Role> counted = new LinkedHashSet<>();
        model.roles().stream().filter(role -> role.heldBy().isPresent()).forEach(counted::add);
        model.changeRules()
                .filter(rule -> rule.operation().kind() == kind)
                .map(ChangeRule::presence)
                .flatMap(Optional::stream)
                .map(Presence::role)
                .forEach(counted::add);
        return counted;
    }

    /** Few, one more, and both sides of each bound. */
    private static Set<Integer> counts(Role role, int known) {
        Set<Integer> counts = new TreeSet<>(List.of(known, known + 1, known + 2));
        int min = role.heldBy().map(HolderCount::min).orElse(0);
        OptionalInt max = role.heldBy().map(HolderCount::max).orElse(OptionalInt.empty());
        counts.addAll(List.of(min, min + 1));
        max.ifPresent(it -> counts.addAll(List.of(it - 1, it)));
        counts.removeIf(count ->
                count < known || role.heldBy().filter(it -> !it.allows(count)).isPresent());
        return counts;
    }
}
