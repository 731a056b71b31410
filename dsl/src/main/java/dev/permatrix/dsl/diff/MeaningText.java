package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Availability;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.Parameter;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.model.UserRule;
import dev.permatrix.dsl.source.Span;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a part of a model means, as a text that is equal for equal meanings in two matrices: what is declared elsewhere
 * is named by its id, and places, citations and words for readers are left out. It goes through the components of every
 * record by itself, so that a component that is new to the model is compared at once.
 */
final class MeaningText {

    /** Words for readers, by the record that holds them. Everything else is compared, whatever it is called. */
    private static final Map<Class<? extends Record>, Set<String>> WORDS = Map.of(
            UserRule.Has.class, Set.of("label"),
            Availability.class, Set.of("written"),
            Parameter.class, Set.of("words"));

    private MeaningText() {}

    static String of(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(MeaningText::of).orElse("-");
        }
        if (value instanceof Collection<?> collection) {
            Stream<String> items = collection.stream().map(MeaningText::of);
            return (isUnordered(collection) ? items.sorted() : items).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
        return value instanceof Record declared ? named(declared) : value.toString();
    }

    /** Lists of roles and of permissions are sets in all that they mean. */
    private static boolean isUnordered(Collection<?> collection) {
        return collection instanceof Set<?>
                || collection.stream()
                        .allMatch(it -> it instanceof Role
                                || it instanceof Permission
                                || it instanceof Entity
                                || it instanceof Set);
    }

    private static String named(Record declared) {
        if (declared instanceof Role role) {
            return role.id();
        }
        if (declared instanceof Permission permission) {
            return permission.id();
        }
        if (declared instanceof Entity entity) {
            return entity.id();
        }
        if (declared instanceof Row row) {
            return row.id();
        }
        if (declared instanceof Table table) {
            return table.label();
        }
        if (declared instanceof OperationType type) {
            return type.id();
        }
        if (declared instanceof Attribute attribute) {
            return SharedAttribute.key(attribute) + domain(attribute);
        }
        return declared instanceof Condition condition ? condition(condition) : components(declared);
    }

    private static String domain(Attribute attribute) {
        return components((Record) attribute.domain());
    }

    private static String condition(Condition condition) {
        return condition.match(
                MeaningText::components,
                MeaningText::components,
                MeaningText::components,
                it -> "all of "
                        + it.conditions().stream().map(MeaningText::of).sorted().toList(),
                it -> "any of "
                        + it.conditions().stream().map(MeaningText::of).sorted().toList());
    }

    private static String components(Record declared) {
        return compared(declared.getClass())
                .map(it -> it.getName() + " " + of(value(declared, it)))
                .collect(Collectors.joining(", ", declared.getClass().getSimpleName() + "(", ")"));
    }

    /** The components of a record that are part of what it means. */
    static Stream<RecordComponent> compared(Class<? extends Record> type) {
        return Stream.of(type.getRecordComponents())
                .filter(it -> it.getType() != Span.class && it.getType() != Trace.class)
                .filter(it -> !WORDS.getOrDefault(type, Set.of()).contains(it.getName()));
    }

    private static Object value(Record declared, RecordComponent component) {
        try {
            return component.getAccessor().invoke(declared);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record that can't be read: " + declared.getClass(), e);
        }
    }
}
