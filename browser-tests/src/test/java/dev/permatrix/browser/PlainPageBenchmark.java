package dev.permatrix.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import dev.permatrix.browser.harness.PageTimes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How long pages take in Chromium whose tables are laid out, up to 20,000 cells; no part of the build, since its name
 * doesn't end in Test. How to run it, and what it measures, stands in {@code benchmarks/README.md}.
 */
class PlainPageBenchmark {

    private static final String PAINTED = "() => performance.getEntriesByName('first-contentful-paint')[0].startTime";

    /** From an event until the frame is painted that shows what came of it. */
    private static final String ACT = """
            ([selector, type, value]) => new Promise(done => {
              const control = document.querySelector(selector);
              const start = performance.now();
              if (value !== '') { control.value = value; }
              control.dispatchEvent(new Event(type, { bubbles: true }));
              requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
            })""";

    @Test
    void measure() throws Exception {
        PageTimes.measure(PlainPageBenchmark::once);
    }

    private static void once(Page page, PageTimes times) {
        page.waitForLoadState(LoadState.LOAD);
        page.waitForTimeout(500);
        times.add("first painted", page.evaluate(PAINTED));
        times.add("script has run (DOMContentLoaded)", page.evaluate(PageTimes.LOADED));
        Map<String, List<String>> acts = Map.of(
                "a panel is opened", List.of(".grid td", "click", ""),
                "words", List.of("#find", "input", "delete"),
                "no words", List.of("#clear", "click", ""),
                "a role is hidden", List.of("#roles-shown button", "click", ""));
        for (String act : List.of("a panel is opened", "words", "no words", "a role is hidden")) {
            times.add(act + ": until painted", page.evaluate(ACT, acts.get(act)));
        }
    }
}
