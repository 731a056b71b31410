package dev.permatrix.cli.answer;

import dev.permatrix.cli.question.Fields;
import dev.permatrix.cli.question.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Gives the same question the same reply without working it out again: a long file asks few different ones. The last
 * {@value #MOST} are remembered, and none that is longer than {@value #LONGEST} characters.
 */
final class Remembering {

    private static final int MOST = 10_000;
    private static final int LONGEST = 400;

    private final List<String> columns;
    private final Function<Fields, Reply> answerer;
    private final Map<List<String>, Reply> replies = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<String>, Reply> eldest) {
            return size() > MOST;
        }
    };

    Remembering(List<String> columns, Function<Fields, Reply> answerer) {
        this.columns = List.copyOf(columns);
        this.answerer = answerer;
    }

    Reply answer(Fields fields) {
        List<String> question = columns.stream().map(fields::value).toList();
        return question.stream().mapToInt(String::length).sum() > LONGEST
                ? answerer.apply(fields)
                : replies.computeIfAbsent(question, unknown -> answerer.apply(fields));
    }
}
