package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.PageData.Entry;
import dev.permatrix.compiler.words.SafeText;
import dev.permatrix.compiler.words.ShownCells.Part;
import dev.permatrix.compiler.words.ShownCells.ShownCell;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a cell says of its permissions: a sentence, every situation, and the rules that decide in them. */
final class Sayings {

    private final CellSentences sentences;
    private final RoleSituations situations;
    private final SituationData told;
    private final RuleData rules;

    /** @param page whose results, where it has some, are told of each situation */
    Sayings(PageContext page, SituationData told, RuleData rules) {
        this.sentences = new CellSentences(page);
        this.situations = new RoleSituations(page);
        this.told = told;
        this.rules = rules;
    }

    /** What is said of permissions of the cell; of several at once where the same rules say the same of them. */
    List<Object> of(Table table, ShownCell cell, Set<Reason> because) {
        Map<Said, List<Permission>> said = new LinkedHashMap<>();
        Map<Said, Map<String, Object>> words = new LinkedHashMap<>();
        for (Part part : cell.parts()) {
            String sentence = sentences.of(cell.role(), part);
            Optional<SituationCases> cases = situations.of(cell.role(), part);
            List<Reason> reasons = cases.map(SituationCases::reasons).orElse(List.of());
            int place = cases.map(told::placeOf).orElse(-1);
            Said one =
                    new Said(sentence, place, reasons.stream().map(Reason::span).toList());
            because.addAll(reasons);
            said.computeIfAbsent(one, it -> new ArrayList<>()).add(part.permission());
            words.computeIfAbsent(one, it -> words(it, reasons, table, cell));
        }
        List<Object> says = new ArrayList<>();
        said.forEach((one, permissions) -> says.add(about(words.get(one), permissions, said.size() > 1)));
        return says;
    }

    /**
     * What is said of a permission.
     *
     * @param situations their place among the shared ones; -1 where they are too many to tell
     * @param rules where the rules stand that decide
     */
    private record Said(String sentence, int situations, List<Span> rules) {}

    private Map<String, Object> words(Said said, List<Reason> reasons, Table table, ShownCell cell) {
        Entry words = new Entry().text("say", said.sentence());
        if (said.situations() >= 0) {
            words.number("situations", said.situations());
            words.list(
                    "because",
                    reasons.stream().map(it -> rules.placeOf(it, table, cell)).toList());
        }
        return words.parts();
    }

    private static Map<String, Object> about(Map<String, Object> words, List<Permission> permissions, boolean several) {
        Map<String, Object> about = new LinkedHashMap<>();
        if (several) {
            List<String> labels = permissions.stream()
                    .map(Permission::label)
                    .map(SafeText::visible)
                    .distinct()
                    .toList();
            about.put("about", labels);
        }
        about.putAll(words);
        return about;
    }
}
