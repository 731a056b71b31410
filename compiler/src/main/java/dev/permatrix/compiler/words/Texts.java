package dev.permatrix.compiler.words;

import dev.permatrix.dsl.verify.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Every word of the report that is not the author's, in one language, from one file. A word that is missing is a
 * mistake of ours: {@link IllegalStateException}.
 *
 * @param words by key, with {@code {0}}, {@code {1}} where values go; counted words have two keys, ending in {@code
 *     One} and {@code Many}
 */
public record Texts(Map<String, String> words) {

    public Texts {
        words = Map.copyOf(words);
    }

    public static Texts english() {
        return load("texts_en.properties");
    }

    private static Texts load(String file) {
        try (InputStream stream = Texts.class.getResourceAsStream(file)) {
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            Map<String, String> words = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
            return new Texts(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words with these values in their places. */
    public String of(String key, String... values) {
        String words = this.words.get(key);
        if (words == null) {
            throw new IllegalStateException("no words for " + key);
        }
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int open = words.indexOf('{'); open >= 0; open = words.indexOf('{', from)) {
            text.append(words, from, open)
                    .append(SafeText.isolated(values[Character.digit(words.charAt(open + 1), 10)]));
            from = open + 3;
        }
        return text.append(words.substring(from)).toString();
    }

    /** The words for so many, with the number in their first place. */
    public String count(String key, long number) {
        return of(key + (number == 1 ? "One" : "Many"), number(number));
    }

    /** A number as people of this language write it: {@code 12,345}. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.forLanguageTag(of("lang")))
                .format(number);
    }

    /** A sentence with its labels quoted. */
    public String quoting(Sentence sentence) {
        return sentence.quoting(label -> of("quoted", label));
    }

    /** {@code A, B or C}. */
    public String or(List<String> items) {
        return joined("or", items);
    }

    /** {@code A or B or C}: without commas, for conditions. */
    public String either(List<String> items) {
        return items.stream().reduce((one, other) -> of("or", one, other)).orElse("");
    }

    /** {@code A, B and C}. */
    public String and(List<String> items) {
        return joined("and", items);
    }

    private String joined(String key, List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        List<String> first = new ArrayList<>();
        items.subList(0, items.size() - 1).forEach(item -> first.add(SafeText.isolated(item)));
        return of(key, String.join(of("comma"), first), items.get(items.size() - 1));
    }
}
