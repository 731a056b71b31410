package dev.permatrix.dsl.yaml;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.diagnostic.Nearest;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.yaml.YamlNode.Fields;
import dev.permatrix.dsl.yaml.YamlNode.Items;
import dev.permatrix.dsl.yaml.YamlNode.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys of one statement, or of one of its parts. What is not of the shape that is asked for is reported and left
 * out.
 *
 * @param where what has these keys, as a message says it
 */
record Reading(Fields fields, String where, Diagnostics diagnostics) {

    private static final Set<String> YES = Set.of("true", "yes");
    private static final Set<String> NO = Set.of("false", "no");

    /** Reports keys that are none of these. */
    Reading knowing(List<String> known) {
        fields.fields().stream().filter(it -> !known.contains(it.key().text())).forEach(it -> {
            String key = it.key().text();
            report(YamlProblems.unknownKey(it.key().span(), key, where, known, Nearest.to(key, known)));
        });
        return this;
    }

    /** Reports these keys where they are missing; false if any is. */
    boolean has(String... keys) {
        Set<String> missing = new TreeSet<>(List.of(keys));
        fields.fields().forEach(it -> missing.remove(it.key().text()));
        missing.forEach(it -> report(YamlProblems.keyMissing(fields.span(), where, it)));
        return missing.isEmpty();
    }

    /** The place of a key; of the whole where it is missing. */
    Span place(String key) {
        return fields.field(key).map(it -> it.key().span()).orElse(fields.span());
    }

    Optional<Text> text(String key) {
        return value(key).flatMap(it -> textOf(it, "`" + key + "`"));
    }

    /** The texts of a list; a single one needs no list, and an empty value is none. */
    List<Text> texts(String key) {
        return items(key).stream()
                .flatMap(it -> textOf(it, "an item of `" + key + "`").stream())
                .toList();
    }

    /** The parts of a list; a single one needs no list, and an empty value is none. */
    List<YamlNode> items(String key) {
        return value(key).map(Reading::asItems).orElse(List.of());
    }

    static List<YamlNode> asItems(YamlNode value) {
        return value.match(
                text -> text.span().length() == 0 ? List.of() : List.of(text), Items::items, List::<YamlNode>of);
    }

    /** Yes or no; no where nothing is said. */
    boolean flag(String key) {
        Optional<Text> text = text(key);
        boolean known = text.map(Text::text)
                .map(it -> YES.contains(it) || NO.contains(it))
                .orElse(true);
        if (!known) {
            report(YamlProblems.wrongValue(text.orElseThrow().span(), key, "`true` or `false`"));
        }
        return text.map(Text::text).filter(YES::contains).isPresent();
    }

    Optional<Text> textOf(YamlNode node, String what) {
        Optional<Text> text = node.match(Optional::of, items -> Optional.empty(), fields -> Optional.empty());
        if (text.isEmpty()) {
            report(YamlProblems.wrongShape(node.span(), what, "a text"));
        }
        return text;
    }

    /** The keys of a part. */
    Optional<Reading> keysOf(YamlNode node, String what) {
        Optional<Fields> keys = node.match(text -> Optional.empty(), items -> Optional.empty(), Optional::of);
        if (keys.isEmpty()) {
            report(YamlProblems.wrongShape(node.span(), what, "a value with keys, such as `key: value`"));
        }
        return keys.map(it -> new Reading(it, what, diagnostics));
    }

    boolean says(String key) {
        return value(key).isPresent();
    }

    private Optional<YamlNode> value(String key) {
        return fields.field(key).map(YamlNode.Field::value);
    }

    void report(Diagnostic diagnostic) {
        diagnostics.report(diagnostic);
    }
}
