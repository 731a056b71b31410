package dev.permatrix.cli.answer;

import dev.permatrix.cli.question.Reply;
import java.util.List;

/**
 * A question and its reply.
 *
 * @param line where the question starts in its file, counted from 1; 0 where it comes from no file
 * @param values one for each column
 */
public record Answered(long line, List<String> values, Reply reply) {

    public Answered {
        values = List.copyOf(values);
    }
}
