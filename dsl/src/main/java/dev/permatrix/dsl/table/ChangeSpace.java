package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.HolderCount;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Permission;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every situation in which a change can be asked, as far as it makes a difference: counts run from 0 to {@value
 * #MOST_COUNTED}, and next to each bound, where they are looked at; grants of the actor are tried in every combination
 * where a rule asks what the actor may. Situations that can't be (fewer holders than take part) are left out.
 */
public final class ChangeSpace {

    /** Beyond it a count makes no difference, but next to a bound that the matrix sets. */
    private static final int MOST_COUNTED = 3;

    private static final int MOST_GRANTS = 6;

    private final PermissionModel model;
    private final Set<Role> counted = new LinkedHashSet<>();
    private final Map<Role, Set<Integer>> bounds = new HashMap<>();

    private ChangeSpace(PermissionModel model) {
        this.model = model;
        model.roles().forEach(role -> role.heldBy().ifPresent(count -> bound(role, count)));
    }

    private void bound(Role role, HolderCount count) {
        Set<Integer> known = bounds.computeIfAbsent(role, it -> new TreeSet<>());
        known.add(count.min());
        count.max().ifPresent(known::add);
    }

    /** The situations of this operation, where the caller looks at this bound of how many hold a role. */
    public static Stream<ChangeSituation> of(PermissionModel model, OperationKind kind, Role role, HolderCount count) {
        ChangeSpace space = new ChangeSpace(model);
        space.bound(role, count);
        return space.of(kind, Set.of(role));
    }

    /** The situations of this operation; {@code alsoCounted} are roles whose count the caller looks at. */
    public static Stream<ChangeSituation> of(PermissionModel model, OperationKind kind, Set<Role> alsoCounted) {
        return new ChangeSpace(model).of(kind, alsoCounted);
    }

    private Stream<ChangeSituation> of(OperationKind kind, Set<Role> alsoCounted) {
        counted.addAll(alsoCounted);
        model.roles().stream()
                .filter(role -> role.heldBy().filter(it -> !it.isExact()).isPresent())
                .forEach(counted::add);
        model.changeRules()
                .flatMap(rule -> rule.presence().stream())
                .map(Presence::role)
                .forEach(counted::add);
        return situations(kind);
    }

    /** One way that actor and target stand to each other. */
    private record Pair(Role actor, boolean self, Role target) {}

    private Stream<ChangeSituation> situations(OperationKind kind) {
        return pairs().flatMap(pair -> grants(pair.actor(), kind)
                .flatMap(actorGrants -> holders(pair).flatMap(holders -> asked(kind, pair, actorGrants, holders))));
    }

    private Stream<Pair> pairs() {
        return model.roles().stream()
                .flatMap(actor -> Stream.concat(
                        Stream.of(new Pair(actor, true, actor)),
                        model.roles().stream().map(target -> new Pair(actor, false, target))));
    }

    private Stream<ChangeSituation> asked(
            OperationKind kind, Pair pair, Set<String> actorGrants, Map<Role, Integer> holders) {
        Stream<Optional<Role>> roles =
                moves(kind) ? model.roles().stream().map(Optional::of) : Stream.of(Optional.empty());
        return roles.flatMap(role -> becoming(kind)
                .flatMap(becoming -> rows(kind)
                        .map(row -> new ChangeSituation(
                                kind,
                                pair.actor(),
                                actorGrants,
                                pair.self(),
                                pair.target(),
                                role,
                                becoming,
                                row,
                                holders))));
    }

    private static boolean moves(OperationKind kind) {
        return kind == OperationKind.CHANGE || kind == OperationKind.TRANSFER;
    }

    private Stream<Optional<Role>> becoming(OperationKind kind) {
        return kind == OperationKind.TRANSFER ? model.roles().stream().map(Optional::of) : Stream.of(Optional.empty());
    }

    private Stream<Optional<Row>> rows(OperationKind kind) {
        return kind == OperationKind.GRANT || kind == OperationKind.REVOKE
                ? model.rows().filter(row -> !row.everythingElse()).map(Optional::of)
                : Stream.of(Optional.empty());
    }

    /**
     * Every choice of the rows that make a difference to what the actor may do here; of more than {@value #MOST_GRANTS}
     * rows: none, all, each alone and all but each.
     */
    private Stream<Set<String>> grants(Role actor, OperationKind kind) {
        List<String> rows = model.changeRules()
                .filter(rule -> rule.operation().kind() == kind)
                .flatMap(rule -> rule.actors().terms().stream())
                .flatMap(term -> term.may().stream())
                .filter(permission -> isOnRequest(actor, permission))
                .map(Permission::rowId)
                .distinct()
                .toList();
        if (rows.size() <= MOST_GRANTS) {
            return IntStream.range(0, 1 << rows.size()).mapToObj(chosen -> chosen(rows, i -> (chosen >>> i & 1) != 0));
        }
        Stream<Set<String>> noneAndAll = Stream.of(Set.of(), Set.copyOf(rows));
        return Stream.concat(
                noneAndAll,
                IntStream.range(0, rows.size())
                        .boxed()
                        .flatMap(one -> Stream.of(chosen(rows, i -> i == one), chosen(rows, i -> i != one))));
    }

    private static Set<String> chosen(List<String> rows, IntPredicate isChosen) {
        return IntStream.range(0, rows.size())
                .filter(isChosen)
                .mapToObj(rows::get)
                .collect(Collectors.toSet());
    }

    private boolean isOnRequest(Role actor, Permission permission) {
        return model.cell(actor, permission)
                .filter(cell -> cell.choice().isOnRequest())
                .isPresent();
    }

    private Stream<Map<Role, Integer>> holders(Pair pair) {
        List<Map<Role, Integer>> all = new ArrayList<>(List.of(Map.of()));
        for (Role role : model.roles()) {
            List<Map<Role, Integer>> more = new ArrayList<>();
            for (Map<Role, Integer> known : all) {
                counts(role, pair).forEach(count -> {
                    Map<Role, Integer> next = new HashMap<>(known);
                    next.put(role, count);
                    more.add(next);
                });
            }
            all = more;
        }
        return all.stream();
    }

    private Stream<Integer> counts(Role role, Pair pair) {
        int taking = (pair.actor().equals(role) ? 1 : 0)
                + (!pair.self() && pair.target().equals(role) ? 1 : 0);
        Optional<Integer> exact = role.heldBy().filter(it -> it.isExact()).map(it -> it.min());
        if (exact.isPresent()) {
            return exact.filter(count -> count >= taking).stream();
        }
        if (!counted.contains(role)) {
            return Stream.of(taking);
        }
        Set<Integer> near = new TreeSet<>(List.of(0, 1, 2, MOST_COUNTED));
        bounds.getOrDefault(role, Set.of()).forEach(bound -> near.addAll(List.of(bound - 1, bound, bound + 1)));
        return near.stream()
                .filter(count -> count >= taking)
                .filter(count -> role.heldBy().map(it -> it.allows(count)).orElse(true));
    }
}
