package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.StatementSyntax.DeclaredSyntax;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Turns words of the parser into places and names of ours. */
final class Places {

    /** Longer labels fit no column and no report. */
    static final int LONGEST_LABEL = 300;

    private static final int MOST_DIGITS = 9;

    private final String file;
    private final Reports reports;
    private final UnaryOperator<Span> origin;

    Places(String file, Reports reports, UnaryOperator<Span> origin) {
        this.file = file;
        this.reports = reports;
        this.origin = origin;
    }

    Span span(Token token) {
        return at(token.getLine(), token.getCharPositionInLine() + 1, length(token));
    }

    /** From the first word to the last one in the same line, without citations. */
    Span span(ParserRuleContext context) {
        Span span = span(context.start);
        return context.stop == null ? span : widened(span, context);
    }

    /** A place in the text that is parsed, told as one in the file. */
    Span at(int line, int column, int length) {
        return origin.apply(new Span(file, line, column, length));
    }

    private Span widened(Span span, ParseTree tree) {
        if (tree instanceof TerminalNode leaf) {
            boolean end = leaf.getSymbol().getType() == Token.EOF;
            return end ? span : span.through(span(leaf.getSymbol()));
        }
        Span wide = span;
        for (int i = 0; i < tree.getChildCount(); i++) {
            boolean citations = tree.getChild(i) instanceof PermatrixParser.TraceContext;
            wide = citations ? wide : widened(wide, tree.getChild(i));
        }
        return wide;
    }

    /** A text between quotes, or a word, symbol or id as it stands; an empty or overlong one is reported. */
    NameSyntax name(Token token) {
        Span span = span(token);
        if (token.getType() == PermatrixLexer.SYMBOL) {
            return new NameSyntax(withoutSelectors(token.getText()), false, span);
        }
        if (token.getType() != PermatrixLexer.STRING) {
            return new NameSyntax(token.getText(), false, span);
        }
        String text = unquoted(token.getText());
        if (text.isBlank()) {
            reports.report(SyntaxProblems.emptyLabel(span));
        }
        checkLength(text, span);
        return new NameSyntax(text, true, span);
    }

    NameSyntax name(PermatrixParser.NameContext context) {
        return name(context.start);
    }

    NameSyntax name(PermatrixParser.WordContext context) {
        return name(context.start);
    }

    /** {@code name}, {@code entity.name} or a label. */
    NameSyntax name(PermatrixParser.PermissionContext context) {
        return context.DOT() == null ? name(context.start) : new NameSyntax(context.getText(), false, span(context));
    }

    List<NameSyntax> names(List<PermatrixParser.NameContext> contexts) {
        return contexts.stream().map(this::name).toList();
    }

    List<NameSyntax> permissions(List<PermatrixParser.PermissionContext> contexts) {
        return contexts.stream().map(this::name).toList();
    }

    /** Empty for the account, which is no entity. */
    Optional<NameSyntax> entity(PermatrixParser.NameContext context) {
        NameSyntax name = name(context);
        boolean account = !name.quoted() && name.text().equals(Words.literal(PermatrixLexer.ACCOUNT));
        return account ? Optional.empty() : Optional.of(name);
    }

    /** An identifier, a label, or both. */
    DeclaredSyntax declared(PermatrixParser.DeclaredContext context) {
        return new DeclaredSyntax(
                Optional.ofNullable(context.word()).map(this::name),
                Optional.ofNullable(context.STRING()).map(label -> name(label.getSymbol())),
                span(context));
    }

    /** What the digits say; 0, and reported, where they are too many. */
    int number(Token digits) {
        if (digits.getText().length() > MOST_DIGITS) {
            reports.report(SyntaxProblems.numberTooLarge(span(digits)));
            return 0;
        }
        return Integer.parseInt(digits.getText());
    }

    void checkLength(String text, Span span) {
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST_LABEL) {
            reports.report(SyntaxProblems.labelTooLong(span, length, LONGEST_LABEL));
        }
    }

    /** In code points. */
    static int length(Token token) {
        return token.getType() == Token.EOF
                ? 0
                : token.getText().codePointCount(0, token.getText().length());
    }

    static String withoutSelectors(String text) {
        return text.replace("\uFE0E", "").replace("\uFE0F", "");
    }

    /** A control character as its number, so that a message can't disturb a terminal. */
    static String visible(String text) {
        int character = text.codePointAt(0);
        int kind = Character.getType(character);
        boolean hidden = kind == Character.CONTROL || kind == Character.FORMAT || kind == Character.SURROGATE;
        return hidden ? String.format(Locale.ROOT, "U+%04X", character) : text;
    }

    private static String unquoted(String text) {
        return text.substring(1, text.length() - 1).replaceAll("\\\\([\"\\\\])", "$1");
    }
}
