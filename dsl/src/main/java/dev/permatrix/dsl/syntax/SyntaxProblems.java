package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** The wording of everything that can be wrong with the form of a matrix. */
final class SyntaxProblems {

    /** No more alternatives than a person reads. */
    private static final int MOST_ALTERNATIVES = 6;

    private static final String END = Words.described(Token.EOF);

    private SyntaxProblems() {}

    static Diagnostic unexpected(Span span, List<String> expected, Optional<String> found, Optional<String> help) {
        String instead = found.map(word -> ", found " + quoted(word)).orElse(" at the end of the line");
        Diagnostic diagnostic =
                Diagnostic.of(SyntaxCode.UNEXPECTED_WORD, span, "expected " + alternatives(expected) + instead);
        return help.map(diagnostic::help).orElse(diagnostic);
    }

    static String didYouMean(String word) {
        return "did you mean `" + word + "`?";
    }

    static String writtenLikeThis(String form) {
        return "it is written " + form;
    }

    static Diagnostic tooMuch(Span span, String found, Optional<String> help) {
        return Diagnostic.of(SyntaxCode.UNEXPECTED_WORD, span, "the line is complete in front of " + quoted(found))
                .under("nothing more is expected here")
                .help(help.orElse("a statement ends with its line; behind it stand `cites`, `assumes` or `because`"));
    }

    static Diagnostic reservedWord(Span span, String word) {
        return Diagnostic.of(
                        SyntaxCode.RESERVED_WORD,
                        span,
                        "`" + word + "` is a word of the language; write it between quotes")
                .under("a name is expected here")
                .help("as a name it is written `\"" + word + "\"`");
    }

    static Diagnostic strayCharacter(Span span, String character) {
        return Diagnostic.of(SyntaxCode.STRAY_CHARACTER, span, quoted(character) + " means nothing here")
                .help("a name with other characters than letters, digits and `_` is written between quotes");
    }

    static Diagnostic curlyQuote(Span span, String character) {
        return Diagnostic.of(SyntaxCode.STRAY_CHARACTER, span, quoted(character) + " is a curly quotation mark")
                .help("write texts between straight ones: `\"…\"`");
    }

    static Diagnostic textNotClosed(Span span) {
        return Diagnostic.of(SyntaxCode.TEXT_NOT_CLOSED, span, "this text has no closing quotation mark in its line")
                .help("a text ends with `\"` in the line in which it starts");
    }

    static Diagnostic unknownStatement(Span span, String found, Optional<String> nearest) {
        Diagnostic diagnostic =
                Diagnostic.of(SyntaxCode.UNKNOWN_STATEMENT, span, quoted(found) + " does not start a statement");
        return diagnostic.help(nearest.map(SyntaxProblems::didYouMean)
                .orElse("a statement starts with a word such as `role`, `table` or `restrict`"));
    }

    static Diagnostic rowNotClosed(Span span) {
        return Diagnostic.of(SyntaxCode.ROW_NOT_CLOSED, span, "this row does not end with a bar")
                .help("a row starts and ends with `|`; a bar inside a cell is written `\\|`");
    }

    static Diagnostic rowOutsideTable(Span span) {
        return Diagnostic.of(SyntaxCode.ROW_OUTSIDE_TABLE, span, "this row belongs to no table")
                .help("rows stand below a line such as `table \"Permissions\"`");
    }

    static Diagnostic rowBesideFile(Span span) {
        return Diagnostic.of(SyntaxCode.ROW_OUTSIDE_TABLE, span, "the rows of this table stand in a file of their own")
                .help("move this row into the file, or leave out `from` and write the rows here");
    }

    static Diagnostic andWithOr(Span span) {
        return Diagnostic.of(SyntaxCode.AND_WITH_OR, span, "`and` and `or` are mixed without parentheses")
                .help("say which belongs together: `(a and b) or c`, or `a and (b or c)`");
    }

    static Diagnostic notBeforeList(Span span, String list) {
        return Diagnostic.of(
                        SyntaxCode.NOT_BEFORE_LIST, span, "does this `not` speak of one word or of the whole list?")
                .help("put parentheses: `(not a) " + list + " b`, or `not (a " + list + " b)`");
    }

    static Diagnostic nestedTooDeep(Span span, int most) {
        return Diagnostic.of(SyntaxCode.NESTED_TOO_DEEP, span, "this condition is nested more than " + most + " deep")
                .help("say it with fewer parentheses");
    }

    static Diagnostic labelTooLong(Span span, int length, int most) {
        return Diagnostic.of(
                        SyntaxCode.LABEL_TOO_LONG,
                        span,
                        "a label has at most " + most + " characters; this one has " + length)
                .help("say the rest in a `note`");
    }

    static Diagnostic tooManyRows(Span span, int most) {
        return Diagnostic.of(SyntaxCode.TOO_MANY_ROWS, span, "a matrix has at most " + most + " rows")
                .under("the rows from here on are not read");
    }

    static Diagnostic lineTooLong(Span span, int length, int most) {
        return Diagnostic.of(
                SyntaxCode.LINE_TOO_LONG, span, "a line has at most " + most + " characters; this one has " + length);
    }

    static Diagnostic numberTooLarge(Span span) {
        return Diagnostic.of(SyntaxCode.NUMBER_TOO_LARGE, span, "a number is at most 999999999");
    }

    static Diagnostic assumptionWithText(Span span) {
        return Diagnostic.of(SyntaxCode.ASSUMPTION_WITH_TEXT, span, "the text of an assumption does not stand here")
                .help("write the text into the facts file, in the row with this id and the strength `assumption`");
    }

    static Diagnostic twoIdentifiers(Span span) {
        return Diagnostic.of(SyntaxCode.TWO_IDENTIFIERS, span, "this cell has more than one `{identifier}`")
                .help("keep one of them");
    }

    static Diagnostic partMissing(Span span, String statement, String part) {
        return Diagnostic.of(SyntaxCode.PART_MISSING, span, "this " + statement + " has no " + part);
    }

    static Diagnostic partRepeated(Span span, String part, Span first) {
        return Diagnostic.of(SyntaxCode.PART_REPEATED, span, "there is already a " + part + " above")
                .and(first, "the first one");
    }

    static Diagnostic variantWithoutEnd(Span variant) {
        return Diagnostic.of(SyntaxCode.PART_MISSING, variant, "this variant does not end")
                .help("write `end variant` below its last statement");
    }

    static Diagnostic endWithoutVariant(Span end) {
        return Diagnostic.of(SyntaxCode.PART_MISSING, end, "no variant is open here")
                .help("a variant begins with `variant \"…\"`, and ends once");
    }

    static Diagnostic emptyLabel(Span span) {
        return Diagnostic.of(SyntaxCode.EMPTY_LABEL, span, "there is nothing between these quotes");
    }

    private static String alternatives(List<String> expected) {
        int last = expected.size() - 1;
        if (expected.size() > MOST_ALTERNATIVES) {
            String shown = "one of " + String.join(", ", expected.subList(0, MOST_ALTERNATIVES)) + ", …";
            return expected.get(last).equals(END) ? shown + " or " + END : shown;
        }
        return last <= 0
                ? String.join("", expected)
                : String.join(", ", expected.subList(0, last)) + " or " + expected.get(last);
    }

    private static String quoted(String word) {
        return "`" + word + "`";
    }
}
