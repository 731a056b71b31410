package dev.permatrix.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.browser.harness.HtmlChecker;
import dev.permatrix.browser.harness.HtmlChecker.Message;
import dev.permatrix.browser.harness.MatrixPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages are HTML by the rules, so that every browser and reader makes the same of them. */
class HtmlValidityTest {

    /**
     * On a narrow screen a row is laid out as a grid, and then some browsers no longer take it for a row of a table. So
     * the page says it, which the rules call needless.
     */
    private static final String NEEDLESS_ROLE = "The “role” attribute must not be used on a “t[drh]” element which has"
            + " a “table” ancestor with no “role” attribute, .*";

    /** The checker does not know this property of CSS Box Sizing 4, which browsers do. */
    private static final String NEW_PROPERTY = "CSS: “contain-intrinsic-size”: Property .* doesn't exist\\.";

    @TempDir
    private Path folder;

    @Test
    void everyPageIsValid() {
        List<Path> pages = Stream.of(
                        MatrixPages.REAL.stream().map(MatrixPages::of),
                        MatrixPages.CASES.stream().map(MatrixPages::ofCase),
                        Stream.of(HostileLabelsTest.page(), MatrixPages.index()),
                        ComparisonTest.pages())
                .flatMap(it -> it)
                .toList();
        assertThat(errors(pages)).isEmpty();
    }

    /** The checker itself works: what is wrong is found, and in every file. */
    @Test
    void whatIsWrongIsFound() throws IOException {
        Path first = Files.writeString(folder.resolve("first.html"), wrong("<p id='a'></p><p id='a'></p>"));
        Path second = Files.writeString(folder.resolve("second.html"), wrong("<table><p>x</p></table>"));
        assertThat(errors(List.of(first, second)))
                .anySatisfy(it -> assertThat(it.toString()).startsWith("first.html:1: Duplicate ID “a”"))
                .anySatisfy(it -> assertThat(it.toString()).startsWith("second.html:1: "));
    }

    private static String wrong(String body) {
        return "<!DOCTYPE html><html lang='en'><head><title>x</title></head><body>" + body + "</body></html>";
    }

    private static List<Message> errors(List<Path> pages) {
        return HtmlChecker.check(pages).stream()
                .filter(Message::isError)
                .filter(it -> !it.message().matches(NEEDLESS_ROLE))
                .filter(it -> !it.message().matches(NEW_PROPERTY))
                .toList();
    }
}
