package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Presence;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every situation in which a change can be asked, as far as it makes a difference: counts run from 0 to {@value
 * #MOST_COUNTED} where they are looked at, grants of the actor are all held or none where a rule asks what the actor may.
 * Situations that can't be (fewer holders than take part) are left out.
 */
public final class ChangeSpace {

    /** Beyond it a count makes no difference to any bound below it; raised where a matrix has a higher bound. */
    private static final int MOST_COUNTED = 3;

    private final PermissionModel model;
    private final Set<Role> counted = new LinkedHashSet<>();

    private ChangeSpace(PermissionModel model) {
        this.model = model;
    }

    /** The situations of this operation; {@code alsoCounted} are roles whose count the caller looks at. */
    public static Stream<ChangeSituation> of(PermissionModel model, OperationKind kind, Set<Role> alsoCounted) {
        ChangeSpace space = new ChangeSpace(model);
        space.counted.addAll(alsoCounted);
        model.roles().stream()
                .filter(role -> role.heldBy().filter(it -> !it.isExact()).isPresent())
                .forEach(space.counted::add);
        model.changeRules()
                .flatMap(rule -> rule.presence().stream())
                .map(Presence::role)
                .forEach(space.counted::add);
        return space.situations(kind);
    }

    /** One way that actor and target stand to each other. */
    private record Pair(Role actor, boolean self, Role target) {}

    private Stream<ChangeSituation> situations(OperationKind kind) {
        return pairs().flatMap(pair -> grants(pair.actor()).flatMap(actorGrants -> holders(pair)
                .flatMap(holders -> asked(kind, pair, actorGrants, holders))));
    }

    private Stream<Pair> pairs() {
        return model.roles().stream()
                .flatMap(actor -> Stream.concat(
                        Stream.of(new Pair(actor, true, actor)),
                        model.roles().stream().map(target -> new Pair(actor, false, target))));
    }

    private Stream<ChangeSituation> asked(
            OperationKind kind, Pair pair, Set<String> actorGrants, Map<Role, Integer> holders) {
        Stream<Optional<Role>> roles = moves(kind) ? model.roles().stream().map(Optional::of) : Stream.of(Optional.empty());
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
        return kind == OperationKind.TRANSFER
                ? model.roles().stream().map(Optional::of)
                : Stream.of(Optional.empty());
    }

    private Stream<Optional<Row>> rows(OperationKind kind) {
        return kind == OperationKind.GRANT || kind == OperationKind.REVOKE
                ? model.rows().filter(row -> !row.everythingElse()).map(Optional::of)
                : Stream.of(Optional.empty());
    }

    /** None, and all that could make a difference to what the actor may. */
    private Stream<Set<String>> grants(Role actor) {
        Set<String> rows = new HashSet<>();
        model.changeRules()
                .map(ChangeRule::actors)
                .flatMap(actors -> actors.terms().stream())
                .flatMap(term -> term.may().stream())
                .filter(permission -> isOnRequest(actor, permission))
                .forEach(permission -> rows.add(permission.rowId()));
        return rows.isEmpty() ? Stream.of(Set.of()) : Stream.of(Set.of(), rows);
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
        int taking = (pair.actor().equals(role) ? 1 : 0) + (!pair.self() && pair.target().equals(role) ? 1 : 0);
        Optional<Integer> exact =
                role.heldBy().filter(it -> it.isExact()).map(it -> it.min());
        if (exact.isPresent()) {
            return exact.filter(count -> count >= taking).stream();
        }
        if (!counted.contains(role)) {
            return Stream.of(taking);
        }
        int most = Math.max(MOST_COUNTED, role.heldBy().map(it -> it.max().orElse(it.min()) + 1).orElse(0));
        return Stream.iterate(taking, count -> count <= most, count -> count + 1)
                .filter(count -> role.heldBy().map(it -> it.allows(count)).orElse(true));
    }
}
