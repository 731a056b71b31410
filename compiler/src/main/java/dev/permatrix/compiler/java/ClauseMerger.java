package dev.permatrix.compiler.java;

import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.ChangeClause;
import dev.permatrix.dsl.table.ChangeGuard;
import dev.permatrix.dsl.table.ChangeGuard.OfActor;
import dev.permatrix.dsl.table.ChangeGuard.OfRole;
import dev.permatrix.dsl.table.ChangeGuard.OfTarget;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

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

    /** Of the places where a guard lists roles, those that the author lists. */
    private static final List<Place> PLACES = List.of(
            new Place(guard -> guard.actor().holds(), (guard, roles) -> with(guard, of(guard.actor(), roles))),
            new Place(guard -> guard.target().holds(), (guard, roles) -> with(guard, of(guard.target(), roles))),
            new Place(guard -> guard.role().role(), (guard, roles) -> with(guard, of(guard.role(), roles))));

    private record Place(
            Function<ChangeGuard, Optional<List<Role>>> roles,
            BiFunction<ChangeGuard, Optional<List<Role>>, ChangeGuard> with) {

        /** One guard for both, where they differ in nothing but these lists, and each has one. */
        Optional<ChangeGuard> united(ChangeGuard one, ChangeGuard other) {
            Optional<List<Role>> first = roles.apply(one);
            Optional<List<Role>> second = roles.apply(other);
            if (first.isEmpty() || second.isEmpty() || !with.apply(other, first).equals(one)) {
                return Optional.empty();
            }
            Set<Role> union = new LinkedHashSet<>(first.get());
            union.addAll(second.get());
            return Optional.of(with.apply(one, Optional.of(List.copyOf(union))));
        }
    }

    private static Optional<ChangeGuard> either(ChangeGuard one, ChangeGuard other) {
        return PLACES.stream()
                .flatMap(place -> place.united(one, other).stream())
                .findFirst();
    }

    private static OfActor of(OfActor it, Optional<List<Role>> holds) {
        return new OfActor(holds, it.lacks(), it.assigned(), it.notAssigned(), it.may(), it.when());
    }

    private static OfTarget of(OfTarget it, Optional<List<Role>> holds) {
        return new OfTarget(it.who(), holds, it.assigned(), it.notAssigned(), it.where());
    }

    private static OfRole of(OfRole it, Optional<List<Role>> role) {
        return new OfRole(role, it.own(), it.becoming(), it.notBecoming());
    }

    private static ChangeGuard with(ChangeGuard it, OfActor actor) {
        return new ChangeGuard(actor, it.target(), it.role(), it.noChange(), it.count(), it.grant());
    }

    private static ChangeGuard with(ChangeGuard it, OfTarget target) {
        return new ChangeGuard(it.actor(), target, it.role(), it.noChange(), it.count(), it.grant());
    }

    private static ChangeGuard with(ChangeGuard it, OfRole role) {
        return new ChangeGuard(it.actor(), it.target(), role, it.noChange(), it.count(), it.grant());
    }
}
