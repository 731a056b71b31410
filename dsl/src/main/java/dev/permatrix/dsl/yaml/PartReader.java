package dev.permatrix.dsl.yaml;

import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.Sentences;
import dev.permatrix.dsl.syntax.Spelling;
import dev.permatrix.dsl.yaml.YamlNode.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Writes what statements are made of: sentences, names, and what stands behind and below a line. */
final class PartReader {

    private static final List<String> REMARK = List.of("note", "advice", "cites");

    private final OriginText out;

    PartReader(OriginText out) {
        this.out = out;
    }

    /** A part of a line in the words of the language; whatever may stand behind that part in a matrix may here too. */
    void sentence(Reading keys, Text sentence) {
        if (Sentences.hasComment(sentence.text())) {
            keys.report(YamlProblems.hasComment(sentence.span()));
        }
        out.sentence(sentence);
    }

    /** A word of the language and the text of a key, where there is one. */
    void optional(Reading keys, String key, String word) {
        keys.text(key).ifPresent(it -> {
            out.word(word, keys.place(key));
            out.label(it);
        });
    }

    /** An identifier that can't be a label. */
    void identifier(Reading keys, String key) {
        Text text = keys.text(key).orElseThrow();
        if (Spelling.isWord(text.text())) {
            out.sentence(text);
        } else {
            keys.report(YamlProblems.wrongValue(text.span(), key, "a name of letters, digits and `_`"));
            out.word("unnamed", text.span());
        }
    }

    /** Digits and letters only. */
    void mark(Reading keys, String key, String pattern, String expected) {
        Text text = keys.text(key).orElseThrow();
        if (text.text().matches(pattern)) {
            out.sentence(text);
        } else {
            keys.report(YamlProblems.wrongValue(text.span(), key, expected));
            out.word("0", text.span());
        }
    }

    /** Names with a word of the language or a sign between them. */
    void names(List<Text> names, String between, Predicate<String> bare) {
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) {
                out.word(between, names.get(i).span());
            }
            out.name(names.get(i), bare);
        }
    }

    /** What stands behind a line, its end, and the remarks below it. */
    void endOfLine(Reading keys, Span place) {
        references(keys, "cites");
        references(keys, "assumes");
        if (keys.says("because")) {
            out.end(place);
            optional(keys, "because", "    because ");
        }
        out.end(place);
        keys.items("remarks").forEach(it -> keys.keysOf(it, "a remark").ifPresent(this::remark));
    }

    private void references(Reading keys, String word) {
        List<Text> references = keys.texts(word);
        if (!references.isEmpty()) {
            out.end(keys.place(word)).word("    " + word + " ", keys.place(word));
            names(references, ", ", Spelling::isReference);
        }
    }

    private void remark(Reading keys) {
        keys.knowing(REMARK);
        Optional<String> kind = Stream.of("note", "advice").filter(keys::says).findFirst();
        if (kind.isEmpty()) {
            keys.has("note");
            return;
        }
        optional(keys, kind.get(), "  " + kind.get() + " ");
        references(keys, "cites");
        out.end(keys.place(kind.get()));
    }

    /** The lines below a statement: each a sentence, or the key {@code line} and what stands behind it. */
    void lines(Reading keys, String key, String statement) {
        for (YamlNode node : keys.items(key)) {
            Optional<Reading> parts = node.match(
                    text -> Optional.empty(),
                    items -> keys.keysOf(node, "a line"),
                    fields -> keys.keysOf(node, "a line"));
            Optional<Text> line =
                    node.match(Optional::of, items -> Optional.empty(), fields -> parts.flatMap(PartReader::lineOf));
            line.ifPresent(it -> line(parts.orElse(keys), it, statement));
            line.ifPresent(it -> parts.ifPresentOrElse(their -> endOfLine(their, it.span()), () -> out.end(it.span())));
        }
    }

    private static Optional<Text> lineOf(Reading line) {
        line.knowing(Stream.concat(Stream.of("line"), Form.TRACE.stream()).toList());
        return line.has("line") ? line.text("line") : Optional.empty();
    }

    void line(Reading keys, Text line, String statement) {
        if (!Sentences.isBelow(statement, line.text())) {
            keys.report(YamlProblems.misplacedLine(line.span(), statement));
            return;
        }
        out.word("  ", line.span());
        sentence(keys, line);
    }
}
