package dev.permatrix.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Parses one line by one rule of the grammar; a line with an error is reported once and left out. */
final class LineParser {

    /** Deeper ones are unreadable, and would cost the parser its stack. */
    static final int DEEPEST_CONDITION = 32;

    private static final int MOST_EXPLAINED = 100;
    private static final int LONGEST_EXPLAINED = 200;

    private final Places places;
    private final Reports reports;
    private int explained;

    LineParser(Places places, Reports reports) {
        this.places = places;
        this.reports = reports;
    }

    /** The tree of the line; empty where an error was reported. */
    <T> Optional<T> parse(Line line, Function<PermatrixParser, T> rule) {
        Optional<Token> tooDeep = tooDeep(line);
        if (tooDeep.isPresent()) {
            reports.leaveOut(SyntaxProblems.nestedTooDeep(places.span(tooDeep.get()), DEEPEST_CONDITION));
            return Optional.empty();
        }
        try {
            return Optional.of(rule.apply(parser(line)));
        } catch (ParseCancellationException e) {
            RecognitionException cause = (RecognitionException) e.getCause();
            Token found = cause.getOffendingToken();
            Set<Integer> expected = expected(line, found.getTokenIndex(), rule, cause);
            reports.leaveOut(new SyntaxError(places, line, found, expected).diagnostic());
            return Optional.empty();
        }
    }

    /**
     * The kinds of word that could stand at this place. The exception knows only those that the last decision of the
     * parser lay between, so each is tried there; no longer where a file has more errors than a person reads.
     */
    private Set<Integer> expected(Line line, int index, Function<PermatrixParser, ?> rule, RecognitionException cause) {
        explained++;
        if (explained > MOST_EXPLAINED || index > LONGEST_EXPLAINED) {
            return new TreeSet<>(cause.getExpectedTokens().toList());
        }
        List<Token> before = line.tokens().subList(0, index);
        Set<Integer> types = new TreeSet<>();
        for (int type = 1; type <= PermatrixLexer.VOCABULARY.getMaxTokenType(); type++) {
            List<Token> tried = new ArrayList<>(before);
            tried.add(new CommonToken(type, ""));
            if (reads(new Line(tried), rule) > index) {
                types.add(type);
            }
        }
        if (!before.isEmpty() && reads(new Line(before), rule) > index) {
            types.add(Token.EOF);
        }
        return types;
    }

    /** How many words of the line the rule reads, its end counted as one. */
    private static int reads(Line line, Function<PermatrixParser, ?> rule) {
        try {
            rule.apply(parser(line));
            return line.tokens().size() + 1;
        } catch (ParseCancellationException e) {
            return ((RecognitionException) e.getCause()).getOffendingToken().getTokenIndex();
        }
    }

    /** A parser over one line; also what the test for ambiguities runs. */
    static PermatrixParser parser(Line line) {
        List<Token> tokens = new ArrayList<>(line.tokens());
        CommonToken end = new CommonToken(Token.EOF, "");
        end.setLine(line.last().getLine());
        end.setCharPositionInLine(line.last().getCharPositionInLine() + Places.length(line.last()));
        tokens.add(end);
        PermatrixParser parser = new PermatrixParser(new CommonTokenStream(new ListTokenSource(tokens)));
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        return parser;
    }

    private static Optional<Token> tooDeep(Line line) {
        List<Integer> open = new ArrayList<>();
        int depth = 0;
        int nots = 0;
        for (Token token : line.tokens()) {
            switch (token.getType()) {
                case PermatrixLexer.NOT -> nots++;
                case PermatrixLexer.LP -> {
                    open.add(nots + 1);
                    depth += nots + 1;
                    nots = 0;
                }
                case PermatrixLexer.RP -> depth -= open.isEmpty() ? 0 : open.remove(open.size() - 1);
                default -> nots = 0;
            }
            if (depth + nots > DEEPEST_CONDITION) {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }
}
