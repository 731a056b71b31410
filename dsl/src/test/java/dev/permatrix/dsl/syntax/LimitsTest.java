package dev.permatrix.dsl.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that no person wrote get an answer too. */
class LimitsTest {

    @Test
    void readsTheLastAllowedRowAndRefusesTheNext() {
        String head = "table \"T\"\n| P | A |\n";
        Parsed most = parsed(head + "| p | yes |\n".repeat(TableBuilder.MOST_ROWS - 1));
        assertThat(most.diagnostics()).isEmpty();
        assertThat(((TableSyntax) most.syntax().statements().get(0)).lines()).hasSize(TableBuilder.MOST_ROWS);
        assertThat(problems(head + "| p | yes |\n".repeat(TableBuilder.MOST_ROWS + 5)))
                .containsExactly("PM112 f:100002:1");
    }

    @Test
    void skipsALineThatIsTooLong() {
        String blanks = " ".repeat(MatrixParser.LONGEST_LINE - 6);
        assertThat(problems("role A" + blanks)).isEmpty();
        assertThat(problems("role A " + blanks + "\nrole ;")).containsExactly("PM113 f:1:20001", "PM103 f:2:6");
    }

    @Test
    void survivesDeepNestingAndNothingAtAll() {
        String deep = "restrict A on B to " + "(".repeat(9_000) + "not ".repeat(2_000) + "c";
        assertThat(problems(deep)).containsExactly("PM110 f:1:52");
        assertThat(problems("")).isEmpty();
        assertThat(problems("# only a comment")).isEmpty();
        assertThat(problems("))))((((")).containsExactly("PM106 f:1:1");
    }

    @Test
    void explainsErrorsHoweverManyAndLong() {
        assertThat(problems("changes \"C\"\n" + "  A may remove self extra\n".repeat(500)))
                .hasSize(500)
                .allMatch(problem -> problem.matches("PM101 f:\\d+:21"));
        String list = "x, ".repeat(5_000);
        assertThat(problems("roles A = " + list + "x x")).containsExactly("PM101 f:1:15013");
    }

    @Test
    void countsColumnsInCodePoints() {
        assertThat(problems("legend\n  \uD83D\uDE00 \uD83D\uDE00 maens allow")).containsExactly("PM101 f:2:7");
    }

    @Test
    void saysWhetherAnythingWasLeftOut() {
        assertThat(parsed("role A").leftOut()).isFalse();
        assertThat(parsed("role \"\"").leftOut()).isFalse();
        assertThat(parsed("role A\nrole ;").leftOut()).isTrue();
        assertThat(parsed("role A\nrole ;").syntax().statements()).hasSize(1);
        assertThat(MatrixParser.parse(new SourceFile("f", "role ;")).isAccepted())
                .isFalse();
        assertThat(MatrixParser.parse(new SourceFile("f", "role A")).isAccepted())
                .isTrue();
    }

    private static List<String> problems(String text) {
        return parsed(text).diagnostics().stream().map(LimitsTest::place).toList();
    }

    private static String place(Diagnostic diagnostic) {
        return diagnostic.code().id() + " " + diagnostic.span();
    }

    private static Parsed parsed(String text) {
        return MatrixParser.parsePartly(new SourceFile("f", text));
    }
}
