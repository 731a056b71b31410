package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.diagnostic.Nearest;
import dev.permatrix.dsl.source.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNConfig;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Turns the parser's exception into words that the reader of a matrix knows. */
final class SyntaxError {

    private static final Set<Integer> TRACE =
            Set.of(PermatrixLexer.CITES, PermatrixLexer.ASSUMES, PermatrixLexer.BECAUSE);
    private static final Set<String> CURLY_QUOTES = Set.of("“", "”", "„", "«", "»", "‟");

    private final Places places;
    private final Line line;
    private final Token found;
    private final Span span;
    private final Set<Integer> expected;

    SyntaxError(Places places, Line line, RecognitionException cause) {
        this.places = places;
        this.line = line;
        this.found = cause.getOffendingToken();
        this.span = places.span(found);
        this.expected = expected(cause);
    }

    Diagnostic diagnostic() {
        if (found.getType() == PermatrixLexer.UNCLOSED) {
            return SyntaxProblems.textNotClosed(span);
        }
        if (CURLY_QUOTES.contains(found.getText())) {
            return SyntaxProblems.curlyQuote(span, found.getText());
        }
        if (found.getType() == PermatrixLexer.ERR) {
            return SyntaxProblems.strayCharacter(span, Places.visible(found.getText()));
        }
        if (isTextOfAssumption()) {
            return SyntaxProblems.assumptionWithText(span);
        }
        return wrongWord();
    }

    private Diagnostic wrongWord() {
        if (found.getType() == PermatrixLexer.SYMBOL && !expected.contains(PermatrixLexer.SYMBOL)) {
            return SyntaxProblems.strayCharacter(span, Places.visible(found.getText()));
        }
        Optional<String> nearest = nearest(found.getText());
        Optional<Diagnostic> before = wordBefore();
        if (nearest.isEmpty() && before.isPresent()) {
            return before.get();
        }
        if (expected.contains(PermatrixLexer.ID) && Words.isNoun(found.getType()) && nearest.isEmpty()) {
            return SyntaxProblems.reservedWord(span, found.getText());
        }
        List<String> described = described();
        if (described.isEmpty()) {
            return SyntaxProblems.tooMuch(span, found.getText(), anyWord());
        }
        return SyntaxProblems.unexpected(span, described, foundWord(), nearest);
    }

    /** A misspelled word of the language is taken for a name, and the error then lies behind it. */
    private Optional<Diagnostic> wordBefore() {
        int index = found.getTokenIndex() - 1;
        if (index < 0 || line.type(index) != PermatrixLexer.ID || expected.contains(PermatrixLexer.ID)) {
            return Optional.empty();
        }
        Token before = line.tokens().get(index);
        return nearest(before.getText())
                .map(word -> SyntaxProblems.unexpected(
                        places.span(before), described(), Optional.of(before.getText()), Optional.of(word)));
    }

    /** Behind a complete line anything could have been meant. */
    private Optional<String> anyWord() {
        return found.getType() == PermatrixLexer.ID ? Nearest.to(found.getText(), Words.all()) : Optional.empty();
    }

    private Optional<String> nearest(String word) {
        return Nearest.to(word, expectedWords());
    }

    private boolean isTextOfAssumption() {
        boolean isEnd = expected.contains(PermatrixLexer.ASSUMES) || expected.contains(Token.EOF);
        if (found.getType() != PermatrixLexer.STRING || !isEnd) {
            return false;
        }
        for (int i = found.getTokenIndex() - 1; i > 0; i--) {
            if (TRACE.contains(line.type(i))) {
                return line.type(i) == PermatrixLexer.ASSUMES;
            }
        }
        return false;
    }

    private Optional<String> foundWord() {
        return found.getType() == Token.EOF ? Optional.empty() : Optional.of(found.getText());
    }

    private List<String> expectedWords() {
        return expected.stream()
                .map(Words::literal)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Citations can follow anything, and words that may be names too are covered by "a name". */
    private List<String> described() {
        boolean names = expected.contains(PermatrixLexer.ID);
        boolean onlyComma = expected.stream().allMatch(type -> type == PermatrixLexer.COMMA || type == Token.EOF);
        Set<String> words = new LinkedHashSet<>();
        expected.stream()
                .filter(type -> !TRACE.contains(type) && type != Token.EOF)
                .filter(type -> !names || type != PermatrixLexer.STRING && !SoftWords.TYPES.contains(type))
                .filter(type -> onlyComma || type != PermatrixLexer.COMMA)
                .map(Words::described)
                .forEach(words::add);
        return List.copyOf(words);
    }

    /**
     * Where one look ahead did not decide, the exception itself only knows what could have stood at the first word
     * looked at; what could have stood at the wrong one is in the configurations that ended there.
     */
    private static Set<Integer> expected(RecognitionException cause) {
        Set<Integer> types = new TreeSet<>();
        if (cause instanceof NoViableAltException noViable && noViable.getDeadEndConfigs() != null) {
            for (ATNConfig config : noViable.getDeadEndConfigs()) {
                for (Transition transition : config.state.getTransitions()) {
                    addAll(types, transition.label());
                }
            }
        }
        if (types.isEmpty()) {
            addAll(types, cause.getExpectedTokens());
        }
        return types;
    }

    private static void addAll(Set<Integer> types, IntervalSet set) {
        if (set != null) {
            types.addAll(set.toList());
        }
    }
}
