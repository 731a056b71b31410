package dev.permatrix.compiler.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder with a matrix and the exact page. {@code -Dcases.update=true} writes the page, and fails all the same.
 */
class HtmlCasesTest {

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(HtmlPages.CASES)) {
            return folders.sorted().toList();
        }
    }

    @Test
    void thereAreCases() throws IOException {
        assertThat(cases()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void thePageIsAsExpected(Path folder) throws IOException {
        Path expected = folder.resolve("expected.html");
        String html = withoutStyleAndScript(HtmlPages.html(HtmlPages.known(folder.resolve("input.matrix"))));
        if (Boolean.getBoolean("cases.update")) {
            Files.writeString(expected, html);
            fail("wrote " + expected + "; read it, and run again without -Dcases.update");
        }
        assertThat(html.split("\n")).containsExactly(Files.readString(expected).split("\n"));
    }

    /** The style sheet and the script are files of their own, and the script's data has its own test: no case pins them. */
    private static String withoutStyleAndScript(String html) {
        String known = html.replaceFirst("'sha256-[^']+'", "'sha256-…'");
        String unstyled = without(known, "<style>\n", "</style>");
        return without(without(unstyled, "id=\"data\">", "</script>"), "<script>\n", "</script>");
    }

    private static String without(String html, String before, String after) {
        int start = html.indexOf(before) + before.length();
        return html.substring(0, start) + "…\n" + html.substring(html.indexOf(after, start));
    }
}
