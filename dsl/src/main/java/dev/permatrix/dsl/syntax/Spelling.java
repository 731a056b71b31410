package dev.permatrix.dsl.syntax;

import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;

/** How names are written in a matrix, and which texts can stand without quotes. */
public final class Spelling {

    private static final Set<Integer> KEYS = Set.of(PermatrixLexer.SYMBOL, PermatrixLexer.SIGN, PermatrixLexer.NO);

    private Spelling() {}

    /** The name as it is written: as it stands, or between quotes. */
    public static String of(NameSyntax name) {
        return name.quoted() ? label(name.text()) : name.text();
    }

    /** A text between quotes. */
    public static String label(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Whether the text can be the identifier of something. */
    public static boolean isWord(String text) {
        List<? extends Token> tokens = tokens(text);
        return tokens.size() == 1 && isWord(tokens.get(0)) && isWhole(tokens, text);
    }

    /** Whether the text can be the identifier of a permission: {@code delete}, {@code contact.delete}. */
    public static boolean isPermission(String text) {
        List<? extends Token> tokens = tokens(text);
        boolean qualified =
                tokens.size() == 1 && tokens.get(0).getType() == PermatrixLexer.DOTTED && isWhole(tokens, text);
        return qualified || isWord(text);
    }

    /** Whether the text can be the id of a statement that is cited: {@code OP-15}. */
    public static boolean isReference(String text) {
        List<? extends Token> tokens = tokens(text);
        return tokens.size() == 1
                && Set.of(PermatrixLexer.CITE, PermatrixLexer.ID)
                        .contains(tokens.get(0).getType())
                && isWhole(tokens, text);
    }

    /** Whether the text can be a word of the legend: {@code ✔}, {@code yes}, {@code ?}. */
    public static boolean isKey(String text) {
        List<? extends Token> tokens = tokens(text);
        return tokens.size() == 1
                && (KEYS.contains(tokens.get(0).getType()) || isWord(tokens.get(0)))
                && isWhole(tokens, text);
    }

    /** Whether the text is a label with its quotes. */
    public static boolean isLabel(String text) {
        List<? extends Token> tokens = tokens(text);
        return tokens.size() == 1 && tokens.get(0).getType() == PermatrixLexer.STRING && isWhole(tokens, text);
    }

    private static boolean isWord(Token token) {
        return token.getType() == PermatrixLexer.ID || SoftWords.TYPES.contains(token.getType());
    }

    /** Whether nothing but these words stands in the text, no comment and no white space. */
    private static boolean isWhole(List<? extends Token> tokens, String text) {
        return tokens.stream().mapToInt(it -> it.getText().length()).sum() == text.length();
    }

    private static List<? extends Token> tokens(String text) {
        PermatrixLexer lexer = new PermatrixLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        return lexer.getAllTokens();
    }
}
