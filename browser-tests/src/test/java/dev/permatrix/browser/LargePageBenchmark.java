package dev.permatrix.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitUntilState;
import dev.permatrix.browser.harness.Chromium;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How long pages of large tables take in Chromium; no part of the build, since its name doesn't end in Test. How to run
 * it, and what it measures, stands in {@code benchmarks/README.md}.
 */
class LargePageBenchmark {

    private static final int RUNS = 5;

    /** Until the frame is painted in which the table's first rows stand. */
    private static final String FIRST_ROWS = """
            () => new Promise(done => {
              const look = () => {
                if (document.querySelector('.big-row:not([hidden]) .big-cell')) {
                  requestAnimationFrame(() => setTimeout(() => done(performance.now())));
                } else {
                  requestAnimationFrame(look);
                }
              };
              look();
            })""";

    private static final String LOADED = "() => performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd";

    /** From a key until the frame is painted in which all that was found is counted; and the longest time without a frame. */
    private static final String SEARCH = """
            ([field, value]) => new Promise(done => {
              const control = document.querySelector(`.big-find [name=${field}]`);
              const count = document.querySelector('.big-count');
              let last = performance.now();
              let longest = 0;
              const start = last;
              count.textContent = '';
              if (control.type === 'checkbox') { control.checked = true; } else { control.value = value; }
              control.dispatchEvent(new Event('input', { bubbles: true }));
              const drawn = performance.now() - start;
              const look = () => {
                const now = performance.now();
                longest = Math.max(longest, now - last);
                last = now;
                if (count.textContent === '') {
                  requestAnimationFrame(look);
                } else {
                  requestAnimationFrame(() => setTimeout(() => done([drawn, performance.now() - start, longest])));
                }
              };
              look();
            })""";

    /** Jumps and sweeps over the whole table; after every frame, points in sight at which no cell is drawn. */
    private static final String SCROLL = """
            () => new Promise(done => {
              const grid = document.querySelector('.big');
              grid.scrollIntoView();
              const box = grid.getBoundingClientRect();
              const down = grid.scrollHeight - grid.clientHeight;
              const right = grid.scrollWidth - grid.clientWidth;
              let frame = 0, blank = 0, last = performance.now(), longest = 0;
              const step = () => {
                const now = performance.now();
                longest = Math.max(longest, now - last);
                last = now;
                for (let y = 80; y < box.height - 30; y += 60) {
                  for (let x = 280; x < box.width - 30; x += 150) {
                    const there = document.elementFromPoint(box.left + x, box.top + y);
                    if (!there || !there.closest('.big-cell, .big-label, .big-head') || there.textContent === '') { blank++; }
                  }
                }
                if (++frame === 120) {
                  done([frame, blank, longest]);
                } else {
                  const part = frame % 10 === 0 ? Math.abs(Math.sin(frame)) : frame / 120;
                  grid.scrollTop = down * part;
                  grid.scrollLeft = right * part;
                  requestAnimationFrame(() => setTimeout(step));
                }
              };
              step();
            })""";

    @Test
    void measure() throws Exception {
        List<Path> files = Arrays.stream(
                        System.getProperty("benchmark.pages", "").split(","))
                .filter(it -> !it.isBlank())
                .map(Path::of)
                .toList();
        if (files.isEmpty()) {
            throw new IllegalStateException("name the pages: -Dbenchmark.pages=FILE,FILE");
        }
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Chromium.executable())
                                .setChromiumSandbox(!Chromium.isRoot()))) {
            measure(browser, files);
        }
    }

    private static void measure(Browser browser, List<Path> files) throws Exception {
        List<Measured> all = new ArrayList<>();
        for (Path file : files) {
            all.add(new Measured(file));
        }
        for (int run = 0; run < RUNS; run++) {
            for (Measured measured : all) {
                measured.once(browser);
            }
        }
        for (Measured measured : all) {
            measured.tell(all.get(0));
        }
    }

    /** The times of one page, in milliseconds. */
    private static final class Measured {

        private final Path file;
        private final Map<String, List<Double>> times = new LinkedHashMap<>();

        private Measured(Path file) {
            this.file = file.toAbsolutePath();
        }

        void once(Browser browser) {
            try (Page page = browser.newPage(
                    new Browser.NewPageOptions().setViewportSize(1440, 900).setBypassCSP(true))) {
                page.navigate(
                        file.toUri().toString(),
                        new Page.NavigateOptions()
                                .setWaitUntil(WaitUntilState.COMMIT)
                                .setTimeout(120_000));
                add("first rows painted", page.evaluate(FIRST_ROWS));
                add("script has run (DOMContentLoaded)", page.evaluate(LOADED));
                search(page, "words", "q", "delete inv");
                search(page, "answer Undecided, at once", "answer", "open");
                search(page, "answer Undecided in some roles", "named", "japan");
                page.waitForTimeout(2_000);
                search(page, "the same, once idle", "named", "uk");
                search(page, "only rows that differ", "differ", "on");
                page.evaluate("() => document.querySelector('.big-find button').click()");
                List<?> scrolled = (List<?>) page.evaluate(SCROLL);
                add("longest frame while scrolling", scrolled.get(2));
                add("blank points in 120 frames of scrolling", scrolled.get(1));
            }
        }

        private void search(Page page, String name, String field, String value) {
            List<?> search = (List<?>) page.evaluate(SEARCH, List.of(field, value));
            add(name + ": key to first rows drawn", search.get(0));
            add(name + ": key to all found and painted", search.get(1));
            add(name + ": longest time without a frame", search.get(2));
        }

        private void add(String name, Object milliseconds) {
            times.computeIfAbsent(name, it -> new ArrayList<>()).add(((Number) milliseconds).doubleValue());
        }

        void tell(Measured first) throws Exception {
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
}
