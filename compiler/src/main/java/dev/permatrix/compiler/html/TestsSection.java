package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.HeadView.Entry;
import dev.permatrix.compiler.html.view.HeadView.Figure;
import dev.permatrix.compiler.html.view.LinkView;
import dev.permatrix.compiler.html.view.TestsView;
import dev.permatrix.compiler.html.view.TestsView.BadTest;
import dev.permatrix.compiler.results.MatrixResults;
import dev.permatrix.compiler.results.PlannedTest;
import dev.permatrix.compiler.results.TestState;
import dev.permatrix.compiler.results.TestSubject;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.Permission;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What became of the generated tests: in figures, and test by test where something is wrong. */
final class TestsSection {

    /** As many as a person would read. */
    private static final int MOST = 200;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final PageContext page;
    private final Texts texts;

    TestsSection(PageContext page) {
        this.page = page;
        this.texts = page.texts();
    }

    TestsView view() {
        return page.tests()
                .results()
                .map(this::view)
                .orElseGet(() -> new TestsView(texts.of("testsLead_" + why()), List.of(), List.of(), List.of(), ""));
    }

    private TestsView view(MatrixResults results) {
        List<PlannedTest> bad = results.bad();
        List<PlannedTest> untold = results.tests().stream()
                .filter(it -> isUntold(results.of(it).state()))
                .toList();
        int more = Math.max(0, bad.size() - MOST) + Math.max(0, untold.size() - MOST);
        return new TestsView(
                results.ran().map(it -> texts.of("testsRan", TIME.format(it))).orElse(""),
                kinds(results),
                listed(results, bad),
                listed(results, untold),
                more == 0 ? "" : texts.of("testsMore", Integer.toString(more)));
    }

    private static boolean isUntold(TestState state) {
        return switch (state) {
            case OUTDATED, NOT_RUN, SKIPPED -> true;
            case FAILED, ERROR, VERIFIED -> false;
        };
    }

    private List<BadTest> listed(MatrixResults results, List<PlannedTest> tests) {
        List<BadTest> views = new ArrayList<>();
        for (PlannedTest test : tests.subList(0, Math.min(MOST, tests.size()))) {
            boolean isBad = results.of(test).state().isBad();
            views.add(new BadTest(
                    isBad ? TestMarks.place(views.size() + 1) : "",
                    subject(test.subject()),
                    test.id().className() + " " + test.id().name(),
                    page.tests().mark(results.of(test))));
        }
        return views;
    }

    private LinkView subject(TestSubject subject) {
        return subject.match(
                it -> permission(it.permission()),
                it -> LinkView.to(
                        page.anchors().of(it.scenario().span()), it.scenario().label()),
                it -> LinkView.to(
                        page.anchors().of(it.invariant().span()), it.invariant().label()),
                it -> LinkView.to("changes", operation(it.type())),
                it -> LinkView.plain(texts.of("testsOfSuite")));
    }

    private LinkView permission(Permission permission) {
        return page.model()
                .rows()
                .filter(row -> row.permissions().contains(permission))
                .findFirst()
                .flatMap(row -> page.anchors().find(row.span()))
                .map(anchor -> LinkView.to(anchor, permission.label()))
                .orElse(LinkView.plain(permission.label()));
    }

    private String operation(OperationType type) {
        return type.kind() == OperationKind.DECLARED
                ? type.label()
                : texts.of("operation_" + type.kind().name());
    }

    private List<TestsView.Kind> kinds(MatrixResults results) {
        Map<String, Map<TestState, Integer>> kinds = new LinkedHashMap<>();
        for (PlannedTest test : results.tests()) {
            String kind = test.subject()
                    .match(
                            it -> "testsOfPermissions",
                            it -> "testsOfScenarios",
                            it -> "testsOfPromises",
                            it -> "testsOfChanges",
                            it -> "testsOfSuites");
            kinds.computeIfAbsent(kind, it -> new EnumMap<>(TestState.class))
                    .merge(results.of(test).state(), 1, Integer::sum);
        }
        List<TestState> states = List.copyOf(results.totals().keySet());
        return kinds.entrySet().stream()
                .map(it -> new TestsView.Kind(
                        texts.of(it.getKey()),
                        states.stream()
                                .map(state -> count(it.getValue(), state))
                                .toList()))
                .toList();
    }

    private TestsView.Count count(Map<TestState, Integer> counts, TestState state) {
        int count = counts.getOrDefault(state, 0);
        return new TestsView.Count(
                texts.of("test_" + state.name()), Integer.toString(count), count == 0 ? "n" : TestMarks.tone(state));
    }

    /** What the head of the page says of tests, whether any ran or not. */
    Figure figure() {
        return new Figure(
                texts.of("figureTests"),
                page.tests().results().map(this::entries).orElseGet(() -> List.of(none())));
    }

    private Entry none() {
        return new Entry(LinkView.to("tests", texts.of(why())), why().equals("testsOther") ? "open" : "");
    }

    /** Why nothing is told: nobody asked, the page was made before the tests, or they ran on other content. */
    private String why() {
        return page.emission()
                .results()
                .map(it -> it.anyTold() ? "testsOther" : "testsBefore")
                .orElse("testsNotAsked");
    }

    private List<Entry> entries(MatrixResults results) {
        List<Entry> entries = new ArrayList<>();
        results.totals()
                .forEach((state, count) -> entries.add(new Entry(
                        LinkView.to(
                                state.isBad() ? TestMarks.place(1) : "tests",
                                texts.of("figureTest_" + state.name(), Integer.toString(count))),
                        TestMarks.tone(state))));
        return entries;
    }
}
