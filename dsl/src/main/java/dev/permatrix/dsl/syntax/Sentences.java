package dev.permatrix.dsl.syntax;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;

/** Questions about single lines of a matrix, for files in which each of them stands by itself. */
public final class Sentences {

    private Sentences() {}

    /** Whether the text ends with a comment, which hides whatever is written behind it. */
    public static boolean hasComment(String text) {
        List<? extends Token> tokens = tokens(text);
        int end = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).getStopIndex() + 1;
        return text.codePoints().skip(end).anyMatch(it -> it == '#');
    }

    /**
     * Whether this line, in a matrix, would stand below the statement above it.
     *
     * @param statement the statement's keyword
     */
    public static boolean isBelow(String statement, String text) {
        List<? extends Token> tokens = tokens(text);
        Optional<Block> block = Block.ofWord(statement);
        if (tokens.isEmpty() || block.isEmpty()) {
            return false;
        }
        Line line = new Line(List.copyOf(tokens));
        boolean another = Block.startedBy(line).isPresent() || line.type(0) == PermatrixLexer.END || line.isRow();
        return block.get().owns(line) || !another && !Outline.isRemark(line);
    }

    private static List<? extends Token> tokens(String text) {
        PermatrixLexer lexer = new PermatrixLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        return lexer.getAllTokens();
    }
}
