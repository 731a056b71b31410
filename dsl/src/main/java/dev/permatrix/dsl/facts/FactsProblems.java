package dev.permatrix.dsl.facts;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.diagnostic.Nearest;
import dev.permatrix.dsl.model.SourceStatement.Strength;
import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.stream.Stream;

/** The wording of everything that can be wrong with a facts file. */
final class FactsProblems {

    private FactsProblems() {}

    static Diagnostic wrongHeader(Span span, List<String> columns) {
        return Diagnostic.of(FactsCode.WRONG_HEADER, span, "the first line of a facts file names its columns")
                .help("write `" + String.join(",", columns) + "`");
    }

    static Diagnostic wrongFieldCount(Span span, int found, int expected) {
        return Diagnostic.of(
                        FactsCode.WRONG_FIELD_COUNT, span, "this line has " + found + " fields instead of " + expected)
                .help("a field with a comma in it stands between quotes");
    }

    static Diagnostic missingId(Span span) {
        return Diagnostic.of(FactsCode.MISSING_ID, span, "this statement has no id");
    }

    static Diagnostic duplicateId(Span span, String id, Span first) {
        return Diagnostic.of(FactsCode.DUPLICATE_ID, span, "the id `" + id + "` is used twice")
                .and(first, "the first one");
    }

    static Diagnostic unknownStrength(Span span, String word) {
        List<String> known = Stream.of(Strength.values()).map(Strength::word).toList();
        Diagnostic diagnostic = Diagnostic.of(
                FactsCode.UNKNOWN_STRENGTH, span, "`" + word + "` is no strength; write " + String.join(", ", known));
        return Nearest.to(word, known)
                .map(nearest -> diagnostic.help("did you mean `" + nearest + "`?"))
                .orElse(diagnostic);
    }

    static Diagnostic malformed(Span span) {
        return Diagnostic.of(FactsCode.MALFORMED, span, "from here on this is not comma-separated text")
                .help("a field that starts with a quotation mark ends with one; one inside it is doubled");
    }
}
