package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Transfer;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.HolderCount;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.table.DecisionTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every change that can be asked, counted out independently of the emitter: what two tables are compared in. */
final class EveryChange {

    private static final int MOST = 4;

    private final PermissionModel model;
    private final Map<OperationKind, List<ChangeSituation>> situations = new EnumMap<>(OperationKind.class);

    EveryChange(PermissionModel model) {
        this.model = model;
        Stream.of(OperationKind.values()).forEach(kind -> situations.put(kind, situations(kind)));
    }

    /** What a table answers to each change of a kind. */
    List<Decision> answers(DecisionTable table, OperationKind kind) {
        return situations.get(kind).stream().map(table::decide).toList();
    }

    /** Whether a table answers each change of a kind like this. */
    boolean hasAnswers(DecisionTable table, OperationKind kind, List<Decision> answers) {
        List<ChangeSituation> all = situations.get(kind);
        return IntStream.range(0, all.size())
                .allMatch(i -> table.decide(all.get(i)).equals(answers.get(i)));
    }

    private List<ChangeSituation> situations(OperationKind kind) {
        List<ChangeSituation> all = new ArrayList<>();
        for (Role actor : model.roles()) {
            for (Role target : model.roles()) {
                for (Set<String> grants : grants()) {
                    addAll(all, kind, actor, target, false, grants);
                    if (actor.equals(target)) {
                        addAll(all, kind, actor, actor, true, grants);
                    }
                }
            }
        }
        return all;
    }

    private void addAll(
            List<ChangeSituation> all, OperationKind kind, Role actor, Role target, boolean self, Set<String> grants) {
        for (Map<Role, Integer> holders : holders(actor, target, self)) {
            switch (kind) {
                case REMOVE, LOCK, UNLOCK -> all.add(situation(kind, actor, grants, self, target, holders));
                case CHANGE ->
                    model.roles()
                            .forEach(to -> all.add(new ChangeSituation(
                                    kind,
                                    actor,
                                    grants,
                                    self,
                                    target,
                                    Optional.of(to),
                                    Optional.empty(),
                                    Optional.empty(),
                                    holders)));
                case TRANSFER ->
                    Transfer.of(model)
                            .forEach(transfer -> transfer.becoming()
                                    .forEach(becoming -> all.add(new ChangeSituation(
                                            kind,
                                            actor,
                                            grants,
                                            self,
                                            target,
                                            Optional.of(transfer.role()),
                                            Optional.of(becoming),
                                            Optional.empty(),
                                            holders))));
                case GRANT, REVOKE ->
                    model.grantableRows()
                            .forEach(row -> all.add(new ChangeSituation(
                                    kind,
                                    actor,
                                    grants,
                                    self,
                                    target,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(row),
                                    holders)));
            }
        }
    }

    private static ChangeSituation situation(
            OperationKind kind, Role actor, Set<String> grants, boolean self, Role target, Map<Role, Integer> holders) {
        return new ChangeSituation(
                kind, actor, grants, self, target, Optional.empty(), Optional.empty(), Optional.empty(), holders);
    }

    /** Nothing, everything, and each row alone. */
    private List<Set<String>> grants() {
        List<String> rows = model.grantableRows().stream().map(Row::id).toList();
        return Stream.concat(
                        Stream.of(Set.<String>of(), Set.copyOf(rows)),
                        rows.stream().map(Set::of))
                .distinct()
                .collect(Collectors.toList());
    }

    /** Up to four of each role whose holders are bounded, at least those who take part; exactly n where it says so. */
    private List<Map<Role, Integer>> holders(Role actor, Role target, boolean self) {
        List<Map<Role, Integer>> combinations = List.of(Map.of());
        for (Role role : model.roles()) {
            int taking = (role.equals(actor) ? 1 : 0) + (!self && role.equals(target) ? 1 : 0);
            Optional<Integer> exact = role.heldBy().filter(HolderCount::isExact).map(HolderCount::min);
            if (role.heldBy().isPresent()) {
                List<Integer> counts = exact.map(List::of)
                        .orElseGet(() ->
                                IntStream.rangeClosed(taking, MOST).boxed().toList());
                combinations = with(combinations, role, counts);
            }
        }
        return combinations;
    }

    private static List<Map<Role, Integer>> with(
            List<Map<Role, Integer>> combinations, Role role, List<Integer> counts) {
        List<Map<Role, Integer>> longer = new ArrayList<>();
        for (Map<Role, Integer> combination : combinations) {
            for (int count : counts) {
                Map<Role, Integer> more = new HashMap<>(combination);
                more.put(role, count);
                longer.add(more);
            }
        }
        return longer;
    }
}
