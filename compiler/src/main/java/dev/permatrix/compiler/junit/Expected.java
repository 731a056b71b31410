package dev.permatrix.compiler.junit;

import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Need;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.reference.ReferenceEvaluator;
import dev.permatrix.dsl.reference.ReferenceEvaluator.Contribution;
import java.util.List;

/**
 * What is expected of one question.
 *
 * @param request where it can be requested: nothing for the permission's own row, {@code :row} for that of a permission
 *     that is needed, {@code !} for a role; else nothing
 */
record Expected(Decision decision, String request) {

    /** The reference's answer. */
    static Expected of(PermissionModel model, ReferenceEvaluator evaluator, Situation situation) {
        Decision decision = evaluator.decide(situation);
        return new Expected(
                decision,
                decision.outcome() == Outcome.REQUESTABLE ? request(model, evaluator, situation, decision) : "");
    }

    private static String request(
            PermissionModel model, ReferenceEvaluator evaluator, Situation situation, Decision decision) {
        Permission asked = askedFor(model, situation.permission(), decision);
        if (evaluator.explain(situation.asking(asked)).stream().allMatch(it -> isNoRow(model, it))) {
            return "!";
        }
        return asked.rowId().equals(situation.permission().rowId()) ? "" : ":" + asked.rowId();
    }

    /** The permission itself; or, where a need is the first reason, what it needs, or what that needs. */
    private static Permission askedFor(PermissionModel model, Permission permission, Decision decision) {
        Permission asked = permission;
        for (int i = 0; i < decision.reasons().size() - 1; i++) {
            for (Need need : model.needs(asked)) {
                if (need.reason().equals(decision.reasons().get(i))) {
                    asked = need.needed();
                    break;
                }
            }
        }
        return asked;
    }

    /** Whether what a role says is no request, or one for the role itself. */
    private static boolean isNoRow(PermissionModel model, Contribution contribution) {
        Role role = contribution.role();
        Decision said = contribution.decision();
        return said.outcome() != Outcome.REQUESTABLE
                || model.roleRules().availabilities(role).stream()
                        .anyMatch(it -> List.of(it.reason()).equals(said.reasons()));
    }
}
