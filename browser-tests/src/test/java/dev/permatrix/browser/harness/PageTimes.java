package dev.permatrix.browser.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/** The times of one page, in milliseconds: the same things are done on each page in its turn, several times. */
public final class PageTimes {

    /** When the page's script had run. */
    public static final String LOADED = "() => performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd";

    private static final int RUNS = 5;

    private final Path file;
    private final Map<String, List<Double>> times = new LinkedHashMap<>();

    private PageTimes(Path file) {
        this.file = file.toAbsolutePath();
    }

    /**
     * Measures the pages that {@code -Dbenchmark.pages} names, separated by commas, and prints what was found.
     *
     * @param once what is done on a page that begins to load
     */
    public static void measure(BiConsumer<Page, PageTimes> once) throws IOException {
        List<PageTimes> all = Arrays.stream(
                        System.getProperty("benchmark.pages", "").split(","))
                .filter(it -> !it.isBlank())
                .map(it -> new PageTimes(Path.of(it)))
                .toList();
        if (all.isEmpty()) {
            throw new IllegalStateException("name the pages: -Dbenchmark.pages=FILE,FILE");
        }
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Chromium.executable())
                                .setChromiumSandbox(!Chromium.isRoot()))) {
            for (int run = 0; run < RUNS; run++) {
                all.forEach(it -> it.open(browser, once));
            }
        }
        for (PageTimes page : all) {
            page.tell(all.get(0));
        }
    }

    private void open(Browser browser, BiConsumer<Page, PageTimes> once) {
        try (Page page = browser.newPage(
                new Browser.NewPageOptions().setViewportSize(1440, 900).setBypassCSP(true))) {
            page.navigate(
                    file.toUri().toString(),
                    new Page.NavigateOptions()
                            .setWaitUntil(WaitUntilState.COMMIT)
                            .setTimeout(120_000));
            once.accept(page, this);
        }
    }

    /** @param milliseconds a number, as a script gives it */
    public void add(String name, Object milliseconds) {
        times.computeIfAbsent(name, it -> new ArrayList<>()).add(((Number) milliseconds).doubleValue());
    }

    private void tell(PageTimes first) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%n%s, %.1f MB; median (worst) of %d, and how many times that of the first page%n",
                file,
                Files.size(file) / 1e6,
                RUNS);
        times.forEach((name, some) -> System.out.printf(
                Locale.ROOT,
                "  %-62s %7.0f (%.0f)  %.1f×%n",
                name,
                median(some),
                Collections.max(some),
                median(some) / Math.max(1, median(first.times.get(name)))));
    }

    private static double median(List<Double> some) {
        return some.stream().sorted().toList().get(some.size() / 2);
    }
}
