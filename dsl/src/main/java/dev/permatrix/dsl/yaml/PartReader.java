package dev.permatrix.dsl.yaml;

import dev.permatrix.dsl.syntax.Sentences;
import dev.permatrix.dsl.syntax.Spelling;
import dev.permatrix.dsl.yaml.YamlNode.Fields;
import dev.permatrix.dsl.yaml.YamlNode.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Writes what statements are made of: sentences, names, and what stands behind and below a line. */
final class PartReader {

    private static final List<String> REMARK = List.of("note", "advice", "cites");
    private static final List<String> LINE =
            Stream.concat(Stream.of("line"), Form.TRACE.stream()).toList();

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
            keys.report(YamlProblems.wrongValue(
                    text.span(), key, "a name of letters, digits and `_` that is no word of the language"));
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
    void endOfLine(Reading keys) {
        references(keys, "cites");
        references(keys, "assumes");
        if (keys.says("because")) {
            out.end();
            optional(keys, "because", "    because ");
        }
        out.end();
        keys.items("remarks").forEach(it -> keys.keysOf(it, "a remark").ifPresent(this::remark));
    }

    private void references(Reading keys, String word) {
        List<Text> references = keys.texts(word);
        if (!references.isEmpty()) {
            out.end().word("    " + word + " ", keys.place(word));
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
        out.end();
    }

    /** The lines below a statement: each a sentence, or the key {@code line} and what stands behind it. */
    void lines(Reading keys, String key, String statement) {
        for (YamlNode node : keys.items(key)) {
            if (node instanceof Text sentence) {
                line(
                        new Reading(new Fields(List.of(), node.span()), "a line", keys.diagnostics()),
                        sentence,
                        statement);
            } else {
                keys.keysOf(node, "a line")
                        .map(it -> it.knowing(LINE))
                        .filter(it -> it.has("line"))
                        .ifPresent(it -> it.text("line").ifPresent(sentence -> line(it, sentence, statement)));
            }
        }
    }

    private void line(Reading keys, Text sentence, String statement) {
        if (isBelow(keys, sentence, statement)) {
            out.word("  ", sentence.span());
            sentence(keys, sentence);
            endOfLine(keys);
        }
    }

    /** Whether the line stands below this statement; reported where it doesn't. */
    boolean isBelow(Reading keys, Text line, String statement) {
        boolean below = Sentences.isBelow(statement.split(" ", 2)[0], line.text());
        if (!below) {
            keys.report(YamlProblems.misplacedLine(line.span(), statement));
        }
        return below;
    }
}
