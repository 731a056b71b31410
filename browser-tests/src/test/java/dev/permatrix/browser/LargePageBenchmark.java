package dev.permatrix.browser;

import com.microsoft.playwright.Page;
import dev.permatrix.browser.harness.PageTimes;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How long pages of large tables take in Chromium; no part of the build, since its name doesn't end in Test. How to run
 * it, and what it measures, stands in {@code benchmarks/README.md}.
 */
class LargePageBenchmark {

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
                    const drawn = there && there.closest('.big-cell, .big-label, .big-head');
                    if (!drawn || drawn.textContent === '') { blank++; }
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
        PageTimes.measure(LargePageBenchmark::once);
    }

    private static void once(Page page, PageTimes times) {
        times.add("first rows painted", page.evaluate(FIRST_ROWS));
        times.add("script has run (DOMContentLoaded)", page.evaluate(PageTimes.LOADED));
        search(page, times, "words", "q", "delete inv");
        search(page, times, "answer Undecided, at once", "answer", "open");
        search(page, times, "answer Undecided in some roles", "named", "japan");
        page.waitForTimeout(2_000);
        search(page, times, "the same, once idle", "named", "uk");
        search(page, times, "only rows that differ", "differ", "on");
        page.evaluate("() => document.querySelector('.big-find button').click()");
        List<?> scrolled = (List<?>) page.evaluate(SCROLL);
        times.add("longest frame while scrolling", scrolled.get(2));
        times.add("blank points in 120 frames of scrolling", scrolled.get(1));
    }

    private static void search(Page page, PageTimes times, String name, String field, String value) {
        List<?> search = (List<?>) page.evaluate(SEARCH, List.of(field, value));
        times.add(name + ": key to first rows drawn", search.get(0));
        times.add(name + ": key to all found and painted", search.get(1));
        times.add(name + ": longest time without a frame", search.get(2));
    }
}
