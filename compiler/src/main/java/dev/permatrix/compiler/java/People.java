package dev.permatrix.compiler.java;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.RoleTable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How users of a matrix hold roles, and what is known of them beside.
 *
 * @param several whether a user may hold any roles
 * @param workedOut whether some role is derived or included
 * @param availability whether some role may be held and not count
 * @param facts of user, then of account, in order
 */
record People(boolean several, boolean workedOut, boolean availability, List<Fact> facts, RoleTable roles) {

    static People of(PermissionModel model, RoleTable roles) {
        boolean workedOut = roles.clauses().stream()
                .anyMatch(clause -> clause.derived() || !clause.brings().equals(Set.of(clause.role())));
        boolean availability =
                roles.clauses().stream().anyMatch(clause -> !clause.offers().isEmpty());
        List<Fact> facts = Stream.concat(model.userFacts().stream(), model.accountFacts().stream())
                .toList();
        return new People(model.matrix().severalRoles(), workedOut, availability, facts, roles);
    }

    /** Whether everyone holds one role, which always counts: then it is kept as it is, and else as bits. */
    boolean isPlain() {
        return !several && !workedOut && !availability;
    }

    /** Facts of the user alone. */
    List<Fact> ofUser() {
        return facts.stream().filter(fact -> fact.of() == Fact.Of.USER).toList();
    }

    static boolean isOfPeople(Attribute attribute) {
        return attribute instanceof Fact fact && fact.of() != Fact.Of.RECORD;
    }

    /** The field with a bit for each role that was assigned. */
    String assigned() {
        return workedOut || availability ? "assigned" : "roles";
    }

    /** The field with a bit for each role that is held, whether or not it counts. */
    String held() {
        return workedOut && availability ? "held" : workedOut ? "effective" : assigned();
    }

    /** The field with a bit for each role that counts. */
    String effective() {
        return workedOut || availability ? "effective" : "roles";
    }

    RoleTable.Clause clause(Role role) {
        return roles.clauses().stream()
                .filter(clause -> clause.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the role counts whenever it is held. */
    boolean alwaysCounts(Role role) {
        return clause(role).offers().isEmpty();
    }
}
