package dev.permatrix.dsl.yaml;

import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.diagnostic.Nearest;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.Spelling;
import dev.permatrix.dsl.yaml.YamlNode.Fields;
import dev.permatrix.dsl.yaml.YamlNode.Items;
import dev.permatrix.dsl.yaml.YamlNode.Text;
import java.util.List;
import java.util.Optional;

/** Writes the statements of a YAML file as those of a matrix; each character remembers where it came from. */
final class StatementReader {

    private final OriginText out = new OriginText();
    private final PartReader parts = new PartReader(out);
    private final TableReader tables = new TableReader(out, parts);
    private final DeclarationReader declarations = new DeclarationReader(out, parts);
    private final Diagnostics diagnostics;

    StatementReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** All that the file says. */
    OriginText read(YamlNode file) {
        if (file instanceof Items list) {
            list.items().forEach(this::statement);
        } else {
            diagnostics.report(YamlProblems.wrongShape(
                    file.span(), "a matrix", "a list of statements, which begin with `- `: `- matrix: Shop`"));
        }
        return out;
    }

    private void statement(YamlNode node) {
        if (!(node instanceof Fields fields)) {
            diagnostics.report(YamlProblems.wrongShape(
                    node.span(), "a statement", "a word with a value, such as `role: Administrator`"));
            return;
        }
        Optional<Form> form = fields.fields().stream()
                .flatMap(it -> Form.ofKeyword(it.key().text()).stream())
                .findFirst();
        form.ifPresentOrElse(it -> statement(it, fields), () -> reportNone(fields));
    }

    private void reportNone(Fields fields) {
        Optional<String> nearest = fields.fields().stream()
                .flatMap(it -> Nearest.to(it.key().text(), Form.keywords()).stream())
                .findFirst();
        Span span = fields.fields().isEmpty()
                ? fields.span()
                : fields.fields().get(0).key().span();
        diagnostics.report(YamlProblems.noStatement(span, Form.keywords(), nearest));
    }

    private void statement(Form form, Fields fields) {
        Reading keys = new Reading(fields, "`" + form.keyword() + "`", diagnostics).knowing(form.keys());
        switch (form) {
            case MATRIX -> declarations.matrix(keys);
            case ROLE -> declarations.role(keys);
            case ENTITY -> declarations.entity(keys);
            case RELATION -> declarations.relation(keys);
            case FACT -> declarations.fact(keys);
            case PARAMETER -> declarations.parameter(keys);
            case LEVEL -> declarations.level(keys);
            case PERMISSION -> declarations.permission(keys);
            case OPERATION -> declarations.operation(keys);
            case TABLE -> tables.table(keys);
            case ROLES -> roles(keys);
            case LEGEND -> legend(keys);
            case REQUIRE -> sentence(keys, "require");
            case RESTRICT -> restrict(keys);
            case EACH_USER -> eachUser(keys);
            case INVARIANT -> invariant(keys);
            case SCENARIO -> scenario(keys);
            case VARIANT -> variant(keys);
            case USE -> text(keys, "use");
            case CHANGES -> changes(keys);
            case UNDECIDED -> text(keys, "undecided");
        }
    }

    /** A statement that is a word and a label, or the first line of one; false where it has no label. */
    private boolean text(Reading keys, String keyword) {
        if (keys.text(keyword).isEmpty()) {
            return false;
        }
        parts.optional(keys, keyword, keyword + " ");
        parts.endOfLine(keys);
        return true;
    }

    private void sentence(Reading keys, String keyword) {
        keys.text(keyword).ifPresent(it -> {
            out.word(keyword + " ", keys.place(keyword));
            parts.sentence(keys, it);
            parts.endOfLine(keys);
        });
    }

    private void roles(Reading keys) {
        Optional<Text> name = keys.text("roles");
        if (name.isPresent() && keys.has("are")) {
            out.word("roles ", keys.place("roles")).name(name.get(), Spelling::isWord);
            out.word(" = ", keys.place("are"));
            keys.text("are").ifPresent(it -> parts.sentence(keys, it));
            parts.endOfLine(keys);
        }
    }

    private void legend(Reading keys) {
        Span place = keys.place("legend");
        out.word("legend", place);
        parts.endOfLine(keys);
        for (YamlNode node : keys.items("legend")) {
            keys.keysOf(node, "a line of the legend").ifPresent(this::entry);
        }
    }

    private void entry(Reading keys) {
        keys.knowing(List.of("words", "means", "cites", "assumes", "because", "remarks"));
        List<Text> words = keys.texts("words");
        if (keys.has("words", "means") && !words.isEmpty()) {
            out.word("  ", keys.place("words"));
            parts.names(words, " ", Spelling::isKey);
            out.word(" means ", keys.place("means"));
            keys.text("means").ifPresent(it -> parts.sentence(keys, it));
            parts.endOfLine(keys);
        }
    }

    private void restrict(Reading keys) {
        Span place = keys.place("restrict");
        keys.text("restrict").ifPresent(it -> {
            out.word("restrict ", place);
            parts.sentence(keys, it);
            if (keys.text("mark").isPresent()) {
                out.word(" [", keys.place("mark"));
                parts.mark(keys, "mark", "[A-Za-z0-9]+", "a letter, such as `a`");
                out.word("]", keys.place("mark"));
            }
            parts.endOfLine(keys);
        });
    }

    private void changes(Reading keys) {
        if (text(keys, "changes")) {
            parts.lines(keys, "lines", "changes");
        }
    }

    private void eachUser(Reading keys) {
        Span place = keys.place("each user");
        out.word("each user", place);
        parts.endOfLine(keys);
        parts.lines(keys, "each user", "each user");
    }

    private void invariant(Reading keys) {
        Optional<Text> promise = keys.has("promise") ? keys.text("promise") : Optional.empty();
        promise.filter(it -> parts.isBelow(keys, it, "invariant")).ifPresent(it -> {
            parts.optional(keys, "invariant", keys.flag("default") ? "invariant default " : "invariant ");
            parts.endOfLine(keys);
            out.word("  ", it.span());
            parts.sentence(keys, it);
            out.end();
        });
    }

    /** The steps are written in the order in which they stand. */
    private void scenario(Reading keys) {
        if (!keys.has("given", "then") || !text(keys, "scenario")) {
            return;
        }
        keys.fields().fields().stream()
                .map(it -> it.key().text())
                .filter(List.of("given", "when", "then")::contains)
                .forEach(key -> keys.text(key).ifPresent(it -> {
                    out.word("  " + key + " ", keys.place(key));
                    parts.sentence(keys, it);
                    out.end();
                }));
    }

    private void variant(Reading keys) {
        if (!text(keys, "variant")) {
            return;
        }
        for (YamlNode node : keys.items("statements")) {
            boolean nested = node instanceof Fields it && it.field("variant").isPresent();
            if (nested) {
                diagnostics.report(YamlProblems.variantInVariant(node.span()));
            } else {
                statement(node);
            }
        }
        out.word("end variant", keys.place("variant")).end();
    }
}
