package dev.permatrix.browser.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A page in a window of its own, with everything that it complained of and asked for since it was opened. */
public final class OpenPage {

    /** Long, for a machine that does much else: what is there doesn't wait. */
    static final int TIMEOUT_MS = 30_000;

    private final BrowserContext window;
    private final Page page;
    private final View view;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    OpenPage(BrowserContext window, View view, Path file, String fragment) {
        this.window = window;
        this.view = view;
        address = file.toUri().toString();
        page = window.newPage();
        page.setDefaultTimeout(TIMEOUT_MS);
        listen();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(view.media()));
        page.navigate(address + fragment);
    }

    private void listen() {
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add("console " + message.type() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("uncaught: " + error));
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!isOwn(request.url())) {
                complaints.add("request: " + request.url());
            }
        });
        page.onPopup(popup -> complaints.add("popup: " + popup.url()));
    }

    /** The file itself, and what it carries. */
    private boolean isOwn(String url) {
        return url.split("#", 2)[0].equals(address) || url.startsWith("data:") || url.startsWith("blob:");
    }

    /** For everything that Playwright can do. */
    public Page page() {
        return page;
    }

    public View view() {
        return view;
    }

    /** What a CSS selector finds. */
    public Locator find(String selector) {
        return page.locator(selector);
    }

    /** What stands in the address after {@code #}, with the sign; empty if nothing does. */
    public String fragment() {
        return (String) page.evaluate("location.hash");
    }

    /** Opens the same page once more in the same window, as from a link that was sent. */
    public void goTo(String fragment) {
        page.navigate("about:blank");
        page.navigate(address + fragment);
    }

    /** The console is silent, nothing was asked of the net, and no window opened. Checked after each test anyway. */
    public void assertQuiet() {
        assertThat(complaints).as("complaints of %s, %s", address, view).isEmpty();
    }

    /** The page needs no sideways scrolling; a table in it may. */
    public void assertFitsWidth() {
        @SuppressWarnings("unchecked")
        List<String> wide = (List<String>) page.evaluate(Scripts.TOO_WIDE);
        assertThat(wide)
                .as("%s, %s is wider than its window, because of", address, view)
                .isEmpty();
    }

    /** As printed: what is seen only on screens is gone. Stays so until {@link #onScreen()}. */
    public void onPaper() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    }

    public void onScreen() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    /** The page as a PDF, A4. */
    public byte[] pdf() {
        return page.pdf(new Page.PdfOptions().setFormat("A4"));
    }

    void screenshot(Path file) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(file).setFullPage(true).setTimeout(TIMEOUT_MS));
    }

    void close() {
        window.close();
    }
}
