package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.diagnostic.Nearest;
import dev.permatrix.dsl.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** Turns a word that the grammar did not expect into words that the reader of a matrix knows. */
final class SyntaxError {

    private static final Set<Integer> TRACE =
            Set.of(PermatrixLexer.CITES, PermatrixLexer.ASSUMES, PermatrixLexer.BECAUSE);
    private static final Set<Integer> ANYWHERE = Set.of(
            PermatrixLexer.CITES,
            PermatrixLexer.ASSUMES,
            PermatrixLexer.BECAUSE,
            PermatrixLexer.COMMA,
            PermatrixLexer.DOT,
            Token.EOF);
    private static final Set<String> CURLY_QUOTES = Set.of("“", "”", "„", "«", "»", "‟");

    /** A comma could follow nearly every name: it is only worth a word where little else could. */
    private static final int FEW = 2;

    private final Places places;
    private final Line line;
    private final Token found;
    private final Span span;
    private final Set<Integer> expected;
    private final Optional<String> hint;

    /** @param expected the kinds of word that could have stood in place of the one found */
    SyntaxError(Places places, Line line, Token found, Set<Integer> expected) {
        this.places = places;
        this.line = line;
        this.found = found;
        this.span = places.span(found);
        this.expected = expected;
        this.hint = Hints.at(line, found.getTokenIndex(), expected);
    }

    Diagnostic diagnostic() {
        if (found.getType() == PermatrixLexer.UNCLOSED) {
            return SyntaxProblems.textNotClosed(span);
        }
        if (CURLY_QUOTES.contains(found.getText())) {
            return SyntaxProblems.curlyQuote(span, found.getText());
        }
        boolean stray = found.getType() == PermatrixLexer.ERR
                || found.getType() == PermatrixLexer.SYMBOL && !expected.contains(PermatrixLexer.SYMBOL);
        if (stray && hint.isEmpty()) {
            return SyntaxProblems.strayCharacter(span, Places.visible(found.getText()));
        }
        return isTextOfAssumption() ? SyntaxProblems.assumptionWithText(span) : wrongWord();
    }

    private Diagnostic wrongWord() {
        Optional<String> nearest = Nearest.to(found.getText(), expectedWords());
        Optional<Diagnostic> before = hint.isPresent() || nearest.isPresent() ? Optional.empty() : wordBefore();
        if (before.isPresent()) {
            return before.get();
        }
        if (isMeantAsName() && nearest.isEmpty()) {
            return SyntaxProblems.reservedWord(span, found.getText());
        }
        Optional<String> help = hint.or(() -> nearest.map(SyntaxProblems::didYouMean))
                .or(() -> Forms.of(line, found.getTokenIndex()).map(SyntaxProblems::writtenLikeThis));
        List<String> described = described();
        if (described.isEmpty()) {
            return SyntaxProblems.tooMuch(span, found.getText(), help);
        }
        return SyntaxProblems.unexpected(span, described, foundWord(), help);
    }

    private boolean isMeantAsName() {
        boolean key = line.type(found.getTokenIndex() + 1) == PermatrixLexer.MEANS;
        return expected.contains(PermatrixLexer.ID) && (Words.isNoun(found.getType()) || key);
    }

    /** A misspelled word of the language is taken for a name, and the error then lies behind it. */
    private Optional<Diagnostic> wordBefore() {
        int index = found.getTokenIndex() - 1;
        if (index < 0 || line.type(index) != PermatrixLexer.ID) {
            return Optional.empty();
        }
        Token before = line.tokens().get(index);
        return Nearest.to(before.getText(), expectedWords())
                .map(word -> SyntaxProblems.unexpected(
                        places.span(before),
                        List.of("`" + word + "`"),
                        Optional.of(before.getText()),
                        Optional.of(SyntaxProblems.didYouMean(word))));
    }

    private boolean isTextOfAssumption() {
        if (found.getType() != PermatrixLexer.STRING || !expected.contains(Token.EOF)) {
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
                .filter(this::isNoName)
                .map(Words::literal)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Words that may be names too are covered by "a name" where one is expected, and so is a text. */
    private boolean isNoName(int type) {
        boolean names = expected.contains(PermatrixLexer.ID);
        return !names
                || type != PermatrixLexer.STRING && type != PermatrixLexer.DOTTED && !SoftWords.TYPES.contains(type);
    }

    /** Without what can follow nearly anything. */
    private List<String> described() {
        Set<String> words = new LinkedHashSet<>();
        expected.stream()
                .filter(type -> !ANYWHERE.contains(type) && isNoName(type))
                .map(Words::described)
                .forEach(words::add);
        if (words.size() <= FEW && expected.contains(PermatrixLexer.COMMA)) {
            words.add(Words.described(PermatrixLexer.COMMA));
        }
        List<String> described = new ArrayList<>(words);
        if (!described.isEmpty() && expected.contains(Token.EOF)) {
            described.add(Words.described(Token.EOF));
        }
        return described;
    }
}
