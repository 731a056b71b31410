package dev.permatrix.cli;

import dev.permatrix.cli.name.Vocabulary;
import dev.permatrix.cli.question.AccessQuestion;
import dev.permatrix.cli.question.AccessQuestions;
import dev.permatrix.cli.question.ChangeQuestion;
import dev.permatrix.cli.question.ChangeQuestions;
import dev.permatrix.cli.question.Reply;
import dev.permatrix.dsl.VerifiedMatrix;

/** Answers both kinds of questions about one matrix. */
final class Answerer {

    private final AccessQuestions access;
    private final ChangeQuestions changes;

    Answerer(VerifiedMatrix matrix) {
        Vocabulary vocabulary = new Vocabulary(matrix.model());
        this.access = new AccessQuestions(matrix.table(), vocabulary);
        this.changes = new ChangeQuestions(matrix.table(), vocabulary);
    }

    Reply answer(AccessQuestion question) {
        return access.answer(question);
    }

    Reply answer(ChangeQuestion question) {
        return changes.answer(question);
    }
}
