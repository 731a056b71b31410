package dev.permatrix.dsl.yaml;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The wording of everything that can be wrong with the form of a matrix in YAML. */
final class YamlProblems {

    private YamlProblems() {}

    static Diagnostic noYaml(Span span, String reason) {
        boolean tab = reason.contains("TAB");
        return Diagnostic.of(YamlCode.NO_YAML, span, "from here on this is no YAML: " + reason)
                .help(
                        tab
                                ? "indent with blanks, not with tabs"
                                : "look at the indentation, and put texts with `: `, `#` or a mark in front between quotes");
    }

    static Diagnostic strayCharacter(Span span, int character) {
        String number = String.format(Locale.ROOT, "U+%04X", character);
        return Diagnostic.of(YamlCode.NO_YAML, span, "the character " + number + " can't stand in YAML")
                .help("leave it out; between double quotes it is written `\\u" + number.substring(2) + "`");
    }

    static Diagnostic keyTwice(Span span, String key, Span first) {
        return Diagnostic.of(YamlCode.KEY_TWICE, span, quoted(key) + " is said twice here")
                .and(first, "the first one")
                .help("keep one of them; several values of one key are a list: `[a, b]`");
    }

    static Diagnostic tag(Span span, String tag) {
        return Diagnostic.of(YamlCode.TAG, span, "this has the tag " + quoted(tag) + ", and a matrix has none")
                .help("leave the tag out: everything is a text, a list or keys with values");
    }

    static Diagnostic tooDeep(Span span, int most) {
        return Diagnostic.of(YamlCode.TOO_MUCH, span, "this is nested more than " + most + " deep");
    }

    static Diagnostic tooManyAliases(Span span, int most) {
        return Diagnostic.of(YamlCode.TOO_MUCH, span, "aliases repeat more than " + most + " parts")
                .help("write what is repeated where it belongs");
    }

    static Diagnostic aliasOfItself(Span span) {
        return Diagnostic.of(YamlCode.TOO_MUCH, span, "this contains itself through an alias")
                .help("write what is meant instead of the alias");
    }

    static Diagnostic tooMuch(Span span, String reason) {
        return Diagnostic.of(YamlCode.TOO_MUCH, span, "this file is more than is read: " + reason);
    }

    static Diagnostic wrongShape(Span span, String what, String expected) {
        return Diagnostic.of(YamlCode.WRONG_SHAPE, span, what + " has to be " + expected);
    }

    static Diagnostic variantInVariant(Span span) {
        return Diagnostic.of(YamlCode.WRONG_SHAPE, span, "a variant can't stand in another one")
                .help("make it an item of the file's own list");
    }

    static Diagnostic insteadOf(Span span, String key, String other) {
        return Diagnostic.of(
                YamlCode.WRONG_VALUE, span, quoted(key) + " stands instead of " + quoted(other) + ", not beside it");
    }

    static Diagnostic unknownKey(Span span, String key, String where, List<String> known, Optional<String> nearest) {
        Diagnostic diagnostic = Diagnostic.of(YamlCode.UNKNOWN_KEY, span, where + " has nothing called " + quoted(key));
        return diagnostic.help(
                nearest.map(it -> "did you mean " + quoted(it) + "?").orElse("it may have " + list(known)));
    }

    static Diagnostic noStatement(Span span, List<String> keywords, Optional<String> nearest) {
        return Diagnostic.of(YamlCode.KEY_MISSING, span, "this is no statement: none of its keys is a statement's word")
                .help(nearest.map(it -> "did you mean " + quoted(it) + "?")
                        .orElse("a statement has one of the keys " + list(keywords)));
    }

    static Diagnostic keyMissing(Span span, String where, String key) {
        return Diagnostic.of(YamlCode.KEY_MISSING, span, where + " needs the key " + quoted(key));
    }

    static Diagnostic wrongValue(Span span, String key, String expected) {
        return Diagnostic.of(YamlCode.WRONG_VALUE, span, quoted(key) + " takes " + expected);
    }

    static Diagnostic hasComment(Span span) {
        return Diagnostic.of(YamlCode.WRONG_VALUE, span, "a `#` can't stand here: what follows it would not be read")
                .help("write comments outside of the text, behind ` #`");
    }

    static Diagnostic misplacedLine(Span span, String statement) {
        return Diagnostic.of(YamlCode.MISPLACED_LINE, span, "such a line doesn't stand below " + quoted(statement))
                .help("statements are items of the file's own list; notes and advice are `remarks`");
    }

    private static String list(List<String> words) {
        return String.join(", ", words.stream().map(YamlProblems::quoted).toList());
    }

    private static String quoted(String word) {
        return "`" + word + "`";
    }
}
