package dev.permatrix.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private final Places places;
    private final Reports reports;

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
        PermatrixParser parser = parser(line);
        try {
            return Optional.of(rule.apply(parser));
        } catch (ParseCancellationException e) {
            RecognitionException cause = (RecognitionException) e.getCause();
            reports.leaveOut(new SyntaxError(places, line, cause).diagnostic());
            return Optional.empty();
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
