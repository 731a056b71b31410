package dev.permatrix.dsl.syntax;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lines of one statement.
 *
 * @param head empty where the first word was misspelled: the lines below it are still read, for their own errors
 * @param inner the statements of a variant; none otherwise
 */
record Group(Block block, Optional<Part> head, List<Part> body, List<Group> inner) {

    Group {
        body = List.copyOf(body);
        inner = List.copyOf(inner);
    }

    static Group of(Block block, Optional<Part> head, List<Part> body) {
        return new Group(block, head, body, List.of());
    }

    static Group variant(Optional<Part> head, List<Group> inner) {
        return new Group(Block.OTHER_READING, head, List.of(), inner);
    }

    /** A line and the {@code note "…"} and {@code advice "…"} lines below it. */
    record Part(Line line, List<Line> remarks) {

        Part {
            remarks = List.copyOf(remarks);
        }

        Part with(List<Line> more) {
            return new Part(line, Stream.concat(remarks.stream(), more.stream()).toList());
        }
    }
}
