package dev.permatrix.dsl.yaml;

import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.Spelling;
import dev.permatrix.dsl.syntax.TraceSyntax;
import dev.permatrix.dsl.syntax.TraceSyntax.RemarkSyntax;
import dev.permatrix.dsl.yaml.YamlValue.Below;
import dev.permatrix.dsl.yaml.YamlValue.InLine;
import dev.permatrix.dsl.yaml.YamlValue.Pair;
import dev.permatrix.dsl.yaml.YamlValue.Pairs;
import dev.permatrix.dsl.yaml.YamlValue.Said;
import dev.permatrix.dsl.yaml.YamlValue.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Keys and values as they are collected; what is empty is left out. */
final class Draft {

    private final List<Pair> pairs = new ArrayList<>();

    static Draft of(String key, String text) {
        return new Draft().text(key, text);
    }

    Draft text(String key, String text) {
        return value(key, new Said(text));
    }

    Draft text(String key, Optional<NameSyntax> label) {
        label.ifPresent(it -> text(key, it.text()));
        return this;
    }

    Draft value(String key, YamlValue value) {
        pairs.add(new Pair(key, value));
        return this;
    }

    Draft yes(String key, boolean said) {
        return said ? value(key, new Written("true")) : this;
    }

    Draft name(String key, Optional<NameSyntax> name) {
        name.ifPresent(it -> text(key, named(it, Spelling::isWord)));
        return this;
    }

    Draft names(String key, List<NameSyntax> names, Predicate<String> bare) {
        return texts(key, names.stream().map(it -> named(it, bare)).toList());
    }

    /** A list; of a single text only this text. */
    Draft texts(String key, List<String> texts) {
        if (texts.size() == 1) {
            return text(key, texts.get(0));
        }
        return texts.isEmpty() ? this : value(key, new InLine(texts));
    }

    Draft below(String key, List<? extends YamlValue> items) {
        return items.isEmpty() ? this : value(key, new Below(List.copyOf(items)));
    }

    /** What stands behind and below a line. */
    Draft trace(TraceSyntax trace) {
        names("cites", trace.cites(), Spelling::isReference);
        names("assumes", trace.assumes(), Spelling::isReference);
        trace.because().ifPresent(it -> text("because", it));
        return below("remarks", trace.remarks().stream().map(Draft::remark).toList());
    }

    private static Pairs remark(RemarkSyntax remark) {
        return Draft.of(remark.advice() ? "advice" : "note", remark.text().text())
                .names("cites", remark.cites(), Spelling::isReference)
                .pairs();
    }

    /** A line below a statement: with nothing behind or below it, the sentence alone. */
    static YamlValue line(String sentence, TraceSyntax trace) {
        return trace.equals(TraceSyntax.NONE)
                ? new Said(sentence)
                : Draft.of("line", sentence).trace(trace).pairs();
    }

    /** A label that could be taken for an identifier keeps its quotes. */
    static String named(NameSyntax name, Predicate<String> bare) {
        boolean unclear = bare.test(name.text()) || Spelling.isLabel(name.text());
        return name.quoted() && unclear ? Spelling.of(name) : name.text();
    }

    Pairs pairs() {
        return new Pairs(pairs);
    }
}
