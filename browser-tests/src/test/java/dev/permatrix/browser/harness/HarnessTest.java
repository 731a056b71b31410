package dev.permatrix.browser.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checks of the harness see what they are there to see. */
@BrowserTest
class HarnessTest {

    @TempDir
    private Path folder;

    @Test
    void aPictureWithoutWordsIsNotAccessible(Pages pages) throws IOException {
        OpenPage page = pages.open(
                written("<main><h1>x</h1><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='></main>"), View.wide());
        assertThat(Axe.violations(page)).singleElement().asString().startsWith("image-alt ");
    }

    @Test
    void whatIsTooWideIsNamed(Pages pages) throws IOException {
        OpenPage page = pages.open(written("<p id='long' style='width: 500px'>x</p>"), View.phone());
        assertThatFails(page::assertFitsWidth, "p#long ends at 508");
        pages.open(written("<p>x</p>"), View.phone()).assertFitsWidth();
    }

    @Test
    void whatThePageAsksForAndSaysIsHeard(Pages pages) throws IOException {
        assertHeard(
                pages, "<img alt='' src='https://example.invalid/x.png'>", "request: https://example.invalid/x.png");
        assertHeard(pages, "<img alt='' src='beside.png'>", "beside.png");
        assertHeard(pages, "<script>console.error('oh')</script>", "console error: oh");
        assertHeard(pages, "<script>missing()</script>", "missing is not defined");
        assertHeard(pages, "<script>alert('hello')</script>", "dialog: hello");
        pages.open(written("<script>console.log('fine')</script>"), View.wide()).assertQuiet();
    }

    private void assertHeard(Pages pages, String body, String complaint) throws IOException {
        OpenPage page = pages.open(written(body), View.wide());
        assertThatFails(page::assertQuiet, complaint);
        pages.forget(page);
    }

    private static void assertThatFails(Runnable check, String message) {
        assertThatThrownBy(check::run).isInstanceOf(AssertionError.class).hasMessageContaining(message);
    }

    private Path written(String body) throws IOException {
        return Files.writeString(
                folder.resolve("x.html"),
                "<!DOCTYPE html><html lang='en'><head><title>x</title></head><body>" + body + "</body></html>");
    }
}
