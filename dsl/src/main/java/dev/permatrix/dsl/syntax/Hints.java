package dev.permatrix.dsl.syntax;

import static dev.permatrix.dsl.syntax.PermatrixLexer.*;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Words that people write in place of the language's own, and what to say to them. */
final class Hints {

    private static final Set<String> COMPARING =
            Set.of("=", "<", ">", "!", "≥", "≤", "≠", "not", "equals", "equal", "isnt", "isn");

    private final Line line;
    private final int index;
    private final Set<Integer> expected;

    private Hints(Line line, int index, Set<Integer> expected) {
        this.line = line;
        this.index = index;
        this.expected = expected;
    }

    /**
     * What to write in place of this word, if it is one of those.
     *
     * @param index of the wrong word, counted from 0; behind the last one where the line ends too early
     * @param expected the kinds of word that could stand there
     */
    static Optional<String> at(Line line, int index, Set<Integer> expected) {
        Hints hints = new Hints(line, index, expected);
        return hints.difference()
                .or(() -> hints.otherWord().map(SyntaxProblems::didYouMean))
                .or(hints::comparison)
                .or(hints::rule)
                .or(hints::form)
                .or(hints::text)
                .or(hints::article);
    }

    /** `for` stands in one place of one form. */
    private Optional<String> difference() {
        boolean misplaced = line.type(index) == FOR && line.type(1) == MAKES;
        return misplaced ? Forms.of(line, index).map(SyntaxProblems::writtenLikeThis) : Optional.empty();
    }

    private Optional<String> otherWord() {
        return Stream.of(
                        instead("if", WHEN),
                        instead("in", WHEN),
                        instead("except", BUT),
                        instead("for", TO),
                        instead("for", OF),
                        instead("who", WHERE),
                        instead("not", NEVER),
                        instead("can", MAY),
                        instead("=", COLON),
                        instead(":", EQ),
                        instead(",", LT))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> instead(String written, int meant) {
        boolean isMeant = line.text(index).equals(written) && expected.contains(meant);
        return isMeant ? Optional.of(Words.literal(meant)) : Optional.empty();
    }

    private Optional<String> comparison() {
        if (expected.contains(IS) && COMPARING.contains(line.text(index))) {
            return Optional.of("compare in words: `is`, `is not`, `at least`, `at most`, `more than`, `less than`");
        }
        if (expected.contains(IS) && line.type(index) == COMMA) {
            return Optional.of("join conditions with `and` or `or`");
        }
        boolean afterIs = index > 2 && line.type(index - 2) == IS;
        return afterIs && Set.of(LEAST, MOST, THAN).contains(line.type(index))
                ? Optional.of("leave out `is`: `" + line.text(index - 3) + " " + line.text(index - 1) + " "
                        + line.text(index) + " …`")
                : Optional.empty();
    }

    /** In what {@code changes} and {@code given} say. */
    private Optional<String> rule() {
        if (expected.contains(WHEN) && line.type(index) == UNLESS) {
            return Optional.of("write `when not …`");
        }
        if (expected.contains(MAY) && line.type(index) == ELSE) {
            return Optional.of("leave out `else`: who acts is `anyone`, and whom it is done to is `anyone else`");
        }
        if (expected.contains(TO)
                && Set.of(ANYONE, SELF, THEMSELVES, ANOTHER, A).contains(line.type(index))) {
            return Optional.of("put `to` in front of `" + line.text(index) + "`");
        }
        return expected.equals(Set.of(THEY))
                ? Optional.of("behind `when` stands what they do: `when they …`; what is so stands behind `where`")
                : Optional.empty();
    }

    /** Forms that are known by the one word that is missing. */
    private Optional<String> form() {
        if (expected.equals(Set.of(BOTH))) {
            return written("`no one holds both R and S`");
        }
        if (line.type(1) == ONE && line.type(2) == MAY && line.type(index) == AND) {
            return written("`no one may both P and Q`");
        }
        if (expected.equals(Set.of(BECOME))) {
            return written("`R can never become S`");
        }
        if (expected.equals(Set.of(AMONG)) || expected.equals(Set.of(IS)) && line.type(index) == AMONG) {
            return written("`no primary_group is among other_group`");
        }
        return index == 0 && line.type(1) == HAS ? written("`advice id has at most 30 characters`") : Optional.empty();
    }

    private static Optional<String> written(String form) {
        return Optional.of(SyntaxProblems.writtenLikeThis(form));
    }

    private Optional<String> text() {
        boolean word =
                Set.of(ID, DOTTED).contains(line.type(index)) || Words.all().contains(line.text(index));
        return word && expected.equals(Set.of(STRING))
                ? Optional.of("put it between quotation marks: `\"…\"`")
                : Optional.empty();
    }

    private Optional<String> article() {
        return index > 0 && line.type(index) == A && expected.contains(ID)
                ? Optional.of("leave out `" + line.text(index) + "`: the name stands alone here")
                : Optional.empty();
    }
}
