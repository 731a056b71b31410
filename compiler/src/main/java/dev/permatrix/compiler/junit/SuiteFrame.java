package dev.permatrix.compiler.junit;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Gate;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Relevance;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What varies where some permissions are asked: relations and facts, then what was granted and taken away. A situation is
 * a number in mixed radix; the first of them varies fastest.
 */
record SuiteFrame(List<Attribute> attributes, List<Decided> decided) {

    /**
     * Whether a row was granted to the user, or taken away.
     *
     * @param row empty where it is the row of whatever permission is asked
     */
    record Decided(boolean withdrawn, Optional<String> row) {
        String word() {
            return withdrawn ? "withdrawn" : "granted";
        }

        String rowOr(String own) {
            return row.orElse(own);
        }

        String name() {
            return word() + row.map(it -> ":" + it).orElse("");
        }
    }

    SuiteFrame {
        attributes = List.copyOf(attributes);
        decided = List.copyOf(decided);
    }

    /**
     * What a permission's decision hangs on, for somebody who is signed in: everything on the way to it, but what is only
     * required to sign in. Of signing in itself, what is required.
     */
    static SuiteFrame of(PermissionModel model, Permission permission) {
        Relevance relevance = new Relevance(model);
        List<Condition> conditions = new ArrayList<>(relevance.ofRoles());
        Set<Decided> decided = new LinkedHashSet<>();
        for (Permission asked : relevance.withNeeded(permission)) {
            model.gates(asked).stream()
                    .filter(gate -> permission.isSignIn() || !gate.signIn())
                    .map(Gate::condition)
                    .forEach(conditions::add);
            conditions.addAll(relevance.ofCells(asked));
            Optional<String> row =
                    asked.rowId().equals(permission.rowId()) ? Optional.empty() : Optional.of(asked.rowId());
            if (isAny(model, asked, model.grantableRows(), Cell::isOnRequest)) {
                decided.add(new Decided(false, row));
            }
            if (isAny(model, asked, model.withdrawableRows(), Cell::isWithdrawable)) {
                decided.add(new Decided(true, row));
            }
        }
        return new SuiteFrame(relevance.attributes(conditions), List.copyOf(decided));
    }

    private static boolean isAny(PermissionModel model, Permission asked, List<Row> rows, Predicate<Cell> which) {
        return rows.stream().anyMatch(row -> row.id().equals(asked.rowId()))
                && model.cells().of(asked).anyMatch(which);
    }

    boolean covers(SuiteFrame other) {
        return attributes.containsAll(other.attributes) && decided.containsAll(other.decided);
    }

    List<Integer> sizes() {
        Stream<Integer> known = attributes.stream().map(it -> it.domain().size());
        return Stream.concat(known, decided.stream().map(it -> 2)).toList();
    }

    long situations() {
        return sizes().stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    }

    Values valuesAt(int situation) {
        Map<Attribute, Integer> values = new HashMap<>();
        int rest = situation;
        for (Attribute attribute : attributes) {
            values.put(attribute, rest % attribute.domain().size());
            rest /= attribute.domain().size();
        }
        return Values.of(values);
    }

    /** What was granted and withdrawn, of what can be. {@code own}: the row of the permission that is asked. */
    Grants grantsAt(int situation, String own, Set<String> grantable, Set<String> withdrawable) {
        Set<String> granted = new HashSet<>();
        Set<String> withdrawn = new HashSet<>();
        decidedAt(situation).forEach(each -> (each.withdrawn() ? withdrawn : granted).add(each.rowOr(own)));
        granted.retainAll(grantable);
        withdrawn.retainAll(withdrawable);
        return new Grants(granted, withdrawn);
    }

    /** Whether all that was granted and withdrawn can be. */
    boolean isPossibleAt(int situation, String own, Set<String> grantable, Set<String> withdrawable) {
        return decidedAt(situation).stream()
                .allMatch(each -> (each.withdrawn() ? withdrawable : grantable).contains(each.rowOr(own)));
    }

    private List<Decided> decidedAt(int situation) {
        int rest = situation;
        for (Attribute attribute : attributes) {
            rest /= attribute.domain().size();
        }
        List<Decided> all = new ArrayList<>();
        for (Decided each : decided) {
            if (rest % 2 == 1) {
                all.add(each);
            }
            rest /= 2;
        }
        return all;
    }

    /** The names of what varies, in order. */
    List<String> names(FactNames facts) {
        return Stream.concat(
                        attributes.stream().map(facts::of), decided.stream().map(Decided::name))
                .toList();
    }
}
