package dev.permatrix.cli.answer;

import java.util.List;

/** Prints answers in one format. */
public interface AnswerPrinter {

    /** Once, before any answer. */
    void begin(List<String> columns);

    void print(Answered answered);

    /** Once, after all answers. */
    void end();
}
