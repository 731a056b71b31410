package dev.permatrix.dsl.verify;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sentence that knows which of its parts are labels, since messages quote them otherwise than reports do. */
public record Sentence(List<Part> parts) {

    public Sentence {
        parts = List.copyOf(parts);
    }

    /** @param label whether the words are quoted */
    public record Part(String words, boolean label) {}

    public static Sentence of(String words) {
        return new Sentence(List.of(new Part(words, false)));
    }

    Sentence and(String words) {
        return and(of(words));
    }

    Sentence and(Sentence other) {
        return new Sentence(Stream.concat(parts.stream(), other.parts.stream()).toList());
    }

    /** Behind it a label. */
    public Sentence label(String words) {
        return and(new Sentence(List.of(new Part(words, true))));
    }

    /** As messages have it, with labels in backticks. */
    String inMessage() {
        return quoting(label -> "`" + label + "`");
    }

    /** With labels quoted like this. */
    public String quoting(UnaryOperator<String> quote) {
        return parts.stream()
                .map(part -> part.label() ? quote.apply(part.words()) : part.words())
                .collect(Collectors.joining());
    }
}
