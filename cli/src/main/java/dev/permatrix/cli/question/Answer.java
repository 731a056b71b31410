package dev.permatrix.cli.question;

import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Role;
import java.util.List;
import java.util.stream.Collectors;

/** What whoever asks is told of a trial: trials with equal answers agree. */
record Answer(Outcome outcome, List<Role> granters) {

    Answer {
        granters = List.copyOf(granters);
    }

    String words() {
        String from = granters.stream().map(Role::label).collect(Collectors.joining(" or "));
        return granters.isEmpty() ? outcome.name() : outcome + " from " + from;
    }
}
