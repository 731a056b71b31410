package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.ChangeConditions.Said;
import dev.permatrix.compiler.html.view.ReasonView;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.table.DecisionTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All answers to one choice, whatever is so, whoever else is in the account, and whatever the actor was granted. */
final class ChangeLines {

    private final PageContext page;
    private final DecisionTable table;
    private final ChangeCases cases;

    ChangeLines(PageContext page, DecisionTable table, ChangeCases cases) {
        this.page = page;
        this.table = table;
        this.cases = cases;
    }

    /** What is answered, in the order of the lines; each has its words in {@link Texts}. */
    enum Tone {
        YES,
        OPEN,
        NO;

        static Tone of(Decision decision) {
            return decision.outcome() == Outcome.ALLOW ? YES : decision.open() ? OPEN : NO;
        }
    }

    /**
     * An answer, when it is given, and why.
     *
     * @param circumstance empty where it is always given
     */
    record Line(Tone tone, String circumstance, List<ReasonView> reasons) {
        Line {
            reasons = List.copyOf(reasons);
        }

        boolean isPlainNo() {
            return tone == Tone.NO && circumstance.isEmpty();
        }
    }

    /**
     * What the lines say.
     *
     * @param said when each of several answers is given, but for the last, which is given otherwise; none where there is
     *     one only, or where it can't be told
     */
    record Told(Map<Tone, Set<ReasonView>> reasons, Optional<ChangeConditions> conditions, Map<Tone, Said> said) {}

    List<Line> of(List<ChangeSituation> situations) {
        Told told = tell(situations);
        List<Tone> tones = List.copyOf(told.reasons().keySet());
        List<Line> lines = new ArrayList<>();
        for (Tone tone : tones) {
            boolean last = tone == tones.get(tones.size() - 1);
            String circumstance = tones.size() == 1 ? "" : circumstance(told, tone, last);
            lines.add(new Line(tone, circumstance, List.copyOf(told.reasons().get(tone))));
        }
        return lines;
    }

    private String circumstance(Told told, Tone tone, boolean last) {
        Texts texts = page.texts();
        return told.conditions()
                .map(it -> last ? texts.of("otherwise") : it.words(told.said().get(tone)))
                .orElse(texts.of("circumstanceSome"));
    }

    Told tell(List<ChangeSituation> situations) {
        Map<Tone, Set<ReasonView>> reasons = new EnumMap<>(Tone.class);
        List<Tone> tones = new ArrayList<>();
        for (ChangeSituation situation : situations) {
            Decision decision = table.decide(situation);
            Tone tone = Tone.of(decision);
            tones.add(tone);
            reasons.computeIfAbsent(tone, it -> new LinkedHashSet<>())
                    .add(reason(situation, decision.reasons().get(0)));
        }
        if (reasons.size() == 1) {
            return new Told(reasons, Optional.empty(), Map.of());
        }
        Optional<ChangeConditions> conditions = ChangeConditions.of(page, table.model(), situations);
        Map<Tone, Said> said = new EnumMap<>(Tone.class);
        conditions.ifPresent(it -> reasons.keySet().stream()
                .limit(reasons.size() - 1L)
                .forEach(tone -> said.put(tone, it.say(it.where(situations, place -> tones.get(place) == tone)))));
        return new Told(reasons, conditions, said);
    }

    /** Without its place where it has none, and without its cell, so that rows with one reason are told in one line. */
    private ReasonView reason(ChangeSituation situation, Reason reason) {
        Reason otherwise = table.changes().of(situation.operation()).otherwise();
        return cases.cellBefore(situation, reason.text())
                .map(cell -> ReasonView.nowhere(reason.text().substring(cell.length())))
                .orElse(reason.equals(otherwise) ? ReasonView.nowhere(reason.text()) : page.reason(reason));
    }
}
