package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.ChangeCases.Option;
import dev.permatrix.compiler.html.ChangeCases.Pair;
import dev.permatrix.compiler.html.ChangeLines.Line;
import dev.permatrix.compiler.html.ChangeLines.Tone;
import dev.permatrix.compiler.html.view.ChangesView.ChangeAnswerView;
import dev.permatrix.compiler.html.view.ReasonView;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.DecisionTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Whether one actor may do something to one target, in as few lines as tell everything that it depends on. */
final class ChangeAnswers {

    private static final int NAMED = 4;
    private static final int MOST_NAMED = 12;

    private final PageContext page;
    private final Texts texts;
    private final ChangeCases cases;
    private final ChangeLines lines;
    private final Map<Pair, Answers> known = new HashMap<>();

    /** @param people the sets of roles of which actors and targets are */
    ChangeAnswers(PageContext page, DecisionTable table, OperationType type, List<Set<Role>> people) {
        this.page = page;
        this.texts = page.texts();
        this.cases = new ChangeCases(table, type, people);
        this.lines = new ChangeLines(page, table, cases);
    }

    /**
     * Every choice with its lines.
     *
     * @param onlyOne the role that both would have to hold, and that one user holds at most
     */
    record Answers(Map<Option, List<Line>> choices, Optional<Role> onlyOne) {

        /** @param orNone whether nothing to choose agrees with anything */
        boolean agrees(Answers other, boolean orNone) {
            boolean none = choices.isEmpty() || other.choices.isEmpty();
            return onlyOne.equals(other.onlyOne)
                    && (!none || orNone || choices.equals(other.choices))
                    && choices.entrySet().stream()
                            .allMatch(
                                    it -> it.getValue().equals(other.choices.getOrDefault(it.getKey(), it.getValue())));
        }

        /** Only of those choices for which another reading answers otherwise, or that it hasn't. */
        Answers unlike(Answers other) {
            Map<List<String>, List<List<String>>> known = new HashMap<>();
            other.choices.forEach((option, lines) -> known.put(option.known(), words(lines)));
            Map<Option, List<Line>> unlike = new TreeMap<>(choices);
            unlike.entrySet()
                    .removeIf(it ->
                            words(it.getValue()).equals(known.get(it.getKey().known())));
            return new Answers(unlike, onlyOne);
        }

        /** Whether something is not just No. */
        boolean gives() {
            return choices.values().stream().anyMatch(lines -> lines.get(0).tone() != Tone.NO);
        }

        private static List<List<String>> words(List<Line> lines) {
            return lines.stream()
                    .map(it -> List.of(it.tone().name(), it.circumstance()))
                    .toList();
        }

        Answers and(Answers other) {
            Map<Option, List<Line>> both = new TreeMap<>(choices);
            both.putAll(other.choices);
            return new Answers(both, onlyOne);
        }
    }

    Answers answers(Pair pair) {
        return known.computeIfAbsent(pair, it -> {
            Map<Option, List<Line>> choices = new TreeMap<>();
            cases.of(pair).forEach((option, situations) -> choices.put(option, lines.of(situations)));
            return new Answers(choices, choices.isEmpty() ? onlyOne(pair) : Optional.empty());
        });
    }

    private static Optional<Role> onlyOne(Pair pair) {
        return pair.actor().stream()
                .filter(role -> !pair.self() && pair.target().contains(role))
                .filter(role -> role.heldBy().filter(count -> !count.allows(2)).isPresent())
                .findFirst();
    }

    List<ChangeAnswerView> views(Answers answers) {
        return views(answers, answers.choices().keySet());
    }

    /** @param among all choices, of which the answers are for some */
    List<ChangeAnswerView> views(Answers answers, Set<Option> among) {
        Map<Option, List<Line>> options = answers.choices();
        if (options.isEmpty()) {
            return List.of(answers.onlyOne().map(this::onlyOne).orElseGet(this::nothing));
        }
        List<Line> all =
                options.values().stream().flatMap(List::stream).distinct().toList();
        if (all.stream().allMatch(Line::isPlainNo)) {
            List<ReasonView> reasons =
                    all.stream().flatMap(it -> it.reasons().stream()).distinct().toList();
            return List.of(view(about(List.copyOf(options.keySet()), among), new Line(Tone.NO, "", reasons)));
        }
        Map<List<Line>, List<Option>> choices = new LinkedHashMap<>();
        options.forEach((option, lines) ->
                choices.computeIfAbsent(lines, it -> new ArrayList<>()).add(option));
        List<ChangeAnswerView> views = new ArrayList<>();
        choices.forEach((lines, some) -> lines.forEach(line -> views.add(view(about(some, among), line))));
        return views;
    }

    private ChangeAnswerView onlyOne(Role role) {
        ReasonView reason = page.reason(new Reason(
                role.heldBy().map(it -> it.span()).orElse(role.span()), texts.of("onlyOneHolder", role.label())));
        return new ChangeAnswerView("none", texts.of("cannotBe"), "", "", List.of(reason));
    }

    /** No account holds these two, or there is nothing to choose. */
    private ChangeAnswerView nothing() {
        return switch (cases.type().kind()) {
            case GRANT, REVOKE -> nothing("no", "no", "nothingToGrant");
            case TRANSFER -> nothing("none", "cannotBe", "nothingToHandOver");
            case ASSIGN, UNASSIGN, CHANGE -> nothing("none", "cannotBe", "nothingToMove");
            case REMOVE, LOCK, UNLOCK, CREATE_ROLE, EDIT_ROLE, DELETE_ROLE, DECLARED ->
                nothing("none", "cannotBe", "noSuchPeople");
        };
    }

    private ChangeAnswerView nothing(String tone, String word, String reason) {
        return new ChangeAnswerView(tone, texts.of(word), "", "", List.of(ReasonView.nowhere(texts.of(reason))));
    }

    /** Which of the choices an answer is for; empty where it is for all. */
    private String about(List<Option> some, Set<Option> all) {
        if (some.size() == all.size()) {
            return "";
        }
        List<Option> others =
                all.stream().filter(option -> !some.contains(option)).toList();
        if (some.size() > NAMED && others.size() <= NAMED) {
            return texts.of("allBut", texts.and(names(others)));
        }
        if (some.size() > MOST_NAMED) {
            return texts.of("countOf", texts.number(some.size()), texts.number(all.size()));
        }
        return some.stream().allMatch(it -> it.moved().isEmpty())
                ? texts.of("some_" + cases.type().kind().name(), texts.or(names(some)))
                : texts.or(some.stream()
                        .map(it -> texts.of("movedBecoming", it.moved(), name(it)))
                        .toList());
    }

    private List<String> names(List<Option> some) {
        return some.stream().map(this::name).toList();
    }

    private String name(Option option) {
        return option.name().isEmpty() ? texts.of("nothingElse") : option.name();
    }

    private ChangeAnswerView view(String about, Line line) {
        String tone = switch (line.tone()) {
            case YES -> line.circumstance().isEmpty() ? "yes" : "part";
            case OPEN -> "open";
            case NO -> "no";
        };
        String word = texts.of(line.tone() == Tone.YES ? "yes" : tone);
        return new ChangeAnswerView(tone, word, about, line.circumstance(), line.reasons());
    }
}
