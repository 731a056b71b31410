package dev.permatrix.compiler.data;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.table.Guard;
import dev.permatrix.dsl.table.Variable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Conditions as data: {@code is}, {@code holds}, {@code not}, {@code all} and {@code any}. An attribute is told by a key
 * that is unique in the matrix, and each value by its word.
 */
final class ConditionData {

    private final Map<Attribute, String> keys = new IdentityHashMap<>();

    ConditionData(PermissionModel model) {
        model.facts().forEach(it -> keys.put(it, it.id()));
        for (Entity entity : model.entities()) {
            entity.attributes().forEach(it -> keys.put(it, entity.key() + "." + it.id()));
        }
    }

    /** {@code tier} for a fact of user or account, {@code contact.owner} for what is about a record. */
    String key(Attribute attribute) {
        return keys.computeIfAbsent(
                attribute,
                it -> keys.entrySet().stream()
                        .filter(known -> known.getKey().equals(it))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElseThrow());
    }

    /** A condition as the author wrote it. */
    Map<String, Object> of(Condition condition) {
        return condition.match(
                it -> is(it.attribute(), it.values()),
                it -> holds(it),
                it -> one("not", of(it.condition())),
                it -> one("all", it.conditions().stream().map(this::of).toList()),
                it -> one("any", it.conditions().stream().map(this::of).toList()));
    }

    /** A guard: any of some terms, in each of which all parts must be so. Always is "all of nothing". */
    Map<String, Object> of(Guard guard, Guard possible, List<Variable> variables) {
        List<Map<String, Object>> terms = guard.termsWithin(possible).stream()
                .map(term -> term(term, variables))
                .toList();
        return terms.size() == 1 ? terms.get(0) : one("any", terms);
    }

    private Map<String, Object> term(Guard.Term term, List<Variable> variables) {
        List<Map<String, Object>> parts = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            if (term.restricts(i)) {
                parts.add(part(variables.get(i), term.values(i)));
            }
        }
        return parts.size() == 1 ? parts.get(0) : one("all", parts);
    }

    private Map<String, Object> part(Variable variable, List<Integer> values) {
        return variable.match(
                known -> is(known.attribute(), values),
                holding -> values.contains(1) ? holds(holding.holds()) : one("not", holds(holding.holds())),
                granting -> {
                    throw new IllegalArgumentException("what was granted is told beside the condition");
                });
    }

    private Map<String, Object> is(Attribute attribute, List<Integer> values) {
        return isOneOf(attribute, values).map();
    }

    /** That an attribute has one of these values. */
    Fields isOneOf(Attribute attribute, List<Integer> values) {
        return new Fields()
                .with("is", key(attribute))
                .with("values", values.stream().map(attribute.domain()::word).toList());
    }

    private static Map<String, Object> holds(Condition.Holds holds) {
        return new Fields()
                .with("holds", holds.role().id())
                .withIf("only", holds.only())
                .map();
    }

    private static Map<String, Object> one(String name, Object value) {
        return new Fields().with(name, value).map();
    }

    /** What conditions can ask for, with every value that it can have. */
    List<Map<String, Object>> attributes(PermissionModel model) {
        return Stream.concat(
                        model.facts().stream()
                                .map(it -> attribute(it, it.of().name().toLowerCase(Locale.ROOT))),
                        model.entities().stream()
                                .flatMap(entity -> entity.attributes().stream().map(it -> attribute(it, entity.key()))))
                .toList();
    }

    private Map<String, Object> attribute(Attribute attribute, String of) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < attribute.domain().size(); i++) {
            values.add(attribute.domain().word(i));
        }
        return new Fields()
                .with("key", key(attribute))
                .with("of", of)
                .with("words", attribute.words())
                .with("values", values)
                .with("ordered", attribute.domain().isOrdered())
                .and(TraceData.of(attribute.trace(), attribute.span()))
                .map();
    }
}
