package dev.permatrix.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/**
 * Cuts the stream of words into lines, in front of the parser.
 *
 * <p>A statement ends with its line, and goes on where the line ends in a comma or the next one starts with a word
 * that starts no statement. Deciding that here keeps line ends out of every rule of the grammar, and lets the parser
 * take one line at a time: an error can't swallow the lines below it. A table row stands alone.
 */
final class LineJoiner {

    private static final Set<Integer> CONTINUES = Set.of(
            PermatrixLexer.AND,
            PermatrixLexer.OR,
            PermatrixLexer.WHEN,
            PermatrixLexer.ELSE,
            PermatrixLexer.EXCEPT,
            PermatrixLexer.UNLESS,
            PermatrixLexer.WHILE,
            PermatrixLexer.CITES,
            PermatrixLexer.ASSUMES,
            PermatrixLexer.BECAUSE);

    private LineJoiner() {}

    static List<Line> join(List<? extends Token> tokens) {
        List<Line> lines = new ArrayList<>();
        List<Token> current = new ArrayList<>();
        for (Token token : tokens) {
            if (!current.isEmpty() && startsLine(current.get(current.size() - 1), token)) {
                lines.add(new Line(current));
                current.clear();
            }
            current.add(token);
        }
        if (!current.isEmpty()) {
            lines.add(new Line(current));
        }
        return lines;
    }

    private static boolean startsLine(Token before, Token token) {
        if (before.getLine() == token.getLine()) {
            return false;
        }
        return before.getType() == PermatrixLexer.ROW
                || token.getType() == PermatrixLexer.ROW
                || !(before.getType() == PermatrixLexer.COMMA || CONTINUES.contains(token.getType()));
    }
}
