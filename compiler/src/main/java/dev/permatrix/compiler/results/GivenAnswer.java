package dev.permatrix.compiler.results;

import java.util.Optional;
import java.util.stream.Stream;

/** What the generated Java answered, as the messages of tests write it. */
public enum GivenAnswer {
    YES("yes"),
    NO("no"),
    UNDECIDED("undecided"),
    ON_REQUEST("on-request");

    private final String word;

    GivenAnswer(String word) {
        this.word = word;
    }

    /** One word of a message. */
    public String word() {
        return word;
    }

    static Optional<GivenAnswer> of(String word) {
        return Stream.of(values()).filter(it -> it.word.equals(word)).findFirst();
    }
}
