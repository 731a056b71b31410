package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.LinkView;
import dev.permatrix.compiler.html.view.ReasonView;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** All answers to one choice, whatever is so, whoever else is in the account, and whatever the actor was granted. */
final class ChangeLines {

    private final PageContext page;
    private final Texts texts;
    private final ChangeCases cases;

    ChangeLines(PageContext page, ChangeCases cases) {
        this.page = page;
        this.texts = page.texts();
        this.cases = cases;
    }

    /** An answer, when it is given, and why. */
    record Line(String tone, String word, String circumstance, ReasonView reason) {
        boolean isPlainNo() {
            return tone.equals("no") && circumstance.isEmpty();
        }

        private boolean saysTheSame(Line other) {
            return word.equals(other.word) && reason.equals(other.reason);
        }
    }

    Set<Line> of(List<ChangeSituation> situations) {
        Set<Line> lines = new LinkedHashSet<>(lines(situations, Grants.NONE::equals, ""));
        List<Line> plain = List.copyOf(lines);
        List<Line> more = new ArrayList<>(lines(
                situations, grants -> grants.withdrawn().isEmpty() && isAny(grants), texts.of("circumstanceGranted")));
        more.addAll(lines(
                situations, grants -> grants.granted().isEmpty() && isAny(grants), texts.of("circumstanceWithdrawn")));
        more.stream()
                .filter(line -> plain.stream().noneMatch(line::saysTheSame))
                .forEach(lines::add);
        return lines;
    }

    private static boolean isAny(Grants grants) {
        return !grants.equals(Grants.NONE);
    }

    private List<Line> lines(List<ChangeSituation> all, Predicate<Grants> fits, String circumstance) {
        Set<Line> lines = new LinkedHashSet<>();
        Dependence dependence = new Dependence();
        all.stream()
                .filter(it -> fits.test(it.actor().grants()))
                .forEach(situation -> lines.add(line(situation, circumstance, dependence)));
        boolean depends = lines.stream().map(Line::word).distinct().count() > 1;
        return lines.stream()
                .map(line -> depending(line, depends ? dependence.words(texts, line.tone()) : ""))
                .toList();
    }

    private Line line(ChangeSituation situation, String circumstance, Dependence dependence) {
        Decision decision = page.table().decide(situation);
        String tone = decision.outcome() == Outcome.ALLOW ? "yes" : decision.open() ? "open" : "no";
        dependence.note(situation, tone);
        return new Line(
                tone,
                texts.of(tone),
                circumstance,
                reason(situation, decision.reasons().get(0)));
    }

    private Line depending(Line line, String depends) {
        boolean both = !line.circumstance().isEmpty() && !depends.isEmpty();
        String circumstance = line.circumstance() + (both ? texts.of("comma") : "") + depends;
        return new Line(line.tone(), line.word(), circumstance, line.reason());
    }

    /** Without its place where it has none, and without its cell, so that rows with one reason are told in one line. */
    private ReasonView reason(ChangeSituation situation, Reason reason) {
        Reason otherwise = page.table().changes().of(situation.operation()).otherwise();
        return cases.cellBefore(situation, reason.text())
                .map(cell -> nowhere(reason.text().substring(cell.length())))
                .orElse(reason.equals(otherwise) ? nowhere(reason.text()) : page.reason(reason));
    }

    static ReasonView nowhere(String reason) {
        return new ReasonView(reason, LinkView.plain(""));
    }

    /** What the answer hangs on: facts, or how many users hold which role. */
    private static final class Dependence {

        private final Map<Object, Set<String>> byFacts = new HashMap<>();
        private final Map<Map<Role, Integer>, Set<String>> byHolders = new HashMap<>();

        void note(ChangeSituation situation, String tone) {
            List<Object> facts = List.of(
                    situation.account(),
                    situation.actor().values(),
                    situation.target().map(it -> (Object) it.values()).orElse(""),
                    situation.actor().roles(),
                    situation.target().map(it -> (Object) it.roles()).orElse(""));
            byFacts.computeIfAbsent(facts, it -> new HashSet<>()).add(tone);
            byHolders
                    .computeIfAbsent(situation.holders(), it -> new HashSet<>())
                    .add(tone);
        }

        /** @param tone of the answer that is told */
        String words(Texts texts, String tone) {
            boolean onHolders = byFacts.values().stream().anyMatch(tones -> tones.size() > 1);
            boolean onFacts = byHolders.values().stream().anyMatch(tones -> tones.size() > 1);
            if (onHolders && onFacts) {
                return texts.of("circumstanceBoth");
            }
            return onFacts
                    ? texts.of("circumstanceFacts")
                    : presence(texts, tone).orElse(texts.of("circumstanceHolders"));
        }

        /** Where it is this answer exactly while somebody holds a role, or exactly while nobody does. */
        private Optional<String> presence(Texts texts, String tone) {
            return byHolders.keySet().stream()
                    .flatMap(holders -> holders.keySet().stream())
                    .distinct()
                    .sorted(Comparator.comparing(Role::id))
                    .flatMap(role -> presence(texts, tone, role).stream())
                    .findFirst();
        }

        private Optional<String> presence(Texts texts, String tone, Role role) {
            Set<Boolean> here = new HashSet<>();
            Set<Boolean> elsewhere = new HashSet<>();
            byHolders.forEach((holders, tones) ->
                    tones.forEach(it -> (it.equals(tone) ? here : elsewhere).add(holders.getOrDefault(role, 0) > 0)));
            if (here.size() != 1 || elsewhere.size() != 1 || here.equals(elsewhere)) {
                return Optional.empty();
            }
            return Optional.of(
                    here.contains(true)
                            ? texts.of("circumstanceExists", role.spoken())
                            : texts.of("circumstanceNobody", role.label()));
        }
    }
}
