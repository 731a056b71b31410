package dev.permatrix.dsl.yaml;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of statement in YAML: the key that tells each, and the keys that may stand beside it. */
enum Form {
    MATRIX("matrix", "label", "source", "facts", "users hold", "roles can be added", "owner", "version", "approved"),
    USE("use"),
    ROLE("role", "label", "outside the account", "lines"),
    ROLES("roles", "are"),
    ENTITY("entity", "label"),
    RELATION("relation", "of", "words", "values"),
    FACT("fact", "of", "words", "values", "steps", "number"),
    PARAMETER("parameter", "value", "words"),
    LEVEL("level", "steps"),
    LEGEND("legend"),
    TABLE("table", "on", "of", "from", "columns", "rows"),
    PERMISSION("permission", "covers", "needs", "tags", "shown", "creates", "on"),
    REQUIRE("require"),
    RESTRICT("restrict", "mark"),
    OPERATION("operation", "label"),
    CHANGES("changes", "lines"),
    EACH_USER("each user"),
    INVARIANT("invariant", "default", "promise"),
    SCENARIO("scenario", "given", "when", "then"),
    UNDECIDED("undecided"),
    VARIANT("variant", "statements");

    /** What may stand behind and below anything. */
    static final List<String> TRACE = List.of("cites", "assumes", "because", "remarks");

    private final String keyword;
    private final List<String> others;

    Form(String keyword, String... others) {
        this.keyword = keyword;
        this.others = List.of(others);
    }

    String keyword() {
        return keyword;
    }

    /** All keys of such a statement. */
    List<String> keys() {
        return Stream.of(Stream.of(keyword), others.stream(), TRACE.stream())
                .flatMap(it -> it)
                .toList();
    }

    static List<String> keywords() {
        return Arrays.stream(values()).map(Form::keyword).toList();
    }

    static Optional<Form> ofKeyword(String keyword) {
        return Arrays.stream(values()).filter(it -> it.keyword.equals(keyword)).findFirst();
    }
}
