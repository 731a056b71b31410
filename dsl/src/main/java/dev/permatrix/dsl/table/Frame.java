package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Choice;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Relevance;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.Variable.Standing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What can vary when a question is asked, as far as some answer hangs on it: attributes of the record, of the user, of
 * the account, roles that the user holds besides, and last what was granted. A situation is an index in mixed radix: the
 * first variable varies fastest.
 */
public record Frame(List<Variable> variables) {

    /** As many situations as one verdict may have; {@code TooManySituations} in {@code dsl.check} keeps to it. */
    public static final int MOST_SITUATIONS = 1 << 14;

    public Frame {
        variables = List.copyOf(variables);
    }

    /** Of a permission's own cells, for all roles: what each role says by itself. */
    static Frame ofCells(PermissionModel model, Permission permission) {
        Relevance relevance = new Relevance(model);
        List<Condition> conditions = new ArrayList<>(relevance.ofCells(permission));
        if (model.rolesCombine() && relevance.restrictions(permission).findAny().isPresent()) {
            model.roles().stream()
                    .filter(role -> !role.isRestrictable())
                    .forEach(role -> conditions.add(new Condition.Holds(role, false)));
        }
        List<Variable> variables = new ArrayList<>(over(model, conditions).variables());
        standings(model, permission).ifMany(permission.rowId(), variables);
        return new Frame(variables);
    }

    /** Over what these conditions look at. */
    static Frame over(PermissionModel model, List<Condition> conditions) {
        Relevance relevance = new Relevance(model);
        List<Variable> variables = new ArrayList<>();
        relevance.attributes(conditions).forEach(attribute -> variables.add(new Variable.Known(attribute)));
        relevance.holdings(conditions).forEach(holds -> variables.add(new Variable.Holding(holds)));
        return new Frame(variables);
    }

    /** What can have been decided of a permission's row, as far as it makes a difference. */
    private record Standings(Set<Standing> standings) {
        void ifMany(String row, List<Variable> variables) {
            if (standings.size() > 1) {
                variables.add(new Variable.Granting(row, List.copyOf(standings)));
            }
        }
    }

    private static Standings standings(PermissionModel model, Permission permission) {
        Set<Choice> choices = model.cells().choices(permission);
        Set<Standing> standings = new LinkedHashSet<>(List.of(Standing.NONE));
        if (choices.stream().anyMatch(Choice::isOnRequest)) {
            standings.add(Standing.GRANTED);
        }
        if (choices.stream().anyMatch(Choice::isWithdrawable)) {
            standings.add(Standing.WITHDRAWN);
        }
        return new Standings(standings);
    }

    /** How many values each variable has, in order. */
    public List<Integer> sizes() {
        return variables.stream().map(Variable::size).toList();
    }

    /** How many situations there are. */
    public int situations() {
        return variables.stream().mapToInt(Variable::size).reduce(1, Math::multiplyExact);
    }

    /** The index of the value that a variable has in a situation. */
    public int valueAt(int situation, int variable) {
        int rest = situation;
        for (int i = 0; i < variable; i++) {
            rest /= variables.get(i).size();
        }
        return rest % variables.get(variable).size();
    }

    /** The situation of a user with these effective roles. */
    public int indexOf(Set<Role> effective, Values values, Grants grants) {
        int index = 0;
        for (int i = variables.size() - 1; i >= 0; i--) {
            Variable variable = variables.get(i);
            index = index * variable.size() + variable.valueIn(effective, values, grants);
        }
        return index;
    }

    /** The attributes that vary, in order. */
    public List<Attribute> attributes() {
        return variables.stream()
                .flatMap(variable -> variable.match(
                        known -> List.of(known.attribute()).stream(),
                        holding -> List.<Attribute>of().stream(),
                        granting -> List.<Attribute>of().stream()))
                .toList();
    }

    /** The place of the variable that says what was granted; -1 where nothing can be. */
    public int grantVariable() {
        int last = variables.size() - 1;
        boolean grants = last >= 0 && variables.get(last) instanceof Variable.Granting;
        return grants ? last : -1;
    }

    /** The situations in which a condition holds. */
    public Guard guard(Condition condition) {
        List<Integer> sizes = sizes();
        return condition.match(
                is -> Guard.having(sizes, place(new Variable.Known(is.attribute())), is.values()),
                holds -> Guard.having(sizes, place(new Variable.Holding(holds)), List.of(1)),
                not -> guard(not.condition()).not(),
                all -> all.conditions().stream().map(this::guard).reduce(Guard.always(sizes), Guard::and),
                any -> any.conditions().stream().map(this::guard).reduce(Guard.never(sizes), Guard::or));
    }

    private int place(Variable variable) {
        int place = variables.indexOf(variable);
        if (place < 0) {
            throw new IllegalArgumentException("not in this frame: " + variable);
        }
        return place;
    }
}
