package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;

/** The comments of a matrix. */
public final class Comments {

    private Comments() {}

    /** The lines, counted from 1, in which there is one. */
    public static List<Integer> lines(SourceFile source) {
        PermatrixLexer lexer = new PermatrixLexer(CharStreams.fromString(source.text()));
        lexer.removeErrorListeners();
        Map<Integer, Integer> ends = new TreeMap<>();
        for (Token token : lexer.getAllTokens()) {
            ends.put(token.getLine(), token.getCharPositionInLine() + Places.length(token));
        }
        List<String> lines = source.lines();
        return IntStream.rangeClosed(1, lines.size())
                .filter(it -> lines.get(it - 1)
                        .codePoints()
                        .skip(ends.getOrDefault(it, 0))
                        .anyMatch(c -> c == '#'))
                .boxed()
                .toList();
    }
}
