package dev.permatrix.compiler.results;

import java.util.Optional;

/**
 * The test by which a report tells what content its suite was made from: each suite has one, and its name ends in the content,
 * {@code isOfContent_3f2a9c81d0b4}.
 */
public final class ContentTest {

    private static final String NAME = "isOfContent_";

    private ContentTest() {}

    /** The name of the test method. */
    public static String method(String content) {
        return NAME + content;
    }

    /** What content the suite is of, if this is the name of that test. */
    static Optional<String> content(String method) {
        return method.startsWith(NAME) ? Optional.of(method.substring(NAME.length())) : Optional.empty();
    }
}
