package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.HeadView;
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
import java.util.Optional;
import java.util.Set;

/** What became of the generated tests: in figures, and test by test where something is wrong. */
final class TestsSection {

    private static final int MOST = TestMarks.MOST;
    private static final int MOST_IN_HEAD = 12;
    private static final String BEFORE = "testsBefore";
    private static final String OTHER = "testsOther";
    private static final String UNCLEAR = "testsUnclear";

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
                .orElseGet(
                        () -> new TestsView(texts.of("testsLead_" + why()), "", List.of(), List.of(), List.of(), ""));
    }

    private TestsView view(MatrixResults results) {
        List<PlannedTest> bad = results.bad();
        List<PlannedTest> untold = results.tests().stream()
                .filter(it -> isUntold(results.of(it).state()))
                .toList();
        int more = Math.max(0, bad.size() - MOST) + Math.max(0, untold.size() - MOST);
        return new TestsView(
                results.ran().map(it -> texts.of("testsRan", TIME.format(it))).orElse(""),
                results.isUnclear() ? texts.of("testsLead_" + UNCLEAR) : "",
                kinds(results),
                listed(results, bad),
                listed(results, untold),
                more == 0 ? "" : texts.of("testsMore", texts.number(more)));
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
                texts.of("test_" + state.name()), texts.number(count), count == 0 ? "n" : TestMarks.tone(state));
    }

    /** What the head of the page says of tests, whether any ran or not. */
    Figure figure() {
        return new Figure(
                texts.of("figureTests"),
                page.tests().results().map(this::entries).orElseGet(() -> List.of(none())));
    }

    /** What the head says first where something is wrong; of several tests with one subject the first. */
    HeadView.Failures failures() {
        return page.tests().results().map(this::failures).orElse(HeadView.Failures.NONE);
    }

    private HeadView.Failures failures(MatrixResults results) {
        List<PlannedTest> bad = results.bad();
        Map<String, LinkView> links = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(MOST, bad.size()); i++) {
            String words = subject(bad.get(i).subject()).words();
            links.putIfAbsent(words, LinkView.to(TestMarks.place(i + 1), words));
        }
        int more = links.size() - MOST_IN_HEAD;
        return new HeadView.Failures(
                bad.isEmpty() ? "" : texts.count("testsFailed", bad.size()),
                links.values().stream().limit(MOST_IN_HEAD).toList(),
                LinkView.to("tests", more > 0 ? texts.of("testsFailedMore", texts.number(more)) : ""));
    }

    private Entry none() {
        boolean ran = Set.of(OTHER, UNCLEAR).contains(why());
        return new Entry(LinkView.to("tests", texts.of(why())), ran ? "open" : "");
    }

    /** Why nothing is told: nobody asked, the page was made before the tests, they ran on other content, or nobody can tell. */
    private String why() {
        return page.emission().results().map(TestsSection::why).orElse("testsNotAsked");
    }

    private static String why(MatrixResults results) {
        String untold = results.isUnclear() ? UNCLEAR : BEFORE;
        return results.anyTold() ? OTHER : untold;
    }

    private List<Entry> entries(MatrixResults results) {
        List<Entry> entries = new ArrayList<>();
        results.totals()
                .forEach((state, count) -> entries.add(new Entry(
                        LinkView.to(state.isBad() ? TestMarks.place(1) : "tests", figure(state, count)),
                        TestMarks.tone(state))));
        if (results.isUnclear()) {
            entries.add(new Entry(LinkView.to("tests", texts.of(UNCLEAR)), "open"));
        }
        return entries;
    }

    private String figure(TestState state, int count) {
        return texts.of("figureTest_" + state.name(), texts.number(count));
    }

    /** What the tests of another reading say of it, in figures; none where nobody looked at them. */
    List<Entry> ofVariant(String label) {
        List<Entry> entries = new ArrayList<>();
        page.emission()
                .results()
                .ifPresent(looked -> Optional.ofNullable(
                                page.emission().variantResults().get(label))
                        .map(MatrixResults::totals)
                        .orElse(Map.of())
                        .forEach((state, count) ->
                                entries.add(new Entry(LinkView.plain(figure(state, count)), TestMarks.tone(state)))));
        return entries;
    }
}
