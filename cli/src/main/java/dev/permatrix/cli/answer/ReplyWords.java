package dev.permatrix.cli.answer;

import dev.permatrix.cli.question.Reply;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The reasons of a reply, in words. */
final class ReplyWords {

    private ReplyWords() {}

    /** All reasons on one line. */
    static String line(Reply reply) {
        return reply.match(
                decided -> String.join("; ", sentences(decided.decision())),
                differing -> differing.parts().stream()
                        .map(part -> part.name() + ": " + part.decision().outcome() + " "
                                + String.join(", ", sentences(part.decision())))
                        .collect(Collectors.joining("; ")),
                faulty -> String.join("; ", faulty.faults()));
    }

    /** Each reason with its place, then what can be done about it. */
    static List<String> sentences(Decision decision) {
        List<String> sentences = new ArrayList<>();
        decision.reasons().stream().map(Reason::toString).forEach(sentences::add);
        if (decision.outcome() == Outcome.REQUESTABLE) {
            sentences.add("ask: " + whomToAsk(decision));
        }
        if (decision.open()) {
            sentences.add("left open by the document");
        }
        return sentences;
    }

    private static String whomToAsk(Decision decision) {
        return decision.granters().stream().map(Role::label).collect(Collectors.joining(" or "));
    }
}
