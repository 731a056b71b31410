package dev.permatrix.compiler.java;

import dev.permatrix.dsl.table.Answer;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.Verdict.Ruling;
import java.util.List;

/**
 * What kinds of answer a matrix has: code for others is left out.
 *
 * @param forbids whether some cell denies whatever other roles say, and users may hold others
 * @param leavesOpen whether some cell is undecided
 * @param asksForRoles whether somebody can be asked for a role
 * @param hasRequests whether somebody can be asked for something
 * @param joinsRequests whether a user may hold several roles by which somebody can be asked
 */
record AnswerKinds(
        boolean forbids, boolean leavesOpen, boolean asksForRoles, boolean hasRequests, boolean joinsRequests) {

    static AnswerKinds of(DecisionTable table, People people, boolean hasGrants) {
        List<Answer> answers = table.verdicts().stream()
                .flatMap(verdict -> verdict.rulings().stream())
                .map(Ruling::answer)
                .toList();
        boolean asksForRoles = table.roles().clauses().stream()
                .flatMap(clause -> clause.offers().stream())
                .anyMatch(offer -> offer.availability().isOnRequest());
        boolean requests = hasGrants || asksForRoles;
        return new AnswerKinds(
                !people.isPlain() && answers.stream().anyMatch(Answer::forbids),
                answers.stream().anyMatch(Answer::open),
                asksForRoles,
                requests,
                requests && !people.isPlain());
    }
}
