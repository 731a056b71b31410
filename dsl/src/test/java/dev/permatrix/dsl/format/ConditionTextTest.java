package dev.permatrix.dsl.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.syntax.ConditionSyntax;
import dev.permatrix.dsl.syntax.MatrixParser;
import dev.permatrix.dsl.syntax.StatementSyntax.LegendSyntax;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p",
                "\"log in\" is not \"not yet\"",
                "n at least 5 and n at most large and n more than 1 and n less than 9",
                "holds A or holds only \"B c\"",
                "(p or b) and c",
                "p or (b and c) or (d and (e or f))",
                "p and (b and c)",
                "not p",
                "not (p or b)",
                "(not p) or b",
                "b or not p",
                "b and (not p) and c",
                "not p and not b",
                "not (p and (not b or not c))",
                "not not p"
            })
    void isWrittenAsItWas(String condition) {
        assertThat(ConditionText.of(parsed(condition))).isEqualTo(condition);
    }

    @ParameterizedTest
    @CsvSource({"((p)), p", "(p and b), p and b", "b or (not p), b or not p", "not (p), not p"})
    void withoutParenthesesThatSayNothing(String written, String condition) {
        assertThat(ConditionText.of(parsed(written))).isEqualTo(condition);
    }

    private static ConditionSyntax parsed(String condition) {
        SourceFile source = new SourceFile("it", "legend\n  x means allow only when " + condition + "\n");
        LegendSyntax legend = (LegendSyntax)
                MatrixParser.parse(source).orElseThrow().statements().get(0);
        return legend.entries().get(0).meaning().branches().get(0).when().orElseThrow();
    }
}
