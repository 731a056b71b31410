package dev.permatrix.dsl.yaml;

import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.Spelling;
import dev.permatrix.dsl.yaml.YamlNode.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the statements that declare something. */
final class DeclarationReader {

    private static final List<String> ROLE = List.of("name", "label", "outside the account");
    private static final List<String> ENTITY = List.of("name", "label");

    private final OriginText out;
    private final PartReader parts;

    DeclarationReader(OriginText out, PartReader parts) {
        this.out = out;
        this.parts = parts;
    }

    /** The lines below it are written in the order in which they stand. */
    void matrix(Reading keys) {
        if (keys.text("matrix").isEmpty()) {
            return;
        }
        out.word("matrix ", keys.place("matrix"));
        parts.identifier(keys, "matrix");
        parts.optional(keys, "label", " ");
        parts.endOfLine(keys);
        keys.fields().fields().forEach(it -> property(keys, it.key().text()));
    }

    private void property(Reading keys, String key) {
        Span place = keys.place(key);
        switch (key) {
            case "source", "facts", "owner", "version" ->
                keys.texts(key)
                        .forEach(it ->
                                out.word("  " + key + " ", place).label(it).end());
            case "approved" ->
                keys.items(key).forEach(it -> keys.keysOf(it, "`approved`").ifPresent(this::approval));
            case "users hold" ->
                keys.text(key).ifPresent(it -> {
                    out.word("  users hold ", place);
                    parts.sentence(keys, it);
                    out.end();
                });
            case "roles can be added" ->
                out.word(keys.flag(key) ? "  " : "  no ", place)
                        .word("roles can be added", place)
                        .end();
            default -> {
                // the head's own keys have been written, and unknown ones reported
            }
        }
    }

    private void approval(Reading keys) {
        keys.knowing(List.of("by", "on"));
        if (keys.has("by")) {
            parts.optional(keys, "by", "  approved by ");
            parts.optional(keys, "on", " on ");
            out.end();
        }
    }

    void role(Reading keys) {
        if (declared(keys, "role", ROLE)) {
            parts.lines(keys, "lines", "role");
        }
    }

    void entity(Reading keys) {
        declared(keys, "entity", ENTITY);
    }

    /** One name with its label beside it, or a list of names and of keys with values. */
    private boolean declared(Reading keys, String keyword, List<String> known) {
        List<YamlNode> items = keys.items(keyword);
        Span place = keys.place(keyword);
        if (items.isEmpty()) {
            keys.report(YamlProblems.wrongShape(place, "`" + keyword + "`", "a name, or a list of names"));
            return false;
        }
        boolean alone = items.size() == 1 && items.get(0) instanceof Text;
        Stream.of("label", "outside the account")
                .filter(it -> !alone && keys.says(it))
                .forEach(it -> keys.report(YamlProblems.wrongShape(
                        keys.place(it), "`" + it + "`", "said of each name of the list: `{name: …, label: …}`")));
        out.word(keyword + " ", place);
        for (int i = 0; i < items.size(); i++) {
            out.word(i > 0 ? ", " : "", place);
            declared(keys, items.get(i), known, alone);
        }
        parts.endOfLine(keys);
        return true;
    }

    private void declared(Reading keys, YamlNode item, List<String> known, boolean alone) {
        Optional<Text> name = item.match(Optional::of, items -> Optional.empty(), fields -> Optional.empty());
        name.ifPresent(it -> out.name(it, Spelling::isWord));
        Optional<Reading> beside =
                name.isEmpty() ? keys.keysOf(item, "a name").map(it -> it.knowing(known)) : Optional.of(keys);
        beside.filter(it -> alone || name.isEmpty()).ifPresent(it -> {
            if (name.isEmpty() && (it.says("name") || !it.says("label")) && it.has("name")) {
                it.text("name").ifPresent(id -> out.name(id, Spelling::isWord));
            }
            parts.optional(it, "label", " ");
            boolean outside = it.says("outside the account") && it.flag("outside the account");
            out.word(outside ? " outside the account" : "", it.place("outside the account"));
        });
    }

    void relation(Reading keys) {
        if (keys.has("of") && of(keys, "relation")) {
            choices(keys);
            parts.endOfLine(keys);
        }
    }

    void fact(Reading keys) {
        List<String> kinds =
                Stream.of("values", "steps", "number").filter(keys::says).toList();
        if (kinds.size() > 1) {
            keys.report(YamlProblems.insteadOf(keys.place(kinds.get(1)), kinds.get(1), kinds.get(0)));
        } else if (keys.has("of") && of(keys, "fact")) {
            choices(keys);
            steps(keys);
            out.word(keys.flag("number") ? ": number" : "", keys.place("number"));
            parts.endOfLine(keys);
        }
    }

    private boolean of(Reading keys, String keyword) {
        Optional<Text> name = keys.text(keyword);
        name.ifPresent(it -> {
            out.word(keyword + " ", keys.place(keyword)).name(it, Spelling::isWord);
            out.word(" of ", keys.place("of"));
            parts.names(keys.texts("of"), ", ", Spelling::isWord);
            parts.optional(keys, "words", " ");
        });
        return name.isPresent();
    }

    private void choices(Reading keys) {
        if (keys.says("values")) {
            out.word(": ", keys.place("values"));
            parts.names(keys.texts("values"), ", ", Spelling::isWord);
        }
    }

    private void steps(Reading keys) {
        if (keys.says("steps")) {
            out.word(": ", keys.place("steps"));
            parts.names(keys.texts("steps"), " < ", Spelling::isWord);
        }
    }

    void parameter(Reading keys) {
        keys.text("parameter").ifPresent(it -> {
            out.word("parameter ", keys.place("parameter")).name(it, Spelling::isWord);
            if (keys.text("value").isPresent()) {
                out.word(" = ", keys.place("value"));
                parts.mark(keys, "value", "[0-9]+", "a number");
            }
            parts.optional(keys, "words", " ");
            parts.endOfLine(keys);
        });
    }

    void level(Reading keys) {
        Optional<Text> name = keys.text("level");
        if (keys.has("steps") && name.isPresent()) {
            out.word("level ", keys.place("level")).name(name.get(), Spelling::isWord);
            steps(keys);
            parts.endOfLine(keys);
        }
    }

    void operation(Reading keys) {
        if (keys.text("operation").isPresent()) {
            out.word("operation ", keys.place("operation"));
            parts.identifier(keys, "operation");
            parts.optional(keys, "label", " ");
            parts.endOfLine(keys);
        }
    }

    void permission(Reading keys) {
        Optional<Text> name = keys.text("permission");
        if (name.isEmpty()) {
            return;
        }
        out.word("permission ", keys.place("permission")).name(name.get(), Spelling::isPermission);
        parts.endOfLine(keys);
        keys.texts("covers").forEach(it -> {
            out.word("  covers ", keys.place("covers"));
            parts.sentence(keys, it);
            out.end();
        });
        below(keys, "needs");
        below(keys, "tags");
        keys.items("shown").forEach(it -> keys.keysOf(it, "`shown`").ifPresent(this::shown));
        below(keys, "creates");
        below(keys, "on");
    }

    private void shown(Reading keys) {
        keys.knowing(List.of("as", "when"));
        if (keys.has("as", "when")) {
            parts.optional(keys, "as", "  shown as ");
            out.word(" when ", keys.place("when"));
            keys.text("when").ifPresent(it -> parts.sentence(keys, it));
            out.end();
        }
    }

    private void below(Reading keys, String key) {
        List<Text> names = keys.texts(key);
        if (!names.isEmpty()) {
            out.word("  " + key + " ", keys.place(key));
            parts.names(names, ", ", key.equals("needs") ? Spelling::isPermission : Spelling::isWord);
            out.end();
        }
    }
}
