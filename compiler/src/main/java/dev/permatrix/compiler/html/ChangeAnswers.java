package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.ChangeCases.Option;
import dev.permatrix.compiler.html.view.ChangesView.ChangeAnswerView;
import dev.permatrix.compiler.html.view.LinkView;
import dev.permatrix.compiler.html.view.ReasonView;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.reference.ReferenceChanges;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether one actor may do something to one target, in as few lines as tell everything that it depends on. */
final class ChangeAnswers {

    private static final int NAMED = 4;

    private final PageContext page;
    private final Texts texts;
    private final ChangeCases cases;
    private final ReferenceChanges reference;

    ChangeAnswers(PageContext page) {
        this.page = page;
        this.texts = page.texts();
        this.cases = new ChangeCases(page.model());
        this.reference = new ReferenceChanges(page.model());
    }

    List<ChangeAnswerView> of(OperationKind kind, Role actor, boolean self, Role target) {
        List<Option> options = cases.options(kind, actor, target);
        Map<Set<Line>, List<String>> choices = new LinkedHashMap<>();
        for (Option option : options) {
            choices.computeIfAbsent(lines(kind, actor, self, target, option), lines -> new ArrayList<>())
                    .add(option.name());
        }
        if (choices.isEmpty()) {
            return List.of(
                    new ChangeAnswerView("no", texts.of("no"), "", "", List.of(nowhere(texts.of("nothingToChoose")))));
        }
        Set<Line> all =
                choices.keySet().stream().flatMap(Set::stream).collect(Collectors.toCollection(LinkedHashSet::new));
        if (all.stream().allMatch(Line::isPlainNo)) {
            return List.of(view("", List.copyOf(all)));
        }
        List<ChangeAnswerView> views = new ArrayList<>();
        choices.forEach((lines, names) ->
                lines.forEach(line -> views.add(view(about(kind, names, options.size()), List.of(line)))));
        return views;
    }

    /** All answers to one choice, whoever else is in the account, and whatever the actor was granted. */
    private Set<Line> lines(OperationKind kind, Role actor, boolean self, Role target, Option option) {
        List<Line> plain = lines(cases.situations(kind, actor, self, target, option, false), "");
        List<Line> granted =
                lines(cases.situations(kind, actor, self, target, option, true), texts.of("circumstanceGranted"));
        Set<Line> lines = new LinkedHashSet<>(plain);
        granted.stream()
                .filter(line -> plain.stream().noneMatch(line::saysTheSame))
                .forEach(lines::add);
        if (lines.isEmpty()) {
            Reason alone = new Reason(target.span(), texts.of("onlyOneHolder", target.label()));
            lines.add(new Line("none", texts.of("cannotBe"), "", page.reason(alone)));
        }
        return lines;
    }

    private List<Line> lines(List<ChangeSituation> situations, String circumstance) {
        Set<Line> lines = new LinkedHashSet<>();
        for (ChangeSituation situation : situations) {
            Decision decision = reference.decide(situation);
            String tone = tone(decision);
            lines.add(new Line(
                    tone,
                    texts.of(tone),
                    circumstance,
                    reason(situation, decision.reasons().get(0))));
        }
        boolean certain = lines.stream().map(Line::word).distinct().count() < 2;
        return lines.stream()
                .map(line -> certain ? line : line.inSomeCases(texts))
                .toList();
    }

    /** Without its place where it has none, and without its row, so that rows with one reason are told in one line. */
    private ReasonView reason(ChangeSituation situation, Reason reason) {
        Reason otherwise = page.table().changes().of(situation.operation()).otherwise();
        return situation
                .grant()
                .flatMap(row ->
                        page.model().cell(situation.target(), row.permissions().get(0)))
                .map(cell -> cell.reason().text() + "; ")
                .filter(cell -> reason.text().startsWith(cell))
                .map(cell -> nowhere(reason.text().substring(cell.length())))
                .orElse(reason.equals(otherwise) ? nowhere(reason.text()) : page.reason(reason));
    }

    private static ReasonView nowhere(String reason) {
        return new ReasonView(reason, LinkView.plain(""));
    }

    private static String tone(Decision decision) {
        return decision.outcome() == Outcome.ALLOW ? "yes" : decision.open() ? "open" : "no";
    }

    private String about(OperationKind kind, List<String> names, int all) {
        if (names.size() == all) {
            return "";
        }
        return names.size() > NAMED
                ? texts.of("countOf", Integer.toString(names.size()), Integer.toString(all))
                : texts.of("some_" + kind.word(), texts.or(names));
    }

    /** Lines with one word, as one answer. */
    private static ChangeAnswerView view(String about, List<Line> lines) {
        List<ReasonView> reasons = lines.stream().map(Line::reason).toList();
        Line first = lines.get(0);
        return new ChangeAnswerView(first.tone(), first.word(), about, first.circumstance(), reasons);
    }

    /** An answer, when it is given, and why. */
    private record Line(String tone, String word, String circumstance, ReasonView reason) {

        private boolean isPlainNo() {
            return tone.equals("no") && circumstance.isEmpty();
        }

        private boolean saysTheSame(Line other) {
            return word.equals(other.word) && reason.equals(other.reason);
        }

        private Line inSomeCases(Texts texts) {
            String when = texts.of("circumstanceHolders");
            return new Line(
                    tone, word, circumstance.isEmpty() ? when : circumstance + texts.of("comma") + when, reason);
        }
    }
}
