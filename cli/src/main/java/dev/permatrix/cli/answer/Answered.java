package dev.permatrix.cli.answer;

import dev.permatrix.cli.question.Reply;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A question and its reply.
 *
 * @param line where the question starts in its file, counted from 1; 0 where it comes from no file
 * @param question for readers
 * @param values one for each column
 */
public record Answered(long line, String question, List<String> values, Reply reply) {

    public Answered {
        values = List.copyOf(values);
    }

    /** Of a question that stands alone. */
    public static Answered alone(String question, List<String> values, Reply reply) {
        return new Answered(0, question, values, reply);
    }

    static Answered inFile(long line, List<String> values, Reply reply) {
        return new Answered(line, "", values, reply);
    }

    /** In a file, its line and whatever stands there. */
    @Override
    public String question() {
        return line == 0
                ? question
                : "line " + line + ": "
                        + values.stream().filter(value -> !value.isBlank()).collect(Collectors.joining(", "));
    }
}
