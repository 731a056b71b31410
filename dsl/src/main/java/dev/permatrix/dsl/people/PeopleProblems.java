package dev.permatrix.dsl.people;

import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.diagnostic.Nearest;
import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Locale;

/** The wording of everything that can be wrong with the form of a people file. */
public final class PeopleProblems {

    private PeopleProblems() {}

    static Diagnostic malformedYaml(Span span, String problem) {
        // the parser's own advice is about indentation only
        String said = problem.replaceFirst("\\.? \\(Do not use .*", "");
        return Diagnostic.of(PeopleCode.MALFORMED, span, "from here on this can't be read as YAML: " + said)
                .help(
                        "put text that has a `:`, `#`, `@` or quotation mark in it between single quotes; indent with blanks");
    }

    static Diagnostic malformedCsv(Span span) {
        return Diagnostic.of(PeopleCode.MALFORMED, span, "from here on this is not comma-separated text")
                .help("a field that starts with a quotation mark ends with one; one inside it is doubled");
    }

    static Diagnostic hiddenCharacter(Span span, int point) {
        return Diagnostic.of(
                PeopleCode.MALFORMED,
                span,
                "from here on this can't be read as YAML: the character U+" + hex(point) + " is not allowed in it");
    }

    private static String hex(int point) {
        String digits = Integer.toHexString(point).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    static Diagnostic tag(Span span) {
        return Diagnostic.of(PeopleCode.NOT_PLAIN, span, "people files have no tags (`!`)")
                .help("leave the tag out; put a text that starts with `!` between quotes");
    }

    static Diagnostic anchor(Span span) {
        return Diagnostic.of(PeopleCode.NOT_PLAIN, span, "people files have no anchors (`&`) and aliases (`*`)")
                .help("write out what is meant; what holds for everybody goes into `defaults`");
    }

    static Diagnostic secondDocument(Span span) {
        return Diagnostic.of(PeopleCode.NOT_PLAIN, span, "a second document starts here; a people file is one")
                .help("put it into a file of its own");
    }

    static Diagnostic unknownKey(Written key, List<String> known) {
        Diagnostic diagnostic =
                Diagnostic.of(PeopleCode.UNKNOWN_KEY, key.span(), "`" + key.text() + "` is not known here");
        return Nearest.to(key.text(), known)
                .map(nearest -> diagnostic.help("did you mean `" + nearest + "`?"))
                .orElseGet(() -> diagnostic.help("write one of " + String.join(", ", known)));
    }

    static Diagnostic repeatedColumn(Span span, String column) {
        return Diagnostic.of(PeopleCode.REPEATED, span, "two columns are called `" + column + "`");
    }

    static Diagnostic repeated(Span span, String text, Span first) {
        return Diagnostic.of(PeopleCode.REPEATED, span, "`" + text + "` stands here a second time")
                .and(first, "the first time");
    }

    static Diagnostic wrongShape(Span span, String expected) {
        return Diagnostic.of(PeopleCode.WRONG_SHAPE, span, "here " + expected + " is expected");
    }

    static Diagnostic tooLarge(Span span, String what) {
        return Diagnostic.of(PeopleCode.TOO_LARGE, span, what);
    }

    static Diagnostic misplaced(Written key) {
        return Diagnostic.of(PeopleCode.MISPLACED, key.span(), "`" + key.text() + "` stands behind the users")
                .help("put it above `users`, since people are audited as they are read");
    }

    static Diagnostic missing(Span span, String key, String example) {
        return Diagnostic.of(PeopleCode.MISSING, span, "there is no `" + key + "`")
                .help("write `" + example + "`");
    }

    static Diagnostic noColumn(Span span, String column) {
        return Diagnostic.of(PeopleCode.WRONG_COLUMNS, span, "there is no column `" + column + "`")
                .help("the first line names the columns: id, roles and whatever else is known of each user");
    }

    static Diagnostic wrongFieldCount(Span span, int found, int expected) {
        return Diagnostic.of(
                        PeopleCode.WRONG_COLUMNS, span, "this line has " + found + " fields instead of " + expected)
                .help("a field with a comma in it stands between quotes");
    }

    /** The name of a file of users that leads elsewhere. */
    public static Diagnostic usersPath(Written name) {
        return Diagnostic.of(
                        PeopleCode.USERS_PATH, name.span(), "`" + name.text() + "` is no place for a file of users")
                .help("name a file beside this one, or in a folder below it: `users: users.csv`");
    }

    /** What kept a file of users from being read, with the place that names it. */
    public static <T> Checked<T> named(Checked<T> opened, Written name) {
        return opened.match(
                Checked.Accepted::new,
                said -> new Checked.Rejected<>(said.stream()
                        .map(it -> it.and(name.span(), "named here"))
                        .toList()));
    }
}
