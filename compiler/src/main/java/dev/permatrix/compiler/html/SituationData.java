package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.PageData.Entry;
import dev.permatrix.compiler.html.SituationCases.Line;
import dev.permatrix.compiler.results.GivenAnswer;
import dev.permatrix.compiler.results.TestState;
import dev.permatrix.compiler.words.SafeText;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every situation of a cell for the script: how many there are, what varies, and the decision in each. */
final class SituationData {

    private static final int MOST_LINES = 60;

    private final Texts texts;
    private final Interned<Object> all = new Interned<>();
    private final Interned<Object> tests = new Interned<>();

    SituationData(Texts texts) {
        this.texts = texts;
    }

    List<Object> all() {
        return all.all();
    }

    /** What became of tests, each once: lines point into it. */
    List<Object> tests() {
        return tests.all();
    }

    /** What became of a test that ended in one way for all of its situations. */
    int placeOf(TestState state) {
        return tests.placeOf(new Entry()
                .text("tone", TestMarks.tone(state))
                .text("word", texts.of("test_" + state.name()))
                .parts());
    }

    int placeOf(SituationCases cases) {
        List<Line> lines = cases.lines();
        List<Reason> reasons = cases.reasons();
        List<Object> told = new ArrayList<>();
        lines.stream().limit(MOST_LINES).forEach(line -> told.add(line(cases, line, reasons)));
        return all.placeOf(new Entry()
                .number("count", cases.cases().size())
                .list(
                        "heads",
                        cases.columns().stream()
                                .map(SituationColumns.Column::head)
                                .map(SafeText::visible)
                                .toList())
                .list("told", told)
                .number("more", lines.size() - told.size())
                .parts());
    }

    private Map<String, Object> line(SituationCases cases, Line line, List<Reason> reasons) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < line.values().size(); i++) {
            List<String> words = cases.columns().get(i).words();
            List<Integer> some = line.values().get(i);
            values.add(
                    some.size() == words.size() && some.size() > 1
                            ? texts.of("situationAny")
                            : texts.either(some.stream().map(words::get).toList()));
        }
        Decision decision = line.decision();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("when", values.stream().map(SafeText::visible).toList());
        told.put("tone", tone(decision));
        told.put("word", word(decision));
        told.put("because", decision.reasons().stream().map(reasons::indexOf).toList());
        line.test().ifPresent(it -> told.put("test", tests.placeOf(test(it, decision))));
        return told;
    }

    private Map<String, Object> test(SituationTest test, Decision decision) {
        return new Entry()
                .text("tone", TestMarks.tone(test.state()))
                .text("word", tested(test, decision))
                .parts();
    }

    private String tested(SituationTest test, Decision decision) {
        if (test.failed()) {
            List<String> given =
                    test.given().stream().sorted().map(it -> texts.of(tone(it))).toList();
            return given.equals(List.of(word(decision)))
                    ? texts.of("situationFailedOtherwise")
                    : texts.of("situationFailed", texts.either(given));
        }
        return test.state() == TestState.FAILED
                ? texts.of("situationUnknown")
                : texts.of("test_" + test.state().name());
    }

    private static String tone(GivenAnswer given) {
        return switch (given) {
            case YES -> "yes";
            case NO -> "no";
            case UNDECIDED -> "open";
            case ON_REQUEST -> "ask";
        };
    }

    private static String tone(Decision decision) {
        return switch (decision.outcome()) {
            case ALLOW -> "yes";
            case REQUESTABLE -> "ask";
            case DENY -> decision.open() ? "open" : "no";
        };
    }

    private String word(Decision decision) {
        return texts.of(tone(decision));
    }
}
