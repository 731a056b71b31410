package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A numbered statement of the source document, in our words, from the facts file.
 *
 * @param line the lines of the document that say it, as written in the facts file; may be empty
 * @param question for an assumption: what the document leaves open; else empty
 * @param confirmed for an assumption: who confirmed it and when; empty until then
 */
public record SourceStatement(
        String id, Strength strength, String text, String line, String question, String confirmed, Span span) {

    /** How firmly the document says it. */
    public enum Strength {
        /** Said outright. */
        STATED,
        /** Follows from what is said. */
        IMPLIED,
        /** A recommendation; never a deny. */
        ADVISORY,
        /** Why something is so. */
        RATIONALE,
        /** Not said: the reading that was chosen. */
        ASSUMPTION;

        /** As written in facts files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The strength that is written like this; empty if there is none. */
        public static Optional<Strength> ofWord(String word) {
            return Stream.of(values())
                    .filter(strength -> strength.word().equals(word))
                    .findFirst();
        }
    }
}
