package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Effect;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Relevance;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.DecisionTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The users that are compared, by the roles that were assigned to them: each role of either matrix alone and, where both
 * let a user hold several, as many sets of the roles of both as can show a difference. Of few roles that is every set. Of
 * more it is every set of those that something looks at by name, or that deny whatever others say, with so many others
 * as permissions take part in the decision: of the rest, it is always one that gives most.
 */
final class PeopleSets {

    /** Of so many roles every set is tried. */
    private static final int ALL_SETS = 6;

    private static final int MOST_SETS = 4_096;

    private final Both<DecisionTable> tables;
    private final Both<Set<String>> assignable;

    PeopleSets(Both<DecisionTable> tables) {
        this.tables = tables;
        this.assignable = tables.map(table -> ids(table.model().assignableRoles()));
    }

    private static Set<String> ids(Collection<Role> roles) {
        Set<String> ids = new LinkedHashSet<>();
        roles.forEach(role -> ids.add(role.id()));
        return ids;
    }

    /** Whether this matrix lets somebody hold exactly these roles by assignment. */
    boolean isPossible(Version version, Collection<String> roles) {
        boolean several = tables.of(version).model().matrix().severalRoles();
        return assignable.of(version).containsAll(roles) && (several || roles.size() == 1);
    }

    /** Each role alone: those of the later matrix in order, then those that only the earlier one has. */
    List<List<String>> alone() {
        Set<String> all = new LinkedHashSet<>(assignable.after());
        all.addAll(assignable.before());
        return all.stream().map(List::of).toList();
    }

    /** The sets of no role, and of two or more, smaller ones first; empty where there are too many. */
    Optional<List<List<String>>> together(Both<Optional<Permission>> asked) {
        if (!tables.join((before, after) ->
                before.model().matrix().severalRoles() && after.model().matrix().severalRoles())) {
            return Optional.of(List.of());
        }
        List<String> roles = assignable.after().stream()
                .filter(assignable.before()::contains)
                .toList();
        Set<String> named = named(asked);
        List<String> fixed = roles.size() <= ALL_SETS
                ? roles
                : roles.stream().filter(named::contains).toList();
        List<String> others =
                roles.stream().filter(role -> !fixed.contains(role)).toList();
        int most = Math.max(width(Version.BEFORE, asked), width(Version.AFTER, asked));
        return sets(fixed, others, most);
    }

    /** How many permissions take part in the decision: it is as little as the least of them. */
    private int width(Version version, Both<Optional<Permission>> asked) {
        return asked.of(version)
                .map(it ->
                        new Relevance(tables.of(version).model()).withNeeded(it).size())
                .orElse(1);
    }

    private static Optional<List<List<String>>> sets(List<String> fixed, List<String> others, int most) {
        List<List<String>> sets = new ArrayList<>(List.of(List.of()));
        for (String role : fixed) {
            List.copyOf(sets).forEach(set -> sets.add(with(set, role)));
            if (sets.size() > MOST_SETS) {
                return Optional.empty();
            }
        }
        List<List<String>> grown = List.copyOf(sets);
        for (int i = 0; i < most && !others.isEmpty(); i++) {
            grown = grown.stream()
                    .flatMap(set -> others.stream()
                            .filter(role ->
                                    set.isEmpty() || others.indexOf(role) > others.indexOf(set.get(set.size() - 1)))
                            .map(role -> with(set, role)))
                    .limit(MOST_SETS + 1L)
                    .toList();
            sets.addAll(grown);
            if (sets.size() > MOST_SETS) {
                return Optional.empty();
            }
        }
        return Optional.of(sets.stream()
                .filter(set -> set.size() != 1)
                .sorted((one, other) -> Integer.compare(one.size(), other.size()))
                .toList());
    }

    private static List<String> with(List<String> set, String role) {
        List<String> more = new ArrayList<>(set);
        more.add(role);
        return more;
    }

    /** Roles that make a difference to what others give. */
    private Set<String> named(Both<Optional<Permission>> asked) {
        Set<String> named = new LinkedHashSet<>();
        for (Version version : Version.values()) {
            DecisionTable table = tables.of(version);
            Set<Role> roles = asked.of(version)
                    .map(permission -> named(table.model(), permission))
                    .orElseGet(() -> holdings(table.model(), new Relevance(table.model()).ofRoles().stream()));
            table.roles().clauses().stream()
                    .filter(clause -> !Collections.disjoint(clause.brings(), roles))
                    .forEach(clause -> named.add(clause.role().id()));
        }
        return named;
    }

    private static Set<Role> named(PermissionModel model, Permission permission) {
        Relevance relevance = new Relevance(model);
        Set<Role> named = holdings(model, relevance.ofDecision(permission).stream());
        for (Permission asked : relevance.withNeeded(permission)) {
            if (relevance.restrictions(asked).findAny().isPresent()) {
                model.roles().stream().filter(role -> !role.isRestrictable()).forEach(named::add);
            }
            model.cells().of(asked).filter(PeopleSets::forbids).map(Cell::role).forEach(named::add);
        }
        return named;
    }

    private static boolean forbids(Cell cell) {
        return cell.choice().effects().anyMatch(Effect.Forbid.class::isInstance);
    }

    private static Set<Role> holdings(PermissionModel model, Stream<Condition> conditions) {
        Set<Role> roles = new LinkedHashSet<>();
        new Relevance(model).holdings(conditions.toList()).forEach(holds -> roles.add(holds.role()));
        return roles;
    }
}
