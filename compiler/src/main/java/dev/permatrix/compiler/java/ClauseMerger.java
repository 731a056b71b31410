package dev.permatrix.compiler.java;

import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.ChangeClause;
import dev.permatrix.dsl.table.ChangeGuard;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes one clause of two neighbours that say the same and differ in one list of roles only: a rule about several terms
 * reads as one condition again.
 */
final class ClauseMerger {

    private ClauseMerger() {}

    static List<ChangeClause> merge(List<ChangeClause> clauses) {
        List<ChangeClause> merged = new ArrayList<>();
        for (ChangeClause clause : clauses) {
            Optional<ChangeClause> both =
                    merged.isEmpty() ? Optional.empty() : both(merged.get(merged.size() - 1), clause);
            both.ifPresentOrElse(it -> merged.set(merged.size() - 1, it), () -> merged.add(clause));
        }
        return merged;
    }

    private static Optional<ChangeClause> both(ChangeClause one, ChangeClause other) {
        return says(one, other)
                ? either(one.guard(), other.guard())
                        .map(guard -> new ChangeClause(guard, one.outcome(), one.open(), one.basis()))
                : Optional.empty();
    }

    static boolean says(ChangeClause one, ChangeClause other) {
        return one.outcome() == other.outcome()
                && one.open() == other.open()
                && one.basis().equals(other.basis());
    }

    private static Optional<ChangeGuard> either(ChangeGuard one, ChangeGuard other) {
        return Stream.of(
                        with(one, union(one.actors(), other.actors()), one.targets(), one.roles()),
                        with(one, one.actors(), union(one.targets(), other.targets()), one.roles()),
                        with(one, one.actors(), one.targets(), union(one.roles(), other.roles())))
                .filter(both -> differsInOne(one, other, both))
                .findFirst();
    }

    /** Whether {@code other}, with the list that was united, is the same guard. */
    private static boolean differsInOne(ChangeGuard one, ChangeGuard other, ChangeGuard both) {
        ChangeGuard widened = with(
                other,
                both.actors().equals(one.actors()) ? other.actors() : both.actors(),
                both.targets().equals(one.targets()) ? other.targets() : both.targets(),
                both.roles().equals(one.roles()) ? other.roles() : both.roles());
        return widened.equals(both);
    }

    private static List<Role> union(List<Role> one, List<Role> other) {
        Set<Role> union = new LinkedHashSet<>(one);
        union.addAll(other);
        return List.copyOf(union);
    }

    private static ChangeGuard with(ChangeGuard guard, List<Role> actors, List<Role> targets, List<Role> roles) {
        return new ChangeGuard(
                actors,
                guard.actorMay(),
                guard.who(),
                targets,
                roles,
                guard.becoming(),
                guard.sameRole(),
                guard.count(),
                guard.grant());
    }
}
