package dev.permatrix.compiler.words;

import dev.permatrix.compiler.words.CellAnswer.Tone;
import dev.permatrix.compiler.words.ShownCells.Part;
import dev.permatrix.compiler.words.ShownCells.ShownCell;
import dev.permatrix.dsl.model.Effect;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.table.DecisionTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The lines of a cell as people read them: those of its permissions, each told once. They tell what the role gives by
 * itself: gates, other roles and what a permission needs are told beside it.
 */
public final class CellWords {

    private final DecisionTable table;
    private final Texts texts;
    private final CellLines lines;

    /** @param conditions how conditions are told */
    public CellWords(DecisionTable table, Texts texts, ConditionWords conditions) {
        this.table = table;
        this.texts = texts;
        this.lines = new CellLines(table, texts, conditions);
    }

    /** One line or more; where what it decides differs for this role, each line names its permissions. */
    public List<CellAnswer> of(ShownCell cell) {
        if (cell.parts().isEmpty()) {
            return List.of(later(cell));
        }
        Map<List<CellAnswer>, List<Permission>> answers = byAnswer(cell);
        return answers.size() == 1
                ? answers.keySet().iterator().next()
                : about(answers, permissions -> permissions.stream().map(Permission::label));
    }

    /** A cell that decides nothing yet, as one of {@code everything else}: what it will say of permissions added later. */
    private CellAnswer later(ShownCell cell) {
        String symbol = cell.written().map(Row.WrittenCell::symbol).orElse("");
        return table.model().legend().stream()
                .filter(entry -> entry.keys().stream().anyMatch(symbol::equalsIgnoreCase))
                .findFirst()
                .map(entry -> entry.meaning().branches().get(0).effect())
                .orElse(new Effect.Deny())
                .match(
                        allow -> later(Tone.YES, "yes"),
                        deny -> later(Tone.NO, "no"),
                        forbid -> later(Tone.NO, "never"),
                        ask -> later(Tone.ASK, "ask"),
                        until -> later(Tone.UNTIL, "yes"),
                        undecided -> later(Tone.OPEN, "open"));
    }

    private CellAnswer later(Tone tone, String word) {
        return new CellAnswer(tone, "", texts.of(word), texts.of("addedLater"));
    }

    /** The same for a row of a table of levels: each line names its actions, once for all entities of the row. */
    public List<CellAnswer> ofActions(ShownCell cell) {
        Map<List<CellAnswer>, List<Permission>> answers = byAnswer(cell);
        boolean allowsNone = answers.size() == 1
                && answers.keySet().iterator().next().stream()
                        .noneMatch(line -> line.tone().gives());
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

    private Map<List<CellAnswer>, List<Permission>> byAnswer(ShownCell cell) {
        Map<List<CellAnswer>, List<Permission>> answers = new LinkedHashMap<>();
        cell.parts()
                .forEach(part -> answers.computeIfAbsent(of(cell.role(), part), words -> new ArrayList<>())
                        .add(part.permission()));
        return answers;
    }

    private interface Naming {
        Stream<String> of(List<Permission> permissions);
    }

    private List<CellAnswer> about(Map<List<CellAnswer>, List<Permission>> answers, Naming naming) {
        List<CellAnswer> about = new ArrayList<>();
        answers.forEach((words, permissions) -> words.forEach(line -> about.add(
                line.about(String.join(texts.of("comma"), naming.of(permissions).toList())))));
        return about;
    }

    /** The lines for one permission. */
    public List<CellAnswer> of(Role role, Part part) {
        return lines.of(role, part).stream().map(this::answer).toList();
    }

    private CellAnswer answer(CellLine line) {
        boolean both = !line.condition().isEmpty() && !line.from().isEmpty();
        String behind =
                both ? texts.of("conditionAndGranters", line.condition(), line.from()) : line.condition() + line.from();
        return new CellAnswer(line.tone(), "", texts.of(line.kind().key()), behind);
    }
}
