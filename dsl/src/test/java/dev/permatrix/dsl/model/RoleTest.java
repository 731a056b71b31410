package dev.permatrix.dsl.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.source.Span;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Roles compare themselves by hand, for speed: each part still counts. */
class RoleTest {

    private static final Span HERE = new Span("x.matrix", 1, 1, 1);
    private static final Map<String, Object> PARTS = Map.of(
            "id",
            "Clerk",
            "label",
            "Clerk",
            "outside",
            false,
            "heldBy",
            Optional.empty(),
            "firstHeldBy",
            Optional.empty(),
            "protections",
            List.of(),
            "fixed",
            Optional.empty(),
            "unrestricted",
            Optional.empty(),
            "trace",
            Trace.NONE,
            "span",
            HERE);
    private static final Map<String, Object> OTHERS = Map.of(
            "id",
            "Guest",
            "label",
            "Guest",
            "outside",
            true,
            "heldBy",
            Optional.of(new HolderCount(1, OptionalInt.of(1), Trace.NONE, HERE)),
            "firstHeldBy",
            Optional.of(new Role.FirstHolder("whoever came first", Trace.NONE, HERE)),
            "protections",
            List.of(new Protection(OperationKind.REMOVE, Trace.NONE, HERE)),
            "fixed",
            Optional.of(new Role.Fixed(Trace.NONE, HERE)),
            "unrestricted",
            Optional.of(new Role.Unrestricted(Trace.NONE, HERE)),
            "trace",
            new Trace(List.of(), List.of(), Optional.of("so"), List.of()),
            "span",
            new Span("x.matrix", 2, 1, 1));

    @Test
    void rolesAreEqualWhereEveryPartIs() throws ReflectiveOperationException {
        assertThat(role("none")).isEqualTo(role("none")).hasSameHashCodeAs(role("none"));
        for (RecordComponent part : Role.class.getRecordComponents()) {
            assertThat(role(part.getName())).as(part.getName()).isNotEqualTo(role("none"));
        }
    }

    /** @param other the part that is another one */
    private static Role role(String other) throws ReflectiveOperationException {
        RecordComponent[] parts = Role.class.getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(parts)
                .map(it -> (it.getName().equals(other) ? OTHERS : PARTS).get(it.getName()))
                .toArray();
        return Role.class.getDeclaredConstructor(types).newInstance(values);
    }
}
