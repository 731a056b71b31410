package dev.permatrix.dsl.syntax;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.Vocabulary;

/** The kinds of word as people know them. */
final class Words {

    /** Reserved words that name things: where a name is expected, they are meant as one. */
    private static final Set<Integer> NOUNS = Set.of(
            PermatrixLexer.MATRIX,
            PermatrixLexer.ROLE,
            PermatrixLexer.ROLES,
            PermatrixLexer.LEGEND,
            PermatrixLexer.TABLE,
            PermatrixLexer.RESTRICT,
            PermatrixLexer.CHANGES,
            PermatrixLexer.INVARIANT,
            PermatrixLexer.SCENARIO,
            PermatrixLexer.UNDECIDED,
            PermatrixLexer.NOTE,
            PermatrixLexer.ADVICE,
            PermatrixLexer.EVERYONE,
            PermatrixLexer.ALLOW,
            PermatrixLexer.DENY);

    private Words() {}

    /** The word itself, for one that is always written the same way. */
    static String literal(int type) {
        String quoted = vocabulary().getLiteralName(type);
        return quoted == null ? "" : quoted.substring(1, quoted.length() - 1);
    }

    /** Every word of the language. */
    static List<String> all() {
        return IntStream.rangeClosed(1, vocabulary().getMaxTokenType())
                .mapToObj(Words::literal)
                .filter(word -> word.length() > 1)
                .toList();
    }

    static boolean isNoun(int type) {
        return NOUNS.contains(type);
    }

    /** Such as {@code `means`}, "a name" or "the end of the line". */
    static String described(int type) {
        return switch (type) {
            case Token.EOF -> "the end of the line";
            case PermatrixLexer.ID, PermatrixLexer.DOTTED -> "a name";
            case PermatrixLexer.STRING -> "a text between quotes";
            case PermatrixLexer.INT -> "a number";
            case PermatrixLexer.CITE -> "an id such as `OP-15`";
            case PermatrixLexer.NOTEREF -> "a mark such as `[1]`";
            case PermatrixLexer.SYMBOL, PermatrixLexer.SIGN -> "a symbol such as `✔`";
            case PermatrixLexer.A -> "`a` or `an`";
            default -> "`" + literal(type) + "`";
        };
    }

    private static Vocabulary vocabulary() {
        return PermatrixLexer.VOCABULARY;
    }
}
