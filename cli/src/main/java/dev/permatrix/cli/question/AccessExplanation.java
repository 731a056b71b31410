package dev.permatrix.cli.question;

import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Gate;
import dev.permatrix.dsl.model.Need;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.reference.ReferenceEvaluator;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.RoleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells what every gate, every role of the user and every needed permission says in one situation, a line each. */
final class AccessExplanation {

    private final PermissionModel model;
    private final RoleTable roles;
    private final ReferenceEvaluator evaluator;

    AccessExplanation(DecisionTable table) {
        this.model = table.model();
        this.roles = table.roles();
        this.evaluator = new ReferenceEvaluator(model);
    }

    List<String> of(Situation situation, Trial trial) {
        List<String> lines = new ArrayList<>(assumed(trial));
        Set<Role> counting = roles.effective(situation.roles(), situation.values());
        model.gates(situation.permission())
                .forEach(gate -> lines.add(gate(gate, gate.condition().holds(counting, situation.values()))));
        if (!situation.permission().isSignIn()) {
            evaluator
                    .explain(situation)
                    .forEach(said -> lines.add(said.role().label() + " says " + words(said.decision())
                            + (said.forbids() ? ", whatever other roles say" : "")));
        }
        for (Need need : model.needs(situation.permission())) {
            Decision needed = evaluator.decide(situation.asking(need.needed()));
            lines.add(need.reason() + ", which is " + words(needed));
        }
        return lines;
    }

    /** What is taken as so; the answer is the same otherwise. */
    static List<String> assumed(Trial trial) {
        return trial.assumed().isEmpty()
                ? List.of()
                : List.of("not stated, and taken as so here: "
                        + String.join(", ", trial.assumed().values()));
    }

    private static String gate(Gate gate, boolean passed) {
        return gate.reason() + (passed ? ": it is so" : ": it is not so");
    }

    static String words(Decision decision) {
        String reasons = decision.reasons().stream().map(Reason::toString).collect(Collectors.joining(", "));
        String ask = decision.granters().isEmpty()
                ? ""
                : ", ask: " + decision.granters().stream().map(Role::label).collect(Collectors.joining(" or "));
        return decision.outcome() + ": " + reasons + ask + (decision.open() ? ", left open by the document" : "");
    }
}
