package dev.permatrix.compiler.junit;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java with {@code $words$} to be filled in, all at once: an author's words are never taken for such a word. */
final class Template {

    private static final Pattern WORD = Pattern.compile("\\$(\\w+)\\$");

    private final String text;
    private final Map<String, String> values = new HashMap<>();

    Template(String text) {
        this.text = text;
    }

    Template with(String word, String value) {
        values.put(word, value);
        return this;
    }

    /** @throws IllegalStateException if a word was not filled in */
    String filled() {
        return WORD.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match.group(1))));
    }

    private String value(String word) {
        if (!values.containsKey(word)) {
            throw new IllegalStateException("not filled in: " + word);
        }
        return values.get(word);
    }
}
