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
        String html = withoutStyle(HtmlPages.html(HtmlPages.known(folder.resolve("input.matrix"))));
        if (Boolean.getBoolean("cases.update")) {
            Files.writeString(expected, html);
            fail("wrote " + expected + "; read it, and run again without -Dcases.update");
        }
        assertThat(html.split("\n")).containsExactly(Files.readString(expected).split("\n"));
    }

    /** The style sheet is a file of its own, and no part of what a case pins. */
    private static String withoutStyle(String html) {
        int start = html.indexOf("<style>\n") + "<style>\n".length();
        return html.substring(0, start) + "…\n" + html.substring(html.indexOf("</style>"));
    }
}
