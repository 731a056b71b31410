package dev.permatrix.compiler.html;

import dev.permatrix.compiler.emission.MatrixSummary.Figure;
import dev.permatrix.compiler.emission.MatrixSummary.FigureGroup;
import dev.permatrix.compiler.html.view.AssumptionView;
import dev.permatrix.compiler.html.view.StatementView;
import dev.permatrix.compiler.results.TestResult;
import dev.permatrix.compiler.results.TestState;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.verify.Verification.Proof;
import dev.permatrix.dsl.verify.Verification.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** What the list of pages says of all matrices together. Promises and cells are counted, whatever matrix they are of. */
final class IndexTotals {

    private final List<PageContext> pages;
    private final Texts texts;

    IndexTotals(List<PageContext> pages, Texts texts) {
        this.pages = List.copyOf(pages);
        this.texts = texts;
    }

    /** Under the headings that each page has too. */
    List<FigureGroup> figures() {
        return List.of(size(), promises(), cells(), questions(), toConfirm(), statements());
    }

    private int sum(ToIntFunction<PageContext> count) {
        return pages.stream().mapToInt(count).sum();
    }

    private FigureGroup size() {
        int permissions = sum(page -> page.model().permissions().size());
        int cells = sum(page -> HeadSection.cells(page.model()));
        return group(
                "figureSize",
                List.of(figure(texts.count("permissions", permissions), ""), figure(texts.count("cells", cells), "")));
    }

    private FigureGroup promises() {
        List<Figure> figures = new ArrayList<>();
        for (Result result : Result.values()) {
            int count = sum(page -> (int) page.emission().verification().proofs().stream()
                    .map(Proof::result)
                    .filter(it -> it == result)
                    .count());
            if (count > 0) {
                String words = texts.of("figure_" + result.name(), Integer.toString(count));
                figures.add(figure(words, PromisesSection.tone(result)));
            }
        }
        return group("figurePromises", figures.isEmpty() ? List.of(figure(texts.of("figureNone"), "")) : figures);
    }

    /** What became of the tests of a cell; in the order in which it is told. */
    private enum Seen {
        FAILED,
        NOT_LOOKED_AT,
        VERIFIED;

        static Seen of(TestState state) {
            return switch (state) {
                case FAILED, ERROR -> FAILED;
                case OUTDATED, NOT_RUN, SKIPPED -> NOT_LOOKED_AT;
                case VERIFIED -> VERIFIED;
            };
        }

        String tone() {
            return switch (this) {
                case FAILED -> "bad";
                case NOT_LOOKED_AT -> "open";
                case VERIFIED -> "yes";
            };
        }
    }

    private FigureGroup cells() {
        Map<Seen, Integer> counts = new TreeMap<>();
        pages.forEach(page -> count(page, counts));
        List<Figure> figures = new ArrayList<>();
        counts.forEach((seen, count) -> figures.add(figure(texts.count("total_" + seen.name(), count), seen.tone())));
        return group("figureTests", figures);
    }

    private static void count(PageContext page, Map<Seen, Integer> counts) {
        PermissionModel model = page.model();
        model.cells().firsts().forEach(cell -> {
            TestState state = page.tests()
                    .results()
                    .flatMap(it -> it.of(cell.role(), List.of(cell.permission())))
                    .map(TestResult::state)
                    .orElse(TestState.NOT_RUN);
            counts.merge(Seen.of(state), 1, Integer::sum);
        });
    }

    private FigureGroup questions() {
        int count = sum(page -> new OpenSection(page).view().count());
        return group("figureQuestions", List.of(figure(texts.count("questions", count), count == 0 ? "" : "open")));
    }

    private FigureGroup toConfirm() {
        int count = sum(page -> (int) new TraceabilitySection(page)
                .assumptions().stream()
                        .map(AssumptionView::confirmed)
                        .filter(String::isEmpty)
                        .count());
        return group("figureConfirm", List.of(figure(texts.count("assumptions", count), "")));
    }

    private FigureGroup statements() {
        List<StatementView> all = pages.stream()
                .flatMap(page -> new TraceabilitySection(page).statements().stream())
                .toList();
        long cited = all.stream().filter(it -> !it.uses().isEmpty()).count();
        String words = all.isEmpty()
                ? texts.of("figureNone")
                : texts.of("figureCited", Long.toString(cited), Integer.toString(all.size()));
        return group("figureStatements", List.of(figure(words, "")));
    }

    private FigureGroup group(String heading, List<Figure> figures) {
        return new FigureGroup(texts.of(heading), figures);
    }

    private static Figure figure(String words, String tone) {
        return new Figure(words, "", tone);
    }
}
