package dev.permatrix.cli.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.cli.question.Reply;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.source.Span;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvPrinterTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1.matrix", "+x.matrix", "-x.matrix", "@x.matrix"})
    void reasonsAreNoFormulas(String file) {
        assertThat(printed("User", file))
                .isEqualTo("role,decision,reasons\r\nUser,ALLOW,'" + file + ":3:4: Edit: yes\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+x", "-1", "@x", "plain", "’ ✔"})
    void theColumnsOfTheQuestionStayAsTheyCame(String value) {
        assertThat(printed(value, "a.matrix"))
                .isEqualTo("role,decision,reasons\r\n" + value + ",ALLOW,a.matrix:3:4: Edit: yes\r\n");
    }

    @Test
    void quotesWhereItMust() {
        assertThat(printed("a,\"b\"\nc", "a.matrix")).contains("\"a,\"\"b\"\"\nc\",ALLOW,");
    }

    private static String printed(String value, String file) {
        StringWriter out = new StringWriter();
        CsvPrinter printer = new CsvPrinter(out);
        printer.begin(List.of("role"));
        Decision decision = Decision.allow(new Reason(new Span(file, 3, 4, 1), "Edit: yes"));
        printer.print(Answered.alone("", List.of(value), new Reply.Decided(decision, List.of())));
        printer.end();
        return out.toString();
    }
}
