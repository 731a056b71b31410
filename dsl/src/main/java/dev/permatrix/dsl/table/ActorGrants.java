package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Relevance;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Values;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What may have been granted to whoever makes a change, and withdrawn, where a rule asks what they may. */
final class ActorGrants {

    private static final int MOST_GRANTS = 6;

    private final PermissionModel model;
    private final RoleTable roles;
    private final Collection<Permission> asked;

    /** @param asked what rules of the change ask for */
    ActorGrants(PermissionModel model, RoleTable roles, Collection<Permission> asked) {
        this.model = model;
        this.roles = roles;
        this.asked = asked;
    }

    /**
     * Somebody to whom this was assigned, with every choice of the rows that make a difference to what they may do here; of more than {@value #MOST_GRANTS}
     * rows: none, all, each alone and all but each.
     */
    Stream<Person> of(Set<Role> set, Values values, Values account) {
        Set<Role> held = roles.held(set, account.and(values));
        List<String> granted = rows(held, true);
        List<String> withdrawn = rows(held, false);
        return choices(granted)
                .flatMap(more -> choices(withdrawn).map(less -> new Person(set, values, new Grants(more, less))))
                .distinct();
    }

    private List<String> rows(Set<Role> held, boolean onRequest) {
        Relevance relevance = new Relevance(model);
        Set<String> rows = new LinkedHashSet<>();
        for (Permission permission : asked) {
            for (Permission needed : relevance.withNeeded(permission)) {
                boolean differs = held.stream()
                        .flatMap(role -> model.cells(role, needed).stream())
                        .anyMatch(cell -> onRequest ? cell.isOnRequest() : cell.isWithdrawable());
                if (differs) {
                    rows.add(needed.rowId());
                }
            }
        }
        return List.copyOf(rows);
    }

    private static Stream<Set<String>> choices(List<String> rows) {
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
}
