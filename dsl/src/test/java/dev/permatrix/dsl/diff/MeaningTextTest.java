package dev.permatrix.dsl.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.model.Actors;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Availability;
import dev.permatrix.dsl.model.Choice;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Derivation;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.HolderCount;
import dev.permatrix.dsl.model.Inclusion;
import dev.permatrix.dsl.model.Invariant;
import dev.permatrix.dsl.model.Need;
import dev.permatrix.dsl.model.Operation;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.Parameter;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Presence;
import dev.permatrix.dsl.model.Protection;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Scenario;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.model.UserRule;
import dev.permatrix.dsl.source.Span;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MeaningTextTest {

    /** What {@link Declarations} and {@link DecisionMeaning} take the meaning of. */
    private static final List<Class<?>> STATEMENTS = List.of(
            Invariant.Promise.class,
            Scenario.Story.class,
            UserRule.class,
            Condition.class,
            Choice.class,
            Actors.class,
            Operation.class,
            Presence.class,
            Protection.class,
            Need.class,
            Derivation.class,
            Inclusion.class,
            Availability.class,
            Parameter.class);

    /** What has a name of its own stands for itself; {@link Declarations} compares what is declared of it. */
    private static final Set<Class<?>> NAMED = Set.of(
            Role.class,
            Permission.class,
            Entity.class,
            Row.class,
            Table.class,
            OperationType.class,
            Attribute.class,
            Trace.class,
            Span.class);

    @Test
    void nothingIsLeftOutOfAStatementButTheseWordsForReaders() {
        Set<Class<?>> records = new LinkedHashSet<>();
        STATEMENTS.forEach(it -> collect(it, records));
        assertThat(records).contains(UserRule.Has.class, HolderCount.class, Choice.Branch.class, Condition.Is.class);
        assertThat(records.stream().flatMap(MeaningTextTest::leftOut).sorted().toList())
                .containsExactly("Availability.written", "Has.label", "Parameter.words");
    }

    private static Stream<String> leftOut(Class<?> type) {
        Set<String> compared = MeaningText.compared(type.asSubclass(Record.class))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        return Stream.of(type.getRecordComponents())
                .filter(it -> it.getType() != Span.class && it.getType() != Trace.class)
                .map(RecordComponent::getName)
                .filter(it -> !compared.contains(it))
                .map(it -> type.getSimpleName() + "." + it);
    }

    private static void collect(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType many) {
            Stream.of(many.getActualTypeArguments()).forEach(it -> collect(it, records));
        } else if (type instanceof Class<?> one && !NAMED.contains(one)) {
            if (one.isSealed()) {
                Stream.of(one.getPermittedSubclasses()).forEach(it -> collect(it, records));
            } else if (one.isRecord() && records.add(one)) {
                Stream.of(one.getRecordComponents()).forEach(it -> collect(it.getGenericType(), records));
            }
        }
    }

    @Test
    void wordsOfWhatIsNewToTheModelAreCompared() {
        assertThat(MeaningText.of(new Unknown("a", "b"))).isNotEqualTo(MeaningText.of(new Unknown("c", "b")));
        assertThat(MeaningText.of(new Unknown("a", "b"))).isNotEqualTo(MeaningText.of(new Unknown("a", "c")));
    }

    private record Unknown(String label, String text) {}

    @Test
    void aPropertyIsItselfUnderAnotherLabel() {
        assertThat(MeaningText.of(property("phone", "Phone", true)))
                .isEqualTo(MeaningText.of(property("phone", "Telephone", true)))
                .isNotEqualTo(MeaningText.of(property("fax", "Phone", true)))
                .isNotEqualTo(MeaningText.of(property("phone", "Phone", false)));
    }

    private static UserRule.Has property(String id, String label, boolean unique) {
        return new UserRule.Has(id, label, unique, Trace.NONE, new Span("shop.matrix", 1, 1, 2));
    }
}
