package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Availability;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Derivation;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.Inclusion;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Relevance;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What roles a user holds and which of them count, in normal form.
 *
 * @param frame over what derivations and availabilities look at; whether a role is held is asked of assigned roles by
 *     derivations, and of all held ones by availabilities
 * @param clauses one for each role, in order
 */
public record RoleTable(Frame frame, List<Clause> clauses) {

    public RoleTable {
        clauses = List.copyOf(clauses);
    }

    /**
     * One role.
     *
     * @param derived whether it is worked out
     * @param heldWhen the situations in which it is; never for one that is assigned
     * @param brings the role itself, and all that it includes, directly or not
     * @param offers its availabilities in order; none where it always counts
     */
    public record Clause(Role role, boolean derived, Guard heldWhen, Set<Role> brings, List<Offer> offers) {
        public Clause {
            brings = Set.copyOf(brings);
            offers = List.copyOf(offers);
        }
    }

    /** An availability and the situations in which it holds. */
    public record Offer(Availability availability, Guard when) {}

    /** How a role that is held stands: it counts, it can be requested, or it can't be held. */
    public enum State {
        COUNTS,
        REQUESTABLE,
        UNAVAILABLE
    }

    /** A role that is held. {@code because}: the availability that keeps it from counting. */
    public record Standing(Role role, State state, List<Availability> because) {
        public Standing {
            because = List.copyOf(because);
        }
    }

    static RoleTable of(PermissionModel model) {
        List<Condition> conditions = new Relevance(model).ofRoles();
        Frame frame = Frame.over(model, conditions);
        Map<Role, Set<Role>> included = included(model);
        List<Clause> clauses = model.roles().stream()
                .map(role -> clause(model, frame, role, included))
                .toList();
        return new RoleTable(frame, clauses);
    }

    private static Map<Role, Set<Role>> included(PermissionModel model) {
        Map<Role, Set<Role>> included = new HashMap<>();
        for (Inclusion inclusion : model.roleRules().inclusions()) {
            included.computeIfAbsent(inclusion.role(), it -> new LinkedHashSet<>())
                    .addAll(inclusion.included());
        }
        return included;
    }

    private static Clause clause(PermissionModel model, Frame frame, Role role, Map<Role, Set<Role>> included) {
        List<Derivation> derivations = model.roleRules().derivations(role).toList();
        Guard heldWhen = derivations.stream()
                .map(derivation -> frame.guard(derivation.when()))
                .reduce(Guard.never(frame.sizes()), Guard::or);
        List<Offer> offers = model.roleRules().availabilities(role).stream()
                .map(it -> new Offer(it, frame.guard(it.when())))
                .toList();
        return new Clause(role, !derivations.isEmpty(), heldWhen, brings(role, included), offers);
    }

    private static Set<Role> brings(Role role, Map<Role, Set<Role>> included) {
        Set<Role> brought = new LinkedHashSet<>();
        List<Role> next = new ArrayList<>(List.of(role));
        while (!next.isEmpty()) {
            Role one = next.remove(next.size() - 1);
            if (brought.add(one)) {
                next.addAll(included.getOrDefault(one, Set.of()));
            }
        }
        return brought;
    }

    /** All roles that the user holds, in order of declaration. */
    public Set<Role> held(Set<Role> assigned, Values values) {
        int situation = frame.indexOf(assigned, values, Grants.NONE);
        Set<Role> held = new LinkedHashSet<>();
        for (Clause clause : clauses) {
            boolean own = clause.derived() && clause.heldWhen().holdsIn(situation) || assigned.contains(clause.role());
            held.addAll(own ? clause.brings() : Set.of());
        }
        return held;
    }

    /** All roles that the user holds and how each stands, in order of declaration. */
    public List<Standing> standings(Set<Role> assigned, Values values) {
        Set<Role> held = held(assigned, values);
        int situation = frame.indexOf(held, values, Grants.NONE);
        return clauses.stream()
                .filter(clause -> held.contains(clause.role()))
                .map(clause -> standing(clause, situation))
                .toList();
    }

    private static Standing standing(Clause clause, int situation) {
        Map<Boolean, List<Availability>> holding = new LinkedHashMap<>();
        List<Availability> plain = new ArrayList<>();
        for (Offer offer : clause.offers()) {
            if (offer.when().holdsIn(situation)) {
                holding.computeIfAbsent(offer.availability().isOnRequest(), it -> new ArrayList<>())
                        .add(offer.availability());
            }
            if (!offer.availability().isOnRequest()) {
                plain.add(offer.availability());
            }
        }
        if (clause.offers().isEmpty() || holding.containsKey(false)) {
            return new Standing(clause.role(), State.COUNTS, List.of());
        }
        if (holding.containsKey(true)) {
            return new Standing(
                    clause.role(), State.REQUESTABLE, List.of(holding.get(true).get(0)));
        }
        Availability first = clause.offers().get(0).availability();
        return new Standing(clause.role(), State.UNAVAILABLE, List.of(plain.isEmpty() ? first : plain.get(0)));
    }

    /** The roles that count. */
    public Set<Role> effective(Set<Role> assigned, Values values) {
        Set<Role> effective = new LinkedHashSet<>();
        standings(assigned, values).stream()
                .filter(standing -> standing.state() == State.COUNTS)
                .forEach(standing -> effective.add(standing.role()));
        return effective;
    }
}
