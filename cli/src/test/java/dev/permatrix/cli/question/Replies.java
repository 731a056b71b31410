package dev.permatrix.cli.question;

import dev.permatrix.dsl.model.Decision;
import java.util.List;
import java.util.Optional;

/** What tests look for in a reply. */
final class Replies {

    private Replies() {}

    /** Fails where the reply is no single decision. */
    static Decision decision(Reply reply) {
        Optional<Decision> decision =
                reply.match(it -> Optional.of(it.decision()), it -> Optional.empty(), it -> Optional.empty());
        return decision.orElseThrow(() -> new AssertionError(reply));
    }

    static List<Reply.Part> parts(Reply reply) {
        return reply.match(it -> List.of(), Reply.Differing::parts, it -> List.of());
    }

    static List<String> faults(Reply reply) {
        return reply.match(it -> List.of(), it -> List.of(), Reply.Faulty::faults);
    }
}
