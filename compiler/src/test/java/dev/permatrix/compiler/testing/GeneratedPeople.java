package dev.permatrix.compiler.testing;

import dev.permatrix.compiler.names.NamePlan;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Domain;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Values;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the subjects, targets and facts of generated classes, step by step. */
final class GeneratedPeople {

    private final GeneratedMatrix matrix;
    private final PermissionModel model;
    private final NamePlan names;

    GeneratedPeople(GeneratedMatrix matrix, PermissionModel model, NamePlan names) {
        this.matrix = matrix;
        this.model = model;
        this.names = names;
    }

    /** Rows that can't be granted or withdrawn are left out. */
    Object subject(String id, Set<Role> roles, Values values, Grants grants) {
        Object step = roles(GeneratedMatrix.call(matrix.type("Subject"), null, "user", List.of(id)), roles);
        step = facts(
                step,
                Stream.concat(model.userFacts().stream(), model.accountFacts().stream())
                        .toList(),
                values);
        if (!model.grantableRows().isEmpty()) {
            step = then(step, "grants", rows(model.grantableRows(), grants.granted(), "Grant", names::of));
        }
        if (!model.withdrawableRows().isEmpty()) {
            step = then(
                    step,
                    "withdrawn",
                    rows(model.withdrawableRows(), grants.withdrawn(), "Withdrawal", names::ofWithdrawal));
        }
        return step;
    }

    Object target(String id, Set<Role> roles, Values values) {
        Object step = roles(GeneratedMatrix.call(matrix.type("Target"), null, "user", List.of(id)), roles);
        return facts(step, model.userFacts(), values);
    }

    /** The constant that stands for a role where one is assigned. */
    Object assigned(Role role) {
        boolean derived = model.assignableRoles().size() < model.roles().size();
        return matrix.constant(derived ? "AssignedRole" : "Role", names.of(role));
    }

    private Object roles(Object step, Set<Role> roles) {
        Set<Object> assigned = roles.stream().map(this::assigned).collect(Collectors.toSet());
        return model.matrix().severalRoles()
                ? then(step, "roles", assigned)
                : then(step, "role", assigned.iterator().next());
    }

    private Object facts(Object step, List<? extends Attribute> facts, Values values) {
        Object last = step;
        for (Attribute fact : facts) {
            last = then(last, names.of(fact), value(fact, values));
        }
        return last;
    }

    private static Object then(Object step, String name, Object value) {
        return GeneratedMatrix.call(step.getClass(), step, name, List.of(value));
    }

    private Set<Object> rows(List<Row> all, Set<String> ids, String type, Function<Row, String> constant) {
        Set<Object> rows = new HashSet<>();
        all.stream()
                .filter(row -> ids.contains(row.id()))
                .forEach(row -> rows.add(matrix.constant(type, constant.apply(row))));
        return rows;
    }

    Object facts(String group, Entity entity, Values values) {
        if (entity.attributes().isEmpty()) {
            return GeneratedMatrix.call(matrix.type(group + "Facts"), null, "none", List.of());
        }
        Object step = null;
        for (Attribute attribute : entity.attributes()) {
            Class<?> type = step == null ? matrix.type(group + "Facts") : step.getClass();
            step = GeneratedMatrix.call(type, step, names.of(attribute), List.of(value(attribute, values)));
        }
        return step;
    }

    /** The greatest number of a range, so that both ends of every threshold are tried; the least one behind the last. */
    private Object value(Attribute attribute, Values values) {
        int value = values.of(attribute);
        return attribute
                .domain()
                .match(
                        yesNo -> (Object) (value == 1),
                        named -> matrix.constant(
                                names.valuesOf(attribute).type(),
                                names.valuesOf(attribute).constants().get(value)),
                        numbers -> number(numbers, value));
    }

    private static Object number(Domain.Numbers numbers, int value) {
        return numbers.greatest(value).orElse(numbers.least(value));
    }
}
