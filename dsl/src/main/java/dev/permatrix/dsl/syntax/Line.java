package dev.permatrix.dsl.syntax;

import java.util.List;
import org.antlr.v4.runtime.Token;

/** The words of one line, and of the lines that continue it. Never empty. */
record Line(List<Token> tokens) {

    Line {
        tokens = List.copyOf(tokens);
    }

    Token first() {
        return tokens.get(0);
    }

    Token last() {
        return tokens.get(tokens.size() - 1);
    }

    /** The kind of the word at this place, counted from 0; {@link Token#EOF} behind the last one. */
    int type(int index) {
        return index < tokens.size() ? tokens.get(index).getType() : Token.EOF;
    }

    /** The text of the word at this place, counted from 0; empty behind the last one. */
    String text(int index) {
        return index < tokens.size() ? tokens.get(index).getText() : "";
    }

    boolean has(int type) {
        return tokens.stream().anyMatch(token -> token.getType() == type);
    }

    boolean isRow() {
        return first().getType() == PermatrixLexer.ROW;
    }
}
