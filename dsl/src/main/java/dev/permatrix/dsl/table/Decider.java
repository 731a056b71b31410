package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Availability;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Need;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.table.RoleTable.Standing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Answers one situation from the table. */
final class Decider {

    private final DecisionTable table;

    Decider(DecisionTable table) {
        this.table = table;
    }

    /** What one role says, and how much it counts for. */
    private record Voice(Role role, Decision decision, int rank, boolean forbids) {}

    Decision decide(Situation situation) {
        Permission permission = situation.permission();
        List<Standing> standings = table.roles().standings(situation.roles(), situation.values());
        Set<Role> effective = new LinkedHashSet<>();
        standings.stream()
                .filter(standing -> standing.state() == RoleTable.State.COUNTS)
                .forEach(standing -> effective.add(standing.role()));
        for (GateClause gate : table.gates(permission)) {
            if (!gate.isPassed(effective, situation.values())) {
                return Decision.deny(gate.gate().reason());
            }
        }
        if (permission.isSignIn()) {
            return Decision.allow(new Reason(permission.span(), "everything that is required to sign in is so"));
        }
        return needs(situation, combined(voices(situation, standings, effective)));
    }

    private List<Voice> voices(Situation situation, List<Standing> standings, Set<Role> effective) {
        Permission permission = situation.permission();
        int index = table.frameOf(permission).indexOf(effective, situation.values(), situation.grants());
        List<Voice> voices = new ArrayList<>();
        for (Standing standing : standings) {
            Role role = standing.role();
            Answer answer = table.verdict(role, permission).at(index);
            Decision own = answer.in(role, permission, table.cells(role, permission));
            voices.add(
                    switch (standing.state()) {
                        case COUNTS -> new Voice(role, own, answer.rank(), answer.forbids());
                        case REQUESTABLE ->
                            requested(role, own, standing.because().get(0));
                        case UNAVAILABLE ->
                            new Voice(
                                    role,
                                    Decision.deny(standing.because().get(0).reason()),
                                    0,
                                    false);
                    });
        }
        return voices;
    }

    private static Voice requested(Role role, Decision own, Availability availability) {
        return own.outcome() == Outcome.DENY
                ? new Voice(role, own, own.open() ? 1 : 0, false)
                : new Voice(role, Decision.requestable(availability.reason(), availability.granters()), 2, false);
    }

    private Decision combined(List<Voice> voices) {
        List<Voice> forbidding = voices.stream().filter(Voice::forbids).toList();
        List<Voice> counting = forbidding.isEmpty()
                ? voices
                : voices.stream()
                        .filter(voice -> !voice.forbids() && !voice.role().isRestrictable())
                        .toList();
        int most = counting.stream().mapToInt(Voice::rank).max().orElse(-1);
        if (!forbidding.isEmpty() && most < 2) {
            return forbidding.get(0).decision();
        }
        if (most < 0) {
            return Decision.deny(new Reason(table.model().matrix().span(), "the user holds no role"));
        }
        List<Voice> best =
                counting.stream().filter(voice -> voice.rank() == most).toList();
        Decision first = best.get(0).decision();
        if (first.outcome() != Outcome.REQUESTABLE) {
            return first;
        }
        Set<Role> granters = new LinkedHashSet<>();
        best.forEach(voice -> granters.addAll(voice.decision().granters()));
        return Decision.requestable(first.reasons().get(0), List.copyOf(granters));
    }

    private Decision needs(Situation situation, Decision decision) {
        Decision least = decision;
        for (Need need : table.model().needs(situation.permission())) {
            Decision needed = decide(situation.asking(need.needed()));
            if (rank(needed) < rank(least)) {
                least = needed.because(need.reason());
            }
        }
        return least;
    }

    private static int rank(Decision decision) {
        return switch (decision.outcome()) {
            case ALLOW -> 3;
            case REQUESTABLE -> 2;
            case DENY -> decision.open() ? 1 : 0;
        };
    }
}
