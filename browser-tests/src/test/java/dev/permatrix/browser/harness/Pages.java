package dev.permatrix.browser.harness;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens pages for one test; a parameter of a {@link BrowserTest}. */
public final class Pages {

    private final Browser browser;
    private final List<OpenPage> open = new ArrayList<>();

    Pages(Browser browser) {
        this.browser = browser;
    }

    /** The page of one of the real matrices, by its file's name. */
    public OpenPage open(String matrix, View view) {
        return open(MatrixPages.of(matrix), view);
    }

    /** The same, at a place in it or in a shared view: what stands after the address, {@code #} and all. */
    public OpenPage open(String matrix, View view, String fragment) {
        return open(MatrixPages.of(matrix), view, fragment);
    }

    /** Any page. */
    public OpenPage open(Path file, View view) {
        return open(file, view, "");
    }

    public OpenPage open(Path file, View view, String fragment) {
        OpenPage page = new OpenPage(browser.newContext(view.context()), view, file, fragment);
        open.add(page);
        return page;
    }

    List<OpenPage> stillOpen() {
        return List.copyOf(open);
    }

    /** Closes a page whose complaints were expected. */
    void forget(OpenPage page) {
        page.close();
        open.remove(page);
    }
}
