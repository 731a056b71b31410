package dev.permatrix.dsl.syntax;

import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** The author's own words, as reports quote them: comments left out and every run of white space one blank. */
final class Written {

    private Written() {}

    static String of(Line line, ParserRuleContext context) {
        return of(line, context.start, context.stop);
    }

    static String of(Line line, Token first, Token last) {
        List<Token> tokens = line.tokens().subList(first.getTokenIndex(), last.getTokenIndex() + 1);
        StringBuilder text = new StringBuilder();
        int end = first.getStartIndex();
        for (Token token : tokens) {
            if (token.getStartIndex() > end) {
                text.append(' ');
            }
            text.append(token.getText().strip().replaceAll("\\s+", " "));
            end = token.getStopIndex() + 1;
        }
        return text.toString();
    }
}
