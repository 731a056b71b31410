package dev.permatrix.compiler.html.view;

import java.util.List;

/**
 * What became of the generated tests.
 *
 * @param run when they ran, or why nothing is told of them
 * @param unclear why some are told as not run that ran; empty where none is
 * @param kinds none where none ran on this content; how many there are of each kind, and how they ended
 * @param bad those in which something is wrong
 * @param untold those of which nothing is known, or which ran on other content
 * @param more how many of these two lists are left out; empty where none is
 */
public record TestsView(
        String run, String unclear, List<Kind> kinds, List<BadTest> bad, List<BadTest> untold, String more) {

    public boolean ran() {
        return !kinds.isEmpty();
    }

    public boolean hasBad() {
        return !bad.isEmpty();
    }

    public boolean hasUntold() {
        return !untold.isEmpty();
    }

    /** Tests of one kind: a figure for each way to end, in the order of the heads. */
    public record Kind(String kind, List<Count> counts) {}

    /** @param tone empty where there is none */
    public record Count(String head, String count, String tone) {}

    /**
     * One test.
     *
     * @param subject what it tries; leads there
     * @param name of the class and the test, as reports write it
     */
    public record BadTest(String id, LinkView subject, String name, ResultView result) {}
}
