package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.CellLines.Asked;
import dev.permatrix.compiler.html.CellLines.Kind;
import dev.permatrix.compiler.html.ShownCells.Part;
import dev.permatrix.compiler.html.ShownCells.ShownCell;
import dev.permatrix.compiler.html.view.AnswerView;
import dev.permatrix.dsl.model.Effect;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.table.DecisionTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The lines of a cell, worked out from its verdict, so that the page shows what is enforced. What no line speaks of
 * is No. They tell what the role gives by itself: gates, other roles and what a permission needs are told beside it.
 */
final class CellAnswers {

    private static final Set<String> GIVING = Set.of("yes", "part", "until", "ask");

    private final DecisionTable table;
    private final Texts texts;
    private final ConditionWords conditions;
    private final Deciders deciders;
    private final Map<Asked, List<AnswerView>> worded = new HashMap<>();
    private final Map<Asked, String> told = new HashMap<>();

    CellAnswers(PageContext page) {
        this(page.table(), page.texts(), page.conditions());
    }

    CellAnswers(DecisionTable table, Texts texts, ConditionWords conditions) {
        this.table = table;
        this.texts = texts;
        this.conditions = conditions;
        this.deciders = new Deciders(table.model(), texts);
    }

    /** One line or more; where what it decides differs for this role, each line names its permissions. */
    List<AnswerView> of(ShownCell cell) {
        if (cell.parts().isEmpty()) {
            return List.of(later(cell));
        }
        Map<List<AnswerView>, List<Permission>> answers = byAnswer(cell);
        return answers.size() == 1
                ? answers.keySet().iterator().next()
                : about(answers, permissions -> permissions.stream().map(Permission::label));
    }

    /** A cell that decides nothing yet, as one of {@code everything else}: what it will say of permissions added later. */
    private AnswerView later(ShownCell cell) {
        String symbol = cell.written().map(Row.WrittenCell::symbol).orElse("");
        return table.model().legend().stream()
                .filter(entry -> entry.keys().stream().anyMatch(symbol::equalsIgnoreCase))
                .findFirst()
                .map(entry -> entry.meaning().branches().get(0).effect())
                .orElse(new Effect.Deny())
                .match(
                        allow -> later("yes", "yes"),
                        deny -> later("no", "no"),
                        forbid -> later("no", "never"),
                        ask -> later("ask", "ask"),
                        until -> later("until", "yes"),
                        undecided -> later("open", "open"));
    }

    private AnswerView later(String tone, String word) {
        return AnswerView.of(tone, texts.of(word), texts.of("addedLater"));
    }

    /** The same for a row of a table of levels: each line names its actions, once for all entities of the row. */
    List<AnswerView> ofActions(ShownCell cell) {
        Map<List<AnswerView>, List<Permission>> answers = byAnswer(cell);
        boolean allowsNone = answers.size() == 1
                && answers.keySet().iterator().next().stream().noneMatch(line -> GIVING.contains(line.tone()));
        if (allowsNone || answers.isEmpty()) {
            return of(cell);
        }
        Set<String> once = new LinkedHashSet<>();
        Set<String> several = new LinkedHashSet<>();
        answers.values()
                .forEach(permissions -> permissions.stream()
                        .map(Permission::name)
                        .distinct()
                        .filter(name -> !once.add(name))
                        .forEach(several::add));
        return about(
                answers,
                permissions -> permissions.stream()
                        .map(it -> several.contains(it.name()) ? it.label() : AttributeWords.spaced(it.name()))
                        .distinct());
    }

    private Map<List<AnswerView>, List<Permission>> byAnswer(ShownCell cell) {
        Map<List<AnswerView>, List<Permission>> answers = new LinkedHashMap<>();
        cell.parts()
                .forEach(part -> answers.computeIfAbsent(of(cell.role(), part), lines -> new ArrayList<>())
                        .add(part.permission()));
        return answers;
    }

    private interface Naming {
        Stream<String> of(List<Permission> permissions);
    }

    private List<AnswerView> about(Map<List<AnswerView>, List<Permission>> answers, Naming naming) {
        List<AnswerView> lines = new ArrayList<>();
        answers.forEach((views, permissions) -> views.forEach(line -> lines.add(
                line.about(String.join(texts.of("comma"), naming.of(permissions).toList())))));
        return lines;
    }

    /** The lines for one permission, wherever it is asked. */
    List<AnswerView> of(Role role, Permission permission) {
        return of(role, new Part(permission, Optional.empty()));
    }

    /** The lines for one permission; many cells share a verdict, and a verdict is worded once. */
    List<AnswerView> of(Role role, Part part) {
        return worded.computeIfAbsent(asked(role, part), this::words);
    }

    private Asked asked(Role role, Part part) {
        Permission permission = part.permission();
        CellSituations situations = CellSituations.of(table.model(), table.frameOf(permission), role, part);
        return new Asked(table.verdict(role, permission), situations, deciders.withdrawers(role, permission));
    }

    /** What one permission comes to, in sentences. */
    String sentence(Role role, Part part, CellSentences sentences) {
        return told.computeIfAbsent(
                asked(role, part), asked -> sentences.of(CellLines.of(asked, sentences.conditions())));
    }

    private List<AnswerView> words(Asked asked) {
        return CellLines.of(asked, conditions).stream()
                .map(line -> line(line.kind(), line.condition(texts), deciders(line)))
                .toList();
    }

    private String deciders(CellLines.Line line) {
        return switch (line.kind()) {
            case YES, OPEN, FORBID, NO -> "";
            case UNTIL -> deciders.until(line.deciders());
            case ASK -> deciders.from(line.deciders());
        };
    }

    private AnswerView line(Kind kind, String condition, String deciders) {
        boolean both = !condition.isEmpty() && !deciders.isEmpty();
        String behind = both ? texts.of("conditionAndGranters", condition, deciders) : condition + deciders;
        return switch (kind) {
            case YES -> AnswerView.of(condition.isEmpty() ? "yes" : "part", texts.of("yes"), behind);
            case UNTIL -> AnswerView.of("until", texts.of("yes"), behind);
            case ASK -> AnswerView.of("ask", texts.of("ask"), behind);
            case OPEN -> AnswerView.of("open", texts.of("open"), behind);
            case FORBID -> AnswerView.of("never", texts.of("never"), behind);
            case NO -> AnswerView.of("no", texts.of("no"), behind);
        };
    }
}
