package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.Guard;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The situations in which something differs; over nothing but what makes a difference. */
public record When(SharedFrame frame, Guard guard) {

    /** Whether this situation of one matrix is among them. */
    public boolean holds(Version version, Values values, Grants grants) {
        return guard.holdsIn(frame.indexOf(version, values, grants));
    }

    /** Whether a condition of the later matrix holds in one of them, for a user with these roles. */
    public boolean meets(Condition condition, Set<Role> roles) {
        List<Attribute> free = condition
                .attributes()
                .distinct()
                .filter(attribute -> frame.attributes().stream()
                        .noneMatch(it ->
                                it.known().after().filter(attribute::equals).isPresent()))
                .toList();
        return IntStream.of(guard.toArray())
                .mapToObj(situation -> frame.values(Version.AFTER, situation))
                .flatMap(Optional::stream)
                .anyMatch(values -> canHold(condition, roles, values, free));
    }

    /** @param free what may have any value */
    private static boolean canHold(Condition condition, Set<Role> roles, Values values, List<Attribute> free) {
        if (free.isEmpty()) {
            return condition.holds(roles, values);
        }
        Attribute first = free.get(0);
        return IntStream.range(0, first.domain().size())
                .anyMatch(value -> canHold(condition, roles, values.with(first, value), free.subList(1, free.size())));
    }
}
