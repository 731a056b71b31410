package dev.permatrix.dsl.reference;

import dev.permatrix.dsl.model.Availability;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Choice;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Gate;
import dev.permatrix.dsl.model.Need;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Restriction;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.model.TableNote;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Answers one situation: this <em>is</em> the definition of the semantics. In this order: the user's roles, the gates,
 * for each role its cell with the notes that narrow and widen it, the restrictions that bind it, then of all roles the
 * most permissive, and at last what the permission needs. The first of these that settles the answer is the deciding
 * reason; among roles that say the same it is the one declared first. An undecided cell settles nothing where a note or
 * restriction denies whatever it comes to say.
 */
public final class ReferenceEvaluator {

    private final PermissionModel model;
    private final ReferenceRoles roles;

    public ReferenceEvaluator(PermissionModel model) {
        this.model = model;
        this.roles = new ReferenceRoles(model);
    }

    /** What one role of the user says, by itself. {@code forbids}: whether it denies whatever others say. */
    public record Contribution(Role role, Decision decision, boolean forbids) {}

    public Decision decide(Situation situation) {
        Set<Role> effective = roles.effective(situation.roles(), situation.values());
        Optional<Gate> closed = model.gates(situation.permission()).stream()
                .filter(gate -> !gate.condition().holds(effective, situation.values()))
                .findFirst();
        if (closed.isPresent()) {
            return Decision.deny(closed.get().reason());
        }
        if (situation.permission().isSignIn()) {
            return Decision.allow(
                    new Reason(situation.permission().span(), "everything that is required to sign in is so"));
        }
        Decision decision = combined(explain(situation));
        for (Need need : model.needs(situation.permission())) {
            Decision needed = decide(situation.asking(need.needed()));
            if (rank(needed) < rank(decision)) {
                decision = needed.because(need.reason());
            }
        }
        return decision;
    }

    /** What each role that the user holds says, in the order of declaration; gates and needs aside. */
    public List<Contribution> explain(Situation situation) {
        Set<Role> held = roles.held(situation.roles(), situation.values());
        return model.roles().stream()
                .filter(held::contains)
                .map(role -> contribution(role, held, situation))
                .toList();
    }

    private Contribution contribution(Role role, Set<Role> held, Situation situation) {
        Optional<Availability> hindrance = roles.hindrance(role, held, situation.values());
        if (hindrance.isEmpty()) {
            return ofCell(role, situation);
        }
        Availability availability = hindrance.get();
        boolean gives = ofCell(role, situation).decision().outcome() != Outcome.DENY;
        if (!ReferenceRoles.isRequest(availability, held, situation.values())) {
            return new Contribution(role, Decision.deny(availability.reason()), false);
        }
        return gives
                ? new Contribution(role, Decision.requestable(availability.reason(), availability.granters()), false)
                : new Contribution(role, ofCell(role, situation).decision(), false);
    }

    private Contribution ofCell(Role role, Situation situation) {
        Set<Role> effective = roles.effective(situation.roles(), situation.values());
        Predicate<Cell> speaks = cell -> cell.when()
                .map(when -> when.holds(effective, situation.values()))
                .orElse(true);
        Optional<Cell> found = model.cells(role, situation.permission()).stream()
                .filter(speaks)
                .findFirst();
        if (found.isEmpty()) {
            return new Contribution(role, Decision.deny(role.notApplicable(situation.permission())), false);
        }
        Cell cell = found.get();
        Decision decision = worded(cell, effective, situation);
        boolean forbids = branch(cell, effective, situation).effect().forbids();
        for (TableNote note : cell.narrowing().toList()) {
            if (canGive(decision) && !holds(note, effective, situation)) {
                decision = Decision.deny(note.reason());
            }
        }
        for (TableNote note : cell.widening().toList()) {
            if (!decision.allowed() && holds(note, effective, situation)) {
                decision = Decision.allow(note.reason());
                forbids = false;
            }
        }
        for (Restriction restriction : model.restrictions()) {
            boolean outside = restriction.binds(role, situation.permission())
                    && effective.stream().allMatch(Role::isRestrictable)
                    && !restriction.to().holds(effective, situation.values());
            if (canGive(decision) && outside) {
                decision = Decision.deny(restriction.reason());
            }
        }
        return new Contribution(role, decision, forbids);
    }

    /** Whether there is something to take away; of an undecided cell too, since it may be decided either way. */
    private static boolean canGive(Decision decision) {
        return decision.outcome() != Outcome.DENY || decision.open();
    }

    private static Choice.Branch branch(Cell cell, Set<Role> effective, Situation situation) {
        return cell.choice().branches().stream()
                .filter(it -> it.when()
                        .map(condition -> condition.holds(effective, situation.values()))
                        .orElse(true))
                .findFirst()
                .orElseThrow();
    }

    /** What the cell's legend word gives. */
    private static Decision worded(Cell cell, Set<Role> effective, Situation situation) {
        String row = situation.permission().rowId();
        return branch(cell, effective, situation)
                .effect()
                .match(
                        allow -> Decision.allow(cell.reason()),
                        deny -> Decision.deny(cell.reason()),
                        forbid -> Decision.deny(cell.reason()),
                        onRequest -> situation.grants().isGranted(row)
                                ? Decision.allow(cell.grantedReason())
                                : Decision.requestable(cell.reason(), onRequest.granters()),
                        untilWithdrawn -> situation.grants().isWithdrawn(row)
                                ? Decision.deny(cell.withdrawnReason())
                                : Decision.allow(cell.reason()),
                        undecided -> Decision.undecided(cell.reason()));
    }

    private static boolean holds(TableNote note, Set<Role> effective, Situation situation) {
        return note.when().orElseThrow().holds(effective, situation.values());
    }

    private Decision combined(List<Contribution> contributions) {
        Optional<Contribution> forbidding =
                contributions.stream().filter(Contribution::forbids).findFirst();
        Stream<Contribution> counting = contributions.stream()
                .filter(it ->
                        forbidding.isEmpty() || !it.forbids() && !it.role().isRestrictable());
        List<Decision> decisions = counting.map(Contribution::decision).toList();
        Optional<Decision> best = decisions.stream()
                .max(Comparator.comparingInt(ReferenceEvaluator::rank))
                .flatMap(most ->
                        decisions.stream().filter(it -> rank(it) == rank(most)).findFirst());
        if (forbidding.isPresent()
                && best.filter(it -> it.outcome() != Outcome.DENY).isEmpty()) {
            return forbidding.get().decision();
        }
        Decision decision =
                best.orElseGet(() -> Decision.deny(new Reason(model.matrix().span(), "the user holds no role")));
        return decision.outcome() == Outcome.REQUESTABLE
                ? Decision.requestable(decision.reasons().get(0), granters(decisions))
                : decision;
    }

    /** Whoever can be asked, through any of the user's roles, in the order in which they are named. */
    private static List<Role> granters(List<Decision> decisions) {
        return decisions.stream()
                .flatMap(decision -> decision.granters().stream())
                .distinct()
                .toList();
    }

    /** How much it gives: nothing, perhaps something once it is decided, a request, or all. */
    private static int rank(Decision decision) {
        return switch (decision.outcome()) {
            case ALLOW -> 3;
            case REQUESTABLE -> 2;
            case DENY -> decision.open() ? 1 : 0;
        };
    }
}
