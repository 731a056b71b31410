package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.LinkView;
import dev.permatrix.compiler.html.view.ResultView;
import dev.permatrix.compiler.results.MatrixResults;
import dev.permatrix.compiler.results.TestResult;
import dev.permatrix.compiler.results.TestState;
import dev.permatrix.compiler.words.ShownCells.Part;
import dev.permatrix.compiler.words.ShownCells.ShownCell;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of the tests of a cell, down to how many of its situations failed. */
final class CellTests {

    private final Texts texts;
    private final TestMarks marks;
    private final Optional<MatrixResults> results;
    private final RoleSituations situations;

    CellTests(PageContext page) {
        this.texts = page.texts();
        this.marks = page.tests();
        this.results = marks.results();
        this.situations = new RoleSituations(page);
    }

    /**
     * One cell.
     *
     * @param tone empty where nothing is told
     * @param notes what the panel says of it, in sentences
     */
    record Told(ResultView view, String tone, List<String> notes) {
        static final Told NOTHING = new Told(ResultView.NONE, "", List.of());
    }

    Told of(ShownCell cell) {
        List<Permission> asked = cell.parts().stream().map(Part::permission).toList();
        return results.flatMap(it -> it.of(cell.role(), asked))
                .map(it -> it.state() == TestState.FAILED ? failed(cell, it) : told(it))
                .orElse(Told.NOTHING);
    }

    private Told told(TestResult result) {
        return new Told(marks.mark(result), TestMarks.tone(result.state()), List.of());
    }

    /** A cell that no test calls wrong in any of its situations is verified, whatever failed in others. */
    private Told failed(ShownCell cell, TestResult result) {
        if (!cell.parts().stream().allMatch(this::isKnown)) {
            return with(result, texts.of("test_FAILED"), List.of(texts.of("testsUnknown")));
        }
        boolean elsewhere = cell.parts().stream().anyMatch(it -> situations.failsElsewhere(cell.role(), it));
        List<String> notes = elsewhere ? List.of(texts.of("testsElsewhere")) : List.of();
        int failed = 0;
        int all = 0;
        for (Part part : cell.parts()) {
            Optional<SituationCases> cases = situations.of(cell.role(), part);
            if (cases.isEmpty()) {
                return with(result, texts.of("test_FAILED"), notes);
            }
            failed += cases.get().failed();
            all += cases.get().cases().size();
        }
        if (failed == 0) {
            return elsewhere
                    ? with(result, texts.of("testFailedElsewhere"), notes)
                    : told(TestResult.of(TestState.VERIFIED));
        }
        String words =
                all == 1 ? texts.of("test_FAILED") : texts.of("testFailedOf", texts.number(failed), texts.number(all));
        return with(result, words, notes);
    }

    private boolean isKnown(Part part) {
        return results.flatMap(it -> it.situations(part.permission()))
                .filter(it -> it.state() != TestState.FAILED || it.known())
                .isPresent();
    }

    private Told with(TestResult result, String words, List<String> notes) {
        ResultView view = marks.mark(result);
        LinkView link = view.result().id().isEmpty()
                ? LinkView.plain(words)
                : LinkView.to(view.result().id(), words);
        ResultView told = new ResultView(true, false, view.tone(), link, view.message());
        return new Told(told, view.tone(), new ArrayList<>(notes));
    }
}
