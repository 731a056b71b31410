package dev.permatrix.dsl.yaml;

import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A part of a YAML file with its place: nothing but texts, lists, and keys with values. */
sealed interface YamlNode {

    Span span();

    <R> R match(Function<Text, R> text, Function<Items, R> items, Function<Fields, R> fields);

    /**
     * A text, whatever YAML would take it for.
     *
     * @param text as it is meant, without quotes and escapes
     */
    record Text(String text, Span span, TextPlaces where) implements YamlNode {

        /** Where each of its code points stands. */
        List<Span> places() {
            return where.of(text);
        }

        @Override
        public <R> R match(Function<Text, R> text, Function<Items, R> items, Function<Fields, R> fields) {
            return text.apply(this);
        }
    }

    record Items(List<YamlNode> items, Span span) implements YamlNode {
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public <R> R match(Function<Text, R> text, Function<Items, R> items, Function<Fields, R> fields) {
            return items.apply(this);
        }
    }

    /** Keys with values, in order; each key once. */
    record Fields(List<Field> fields, Span span) implements YamlNode {
        public Fields {
            fields = List.copyOf(fields);
        }

        Optional<Field> field(String key) {
            return fields.stream().filter(it -> it.key().text().equals(key)).findFirst();
        }

        @Override
        public <R> R match(Function<Text, R> text, Function<Items, R> items, Function<Fields, R> fields) {
            return fields.apply(this);
        }
    }

    record Field(Text key, YamlNode value) {}
}
