package dev.permatrix.dsl.syntax;

import java.util.List;
import java.util.Optional;

/**
 * The lines of one statement.
 *
 * @param head empty where the first word was misspelled: the lines below it are still read, for their own errors
 */
record Group(Block block, Optional<Part> head, List<Part> body) {

    Group {
        body = List.copyOf(body);
    }

    /** A line and the {@code note "…"} and {@code advice "…"} lines below it. */
    record Part(Line line, List<Line> remarks) {

        Part {
            remarks = List.copyOf(remarks);
        }
    }
}
