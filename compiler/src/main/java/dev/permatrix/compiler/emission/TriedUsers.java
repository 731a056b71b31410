package dev.permatrix.compiler.emission;

import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Targets;
import dev.permatrix.dsl.table.ChangeSpace;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.RoleSets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * With which users the generated suites try one operation, so that they end in good time.
 *
 * @param sets the roles that were assigned to them
 */
public record TriedUsers(Left left, List<Set<Role>> sets) {

    /** So many questions at most. */
    private static final long MOST_QUESTIONS = 200_000;
    /** About so many ways there are to count the holders of one role. */
    private static final int COUNTS = 4;

    /** Who is left out. */
    public enum Left {
        NOBODY,
        /** Users to whom several roles were assigned, but not all. */
        SEVERAL,
        /** These, and users of some of the roles. */
        ROLES
    }

    public TriedUsers {
        sets = List.copyOf(sets);
    }

    /** The most telling users that are not too many. */
    public static TriedUsers of(DecisionTable table, OperationType type) {
        PermissionModel model = table.model();
        List<Set<Role>> all = RoleSets.of(model);
        if (fits(table, type, all)) {
            return new TriedUsers(Left.NOBODY, all);
        }
        List<Set<Role>> single = single(model, type);
        Set<Set<Role>> fewer = new LinkedHashSet<>(all);
        fewer.removeIf(
                set -> set.size() > 1 && set.size() < model.assignableRoles().size());
        if (model.matrix().severalRoles() && fits(table, type, List.copyOf(fewer))) {
            return new TriedUsers(Left.SEVERAL, List.copyOf(fewer));
        }
        int most = 1;
        while (most < single.size() && fits(table, type, single.subList(0, most + 1))) {
            most++;
        }
        return new TriedUsers(Left.ROLES, single.subList(0, most));
    }

    /** How many of the roles that can be assigned users of one role have. */
    public long roles() {
        return sets.stream().filter(set -> set.size() == 1).count();
    }

    /** Nobody's role and each role by itself: first those that rules of this operation name. */
    private static List<Set<Role>> single(PermissionModel model, OperationType type) {
        Set<Role> roles = new LinkedHashSet<>();
        model.changeRules()
                .filter(rule -> rule.operation().type().equals(type))
                .flatMap(TriedUsers::named)
                .filter(model.assignableRoles()::contains)
                .forEach(roles::add);
        roles.addAll(model.assignableRoles());
        List<Set<Role>> single = new ArrayList<>(model.matrix().severalRoles() ? List.of(Set.of()) : List.of());
        roles.forEach(role -> single.add(Set.of(role)));
        return single;
    }

    private static Stream<Role> named(ChangeRule rule) {
        Stream<Role> actors = rule.actors().terms().stream().flatMap(term -> term.roles().orElse(List.of()).stream());
        Stream<Role> targets = rule.operation().targets().terms().stream()
                .map(Targets.Term::roles)
                .flatMap(named -> named.orElse(List.of()).stream());
        return Stream.concat(actors, targets);
    }

    private static boolean fits(DecisionTable table, OperationType type, List<Set<Role>> sets) {
        PermissionModel model = table.model();
        double each = arguments(model, type)
                * Math.pow(COUNTS, table.changes().of(type).counted().size());
        if (each * sets.size() * (type.kind().isOnRoles() ? 1 : sets.size()) > MOST_QUESTIONS) {
            return false;
        }
        ChangeSpace.Parties parties =
                new ChangeSpace(model, type).actors(sets).targets(sets).parties();
        return each * parties.actors().size() * (parties.others().size() + 1) <= MOST_QUESTIONS;
    }

    /** How many things can be named in the change. */
    private static long arguments(PermissionModel model, OperationType type) {
        return switch (type.kind()) {
            case ASSIGN, UNASSIGN, CHANGE -> model.assignableRoles().size();
            case TRANSFER ->
                Transfer.of(model).stream().mapToLong(it -> it.options().size()).sum();
            case EDIT_ROLE, DELETE_ROLE -> model.roles().size();
            case GRANT, REVOKE ->
                model.grantableRows().size() + (long) model.withdrawableRows().size();
            case REMOVE, LOCK, UNLOCK, CREATE_ROLE, DECLARED -> 1;
        };
    }
}
