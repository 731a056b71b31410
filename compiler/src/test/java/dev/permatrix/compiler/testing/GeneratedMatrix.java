package dev.permatrix.compiler.testing;

import dev.permatrix.compiler.names.NamePlan;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.source.Span;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The generated classes of a matrix, compiled, loaded and asked by reflection: situations of the model in, decisions
 * of the
 * model out, so that they can be compared with the table and the reference.
 */
public final class GeneratedMatrix {

    private static final ClassValue<List<Method>> METHODS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return List.of(type.getMethods());
        }
    };

    private final PermissionModel model;
    private final NamePlan names;
    private final List<Role> counted;
    private final ClassLoader loader;
    private final Map<String, Object> constants = new HashMap<>();
    private final GeneratedPeople people;
    private final GeneratedChanges changes;

    private GeneratedMatrix(TestMatrix matrix, ClassLoader loader) {
        this.model = matrix.model();
        this.names = matrix.names();
        this.counted = model.roles().stream()
                .filter(role -> matrix.table().changes().stated().stream()
                        .anyMatch(operation -> operation.counted().contains(role)))
                .toList();
        this.loader = loader;
        this.people = new GeneratedPeople(this, model, names);
        this.changes = new GeneratedChanges(this, people, model, names);
    }

    public static GeneratedMatrix of(TestMatrix matrix) {
        return new GeneratedMatrix(
                matrix,
                InMemoryCompiler.strict().compile(matrix.sources()).orFail().load());
    }

    public Decision decide(Situation situation) {
        Permission permission = situation.permission();
        String group = names.group(permission);
        List<Object> arguments = new ArrayList<>();
        arguments.add(people.subject("me", situation.roles(), situation.values(), situation.grants()));
        arguments.add(constant(group + "Permission", names.of(permission).constant()));
        if (permission.isAskedOfRecord()) {
            arguments.add(people.facts(group, permission.entity().orElseThrow(), situation.values()));
        }
        return decision(call(type(names.facade()), null, "decide", arguments));
    }

    /**
     * Every way in which the generated code can be asked; none where there is none: a transfer that no rule speaks of,
     * a row that can't be granted.
     *
     * @param counts whether the method takes how many users hold each role
     */
    public List<Decision> decide(ChangeSituation change, boolean counts) {
        return changes.asked(change).stream()
                .map(asked -> {
                    List<Object> arguments = new ArrayList<>(asked.arguments());
                    if (counts) {
                        arguments.add(holders(change));
                    }
                    return decision(call(type("UserChanges"), null, asked.method(), arguments));
                })
                .toList();
    }

    public Object role(Role role) {
        return constant("Role", names.of(role));
    }

    /** A subject with one role, of whom no facts are known, and the grants of these rows. */
    public Object subject(String id, Role role, Set<String> rows) {
        return people.subject(id, Set.of(role), Values.NONE, new Grants(rows, Set.of()));
    }

    private Object holders(ChangeSituation change) {
        Object step = null;
        for (Role role : counted) {
            Class<?> type = step == null ? type("Holders") : step.getClass();
            step = call(type, step, names.holdersOf(role), List.of(change.holdersOf(role)));
        }
        return step;
    }

    private Decision decision(Object generated) {
        Outcome outcome = Outcome.valueOf(got(generated, "outcome").toString());
        List<Reason> reasons =
                ((List<?>) got(generated, "reasons")).stream().map(this::reason).toList();
        boolean requests = METHODS.get(generated.getClass()).stream()
                .anyMatch(method -> method.getName().equals("request"));
        Stream<Object> request =
                requests ? ((Optional<?>) got(generated, "request")).stream().map(Object.class::cast) : Stream.empty();
        List<Role> granters = request.flatMap(it -> ((List<?>) got(it, "granters")).stream())
                .map(granter -> model.roles().stream()
                        .filter(role -> names.of(role).equals(granter.toString()))
                        .findFirst()
                        .orElseThrow())
                .toList();
        return new Decision(outcome, reasons, granters, (boolean) got(generated, "open"));
    }

    /** The length of the place isn't kept by generated code: 0. */
    private Reason reason(Object generated) {
        Span span = new Span(
                (String) got(generated, "file"), (int) got(generated, "line"), (int) got(generated, "column"), 0);
        return new Reason(span, (String) got(generated, "text"));
    }

    /** The decision with places as generated code knows them. */
    public static Decision shown(Decision decision) {
        List<Reason> reasons = decision.reasons().stream()
                .map(it -> new Reason(
                        new Span(it.span().file(), it.span().line(), it.span().column(), 0), it.text()))
                .toList();
        return new Decision(decision.outcome(), reasons, decision.granters(), decision.open());
    }

    public Class<?> type(String simpleName) {
        try {
            return loader.loadClass(names.packageName() + "." + simpleName);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("not generated: " + simpleName, e);
        }
    }

    public Object constant(String type, String name) {
        return constants.computeIfAbsent(
                type + "." + name,
                key -> Stream.of(type(type).getEnumConstants())
                        .filter(it -> ((Enum<?>) it).name().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    private static Object got(Object of, String accessor) {
        return call(of.getClass(), of, accessor, List.of());
    }

    /** Calls the public method that takes these arguments; an exception that it throws comes out as it is. */
    public static Object call(Class<?> type, Object receiver, String name, List<Object> arguments) {
        Method method = METHODS.get(type).stream()
                .filter(it -> it.getName().equals(name) && takes(it, arguments))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + arguments + " in " + type));
        try {
            return method.invoke(receiver, arguments.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new AssertionError(e);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean takes(Method method, List<Object> arguments) {
        Class<?>[] types = method.getParameterTypes();
        if (types.length != arguments.size()) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            boolean fits = types[i] == boolean.class && arguments.get(i) instanceof Boolean
                    || types[i] == int.class && arguments.get(i) instanceof Integer
                    || types[i].isInstance(arguments.get(i));
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
