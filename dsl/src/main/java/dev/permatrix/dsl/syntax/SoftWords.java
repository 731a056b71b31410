package dev.permatrix.dsl.syntax;

import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.atn.ATN;

/** The words of the language that may be names too: read off the grammar's rule {@code word}, to be said only once. */
final class SoftWords {

    static final Set<Integer> TYPES = types();

    private SoftWords() {}

    private static Set<Integer> types() {
        ATN atn = PermatrixParser._ATN;
        Set<Integer> types = new TreeSet<>(
                atn.nextTokens(atn.ruleToStartState[PermatrixParser.RULE_word]).toList());
        types.remove(PermatrixLexer.ID);
        return Set.copyOf(types);
    }
}
