package dev.permatrix.cli.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.cli.question.Reply;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.source.Span;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonPrinterTest {

    private static final Decision YES = Decision.allow(new Reason(new Span("a.matrix", 3, 4, 1), "Edit: ✔"));
    private static final Decision OPEN = Decision.undecided(new Reason(new Span("a.matrix", 5, 6, 1), "Edit: ?"));

    @Test
    void escapesWhateverStandsInAQuestion() {
        assertThat(one("a\"b\\c\nd\té\u0000\u2028😀", new Reply.Decided(YES, List.of())))
                .isEqualTo("{\"question\":{\"role\":\"a\\\"b\\\\c\\nd\\u0009\\u00e9\\u0000\\u2028\\ud83d\\ude00\"},"
                        + "\"decision\":\"ALLOW\",\"reasons\":[{\"file\":\"a.matrix\",\"line\":3,\"column\":4,"
                        + "\"text\":\"Edit: \\u2714\"}],\"ask\":[],\"open\":false}\n");
    }

    @Test
    void givesEachPartThatDiffers() {
        Reply differing =
                Reply.of(List.of(new Reply.Part("one", YES, List.of()), new Reply.Part("two", OPEN, List.of())));
        assertThat(one("User", differing))
                .contains("\"decision\":\"DIFFERS\",\"parts\":[{\"name\":\"one\",\"decision\":\"ALLOW\",\"reasons\":[{")
                .contains(",{\"name\":\"two\",\"decision\":\"DENY\",")
                .endsWith("\"ask\":[],\"open\":true}]}\n");
    }

    @Test
    void anEmptyFileIsAnEmptyArray() {
        StringWriter out = new StringWriter();
        JsonPrinter printer = JsonPrinter.ofMany(new PrintWriter(out));
        printer.begin(List.of("role"));
        printer.end();
        assertThat(out.toString().replace("\n", "")).isEqualTo("[]");
    }

    private static String one(String value, Reply reply) {
        StringWriter out = new StringWriter();
        JsonPrinter printer = JsonPrinter.ofOne(new PrintWriter(out));
        printer.begin(List.of("role"));
        printer.print(Answered.alone("", List.of(value), reply));
        printer.end();
        return out.toString();
    }
}
