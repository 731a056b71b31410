package dev.permatrix.dsl.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A part of a YAML file to be written. */
sealed interface YamlValue {

    /** A text. */
    record Said(String text) implements YamlValue {}

    /** What is YAML already and has no lines: {@code true}, {@code 500}. */
    record Written(String yaml) implements YamlValue {}

    /** Texts in one line. */
    record InLine(List<String> texts) implements YamlValue {
        public InLine {
            texts = List.copyOf(texts);
        }
    }

    /** Parts below each other. */
    record Below(List<YamlValue> items) implements YamlValue {
        public Below {
            items = List.copyOf(items);
        }
    }

    /** Keys with values. */
    record Pairs(List<Pair> pairs) implements YamlValue {
        public Pairs {
            pairs = List.copyOf(pairs);
        }
    }

    record Pair(String key, YamlValue value) {}

    /** The lines of this part, the first one to be written behind whatever it belongs to. */
    default List<String> lines() {
        if (this instanceof Said said) {
            return List.of(YamlScalar.block(said.text()));
        }
        if (this instanceof Written written) {
            return List.of(written.yaml());
        }
        if (this instanceof InLine inLine) {
            return List.of(inLine.texts().stream().map(YamlScalar::flow).collect(Collectors.joining(", ", "[", "]")));
        }
        List<String> lines = new ArrayList<>();
        if (this instanceof Below below) {
            below.items().forEach(item -> indent(lines, "- ", item.lines()));
        } else {
            ((Pairs) this).pairs().forEach(pair -> lines(lines, pair));
        }
        return lines;
    }

    private static void lines(List<String> lines, Pair pair) {
        List<String> value = pair.value().lines();
        boolean below = pair.value() instanceof Below || pair.value() instanceof Pairs;
        if (below) {
            lines.add(pair.key() + ":");
            value.forEach(it -> lines.add("  " + it));
        } else {
            lines.add(pair.key() + ": " + value.get(0));
        }
    }

    private static void indent(List<String> lines, String mark, List<String> item) {
        for (int i = 0; i < item.size(); i++) {
            lines.add((i == 0 ? mark : " ".repeat(mark.length())) + item.get(i));
        }
    }
}
