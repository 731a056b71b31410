package dev.permatrix.dsl.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RenderersTest {

    private enum Code implements DiagnosticCode {
        ONE;

        @Override
        public String id() {
            return "PM999";
        }

        @Override
        public Severity severity() {
            return Severity.ERROR;
        }
    }

    @Test
    void showsPlacesRelatedPlacesAndHelp() {
        Diagnostic diagnostic = Diagnostic.of(Code.ONE, new Span("f", 2, 6, 3), "unknown role `Usr`")
                .under("no such role")
                .and(new Span("f", 1, 6, 4), "declared here")
                .help("did you mean `User`?");
        assertThat(text("role User\nrole Usr", diagnostic)).isEqualTo("""
                error[PM999]: unknown role `Usr`
                  --> f:2:6
                2 | role Usr
                  |      ^^^ no such role
                  --> also at f:1:6
                1 | role User
                  |      ^^^^ declared here
                help: did you mean `User`?
                """);
    }

    @Test
    void alignsCaretsBelowWideAndCombiningCharacters() {
        assertThat(caretLine("\u6F22e\u0301 x", 5, 1)).isEqualTo("  |     ^");
        assertThat(caretLine("\uD83D\uDE00 x", 1, 1)).isEqualTo("  | ^^");
        assertThat(caretLine("\t|x", 3, 1)).isEqualTo("  |      ^");
        assertThat(caretLine("ab", 3, 0)).isEqualTo("  |   ^");
        assertThat(caretLine("ab", 9, 4)).isEqualTo("  |   ^");
    }

    @Test
    void cutsLongLinesAroundTheSpan() {
        String line = "x".repeat(500) + "HERE" + "y".repeat(500);
        String shown = text(line, Diagnostic.of(Code.ONE, new Span("f", 1, 501, 4), "m"));
        String[] lines = shown.split("\n");
        assertThat(lines[2]).startsWith("1 | …x").endsWith("y…").hasSizeLessThan(170);
        assertThat(lines[2].indexOf("HERE")).isEqualTo(lines[3].indexOf("^^^^"));
    }

    @Test
    void showsHiddenCharactersAsEscapes() {
        String shown = text("a\u001B[2Jb\u202Ec", Diagnostic.of(Code.ONE, new Span("f", 1, 7, 1), "m\u001B[1m\nx"));
        assertThat(shown).contains("m\\u{1B}[1m\\u{A}x", "1 | a\\u{1B}[2Jb\\u{202E}c", "  |            ^^^^^^^^");
        assertThat(shown).doesNotContain("\u001B", "\u202E");
    }

    @Test
    void worksWithoutTheFileAndInColor() {
        Diagnostic diagnostic =
                Diagnostic.of(Code.ONE, Span.startOf("gone"), "m").under("here");
        assertThat(TextRenderer.plain(name -> Optional.empty()).render(diagnostic))
                .isEqualTo("error[PM999]: m\n  --> gone:1:1\n  = here\n");
        assertThat(TextRenderer.colored(name -> Optional.empty(), true).render(diagnostic))
                .startsWith("\u001B[1;31merror[PM999]\u001B[0m: m\n");
    }

    @Test
    void writesJson() {
        Diagnostic diagnostic = Diagnostic.of(Code.ONE, new Span("a\"b", 2, 6, 3), "\u2714\n\\")
                .and(new Span("f", 1, 6, 4), "first")
                .help("x");
        assertThat(JsonRenderer.render(List.of())).isEqualTo("[]\n");
        assertThat(JsonRenderer.render(List.of(diagnostic)))
                .isEqualTo("[\n  {"
                        + "\"code\":\"PM999\",\"severity\":\"error\","
                        + "\"file\":\"a\\\"b\",\"line\":2,\"column\":6,\"length\":3,\"message\":\"\\u2714\\n\\\\\","
                        + "\"label\":\"\","
                        + "\"related\":[{\"file\":\"f\",\"line\":1,\"column\":6,\"length\":4,\"label\":\"first\"}],"
                        + "\"help\":[\"x\"]}\n]\n");
    }

    @Test
    void suggestsTheNearestWord() {
        List<String> known = List.of("restrict", "role", "roles");
        assertThat(Nearest.to("restict", known)).contains("restrict");
        assertThat(Nearest.to("ROLE", known)).contains("role");
        assertThat(Nearest.to("rloe", known)).contains("role");
        assertThat(Nearest.to("role", known)).contains("roles");
        assertThat(Nearest.to("entity", known)).isEmpty();
        assertThat(Nearest.to("", known)).isEmpty();
    }

    private static String caretLine(String line, int column, int length) {
        Diagnostic diagnostic = Diagnostic.of(Code.ONE, new Span("f", 1, column, length), "m");
        return text(line, diagnostic).split("\n")[3];
    }

    private static String text(String source, Diagnostic diagnostic) {
        return TextRenderer.plain(name -> Optional.of(new SourceFile("f", source)))
                .render(diagnostic);
    }
}
