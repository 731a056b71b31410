package dev.permatrix.dsl.resolve;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Identifiers made from labels: anything but letters and digits parts words, and so does a capital inside a word. A
 * label without letters and digits gives none.
 */
final class Identifiers {

    private Identifiers() {}

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** {@code Delete Contacts} → {@code delete_contacts}. */
    static Optional<String> snake(String label) {
        String joined = words(label).map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.joining("_"));
        return Optional.of(joined).filter(id -> !id.isEmpty());
    }

    /** {@code Super admin} → {@code SuperAdmin}. */
    static Optional<String> camel(String label) {
        String joined = words(label).map(Identifiers::capitalized).collect(Collectors.joining());
        return Optional.of(joined).filter(id -> !id.isEmpty());
    }

    /** What names are compared by: case and runs of white space don't count, and one apostrophe is like another. */
    static String key(String name) {
        return SPACES.matcher(name.strip()).replaceAll(" ").replace('’', '\'').toLowerCase(Locale.ROOT);
    }

    /** An identifier for readers: {@code not_shared} → {@code not shared}. */
    static String spoken(String id) {
        return id.replace('_', ' ');
    }

    private static Stream<String> words(String label) {
        String plain = label.replaceAll("(\\p{Ll}|\\p{Nd})(\\p{Lu})", "$1 $2")
                .replaceAll("(\\p{Lu})(\\p{Lu}\\p{Ll})", "$1 $2");
        return Stream.of(plain.split("[^\\p{L}\\p{Nd}]+")).filter(word -> !word.isEmpty());
    }

    private static String capitalized(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    }
}
