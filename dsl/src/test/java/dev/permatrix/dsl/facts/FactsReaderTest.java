package dev.permatrix.dsl.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.model.SourceStatement;
import dev.permatrix.dsl.model.SourceStatement.Strength;
import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactsReaderTest {

    private static final String HEADER = "id,strength,statement,line,question,confirmed\n";

    @Test
    void readsStatementsWithTheirPlaces() {
        var read = read(HEADER
                + "OP-1,stated,\"Users, all\",3,,\n\nOPA-1,assumption,Yes,,\"Is\nit?\",Ann\nOP-2,advisory,x,,,\n");
        assertThat(read.orElseThrow())
                .containsExactly(
                        new SourceStatement("OP-1", Strength.STATED, "Users, all", "3", "", "", new Span("f", 2, 1, 4)),
                        new SourceStatement(
                                "OPA-1", Strength.ASSUMPTION, "Yes", "", "Is\nit?", "Ann", new Span("f", 4, 1, 5)),
                        new SourceStatement("OP-2", Strength.ADVISORY, "x", "", "", "", new Span("f", 6, 1, 4)));
    }

    @Test
    void reportsAllProblems() {
        assertThat(problems("id,strength\nA,stated,x,,,\n")).containsExactly("PM051 f:1:1+11");
        assertThat(problems(HEADER + "A,sated,x,,,\n,stated,x,,,\nB,stated,x,,,\nB,implied,y,,,\nC,stated\n"))
                .containsExactly("PM055 f:2:3+5", "PM053 f:3:1+12", "PM054 f:5:1+1", "PM052 f:6:1+8");
        assertThat(problems(HEADER + "A,stated,x,,,\nB,stated,\"x,,,\n")).containsExactly("PM056 f:3:1+14");
    }

    @Test
    void suggestsAStrengthAndShowsBothPlaces() {
        var diagnostics = read(HEADER + "A,sated,x,,,\nA,stated,x,,,\n").diagnostics();
        assertThat(diagnostics.get(0).help()).containsExactly("did you mean `stated`?");
        assertThat(diagnostics.get(1).related().get(0).span()).isEqualTo(new Span("f", 2, 1, 1));
    }

    private static List<String> problems(String text) {
        return read(text).diagnostics().stream()
                .map(it -> it.code().id() + " " + it.span() + "+" + it.span().length())
                .toList();
    }

    private static Checked<List<SourceStatement>> read(String text) {
        return FactsReader.read(new SourceFile("f", text));
    }
}
