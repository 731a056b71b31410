package dev.permatrix.dsl.yaml;

import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.Spelling;
import dev.permatrix.dsl.yaml.YamlNode.Items;
import dev.permatrix.dsl.yaml.YamlNode.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes {@code table} and the lines below it. */
final class TableReader {

    private static final List<String> NOTE = Stream.concat(
                    Stream.of("note", "only when", "also when", "text"), Form.TRACE.stream())
            .toList();

    private final OriginText out;
    private final PartReader parts;

    TableReader(OriginText out, PartReader parts) {
        this.out = out;
        this.parts = parts;
    }

    void table(Reading keys) {
        if (keys.text("table").isEmpty()) {
            return;
        }
        parts.optional(keys, "table", "table ");
        name(keys, "on");
        name(keys, "of");
        parts.optional(keys, "from", " from ");
        parts.endOfLine(keys);
        List<YamlNode> columns = keys.items("columns");
        if (!columns.isEmpty()) {
            row(keys, new Items(columns, keys.place("columns")));
        }
        keys.items("rows").forEach(it -> line(keys, it));
    }

    private void name(Reading keys, String key) {
        keys.text(key).ifPresent(it -> {
            out.word(" " + key + " ", keys.place(key));
            out.name(it, Spelling::isWord);
        });
    }

    private void line(Reading keys, YamlNode node) {
        if (node instanceof Items row) {
            row(keys, row);
            return;
        }
        if (node instanceof Text) {
            keys.report(YamlProblems.wrongShape(node.span(), "a row", "a list of its cells: `[Cancel order, ✔]`"));
            return;
        }
        Optional<Reading> line = keys.keysOf(node, "a line of the table");
        line.ifPresent(it -> {
            if (it.says("note")) {
                note(it);
            } else if (it.says("section")) {
                section(it.knowing(List.of("section", "on")));
            } else if (it.knowing(List.of("on")).has("on")) {
                out.word(" ", it.place("on"));
                name(it, "on");
                out.end();
            }
        });
    }

    private void row(Reading keys, Items row) {
        if (row.items().isEmpty()) {
            keys.report(YamlProblems.wrongShape(row.span(), "a row", "a list of one cell or more"));
            return;
        }
        Span place = row.span();
        out.word("  ", place);
        row.items().forEach(it -> keys.textOf(it, "a cell").ifPresent(out::cell));
        out.word("|", place).end();
    }

    private void section(Reading keys) {
        parts.optional(keys, "section", "  section ");
        name(keys, "on");
        out.end();
    }

    private void note(Reading keys) {
        keys.knowing(NOTE);
        Span place = keys.place("note");
        if (keys.text("note").isEmpty()) {
            return;
        }
        out.word("  note [", place);
        parts.mark(keys, "note", "[A-Za-z0-9]+", "a number or a letter, such as `1`");
        out.word("]", place);
        condition(keys, "only when");
        condition(keys, "also when");
        parts.optional(keys, "text", " ");
        parts.endOfLine(keys);
    }

    private void condition(Reading keys, String key) {
        keys.text(key).ifPresent(it -> {
            out.word(" " + key + " ", keys.place(key));
            parts.sentence(keys, it);
        });
    }
}
