package dev.permatrix.cli;

import dev.permatrix.cli.name.Vocabulary;
import dev.permatrix.cli.question.AccessQuestion;
import dev.permatrix.cli.question.AccessQuestions;
import dev.permatrix.cli.question.ChangeQuestion;
import dev.permatrix.cli.question.ChangeQuestions;
import dev.permatrix.cli.question.Reply;
import dev.permatrix.dsl.table.DecisionTable;

/** Answers both kinds of questions about one matrix. */
final class Answerer {

    private final boolean severalRoles;
    private final AccessQuestions access;
    private final ChangeQuestions changes;

    /** @param explaining whether replies tell what every role and rule says */
    Answerer(DecisionTable table, boolean explaining) {
        Vocabulary vocabulary = new Vocabulary(table.model());
        this.severalRoles = table.model().matrix().severalRoles();
        this.access = new AccessQuestions(table, vocabulary, explaining);
        this.changes = new ChangeQuestions(table, vocabulary, explaining);
    }

    /** Whether a user may hold no role, so that a question need not name one. */
    boolean mayHoldNoRole() {
        return severalRoles;
    }

    Reply answer(AccessQuestion question) {
        return access.answer(question);
    }

    Reply answer(ChangeQuestion question) {
        return changes.answer(question);
    }
}
