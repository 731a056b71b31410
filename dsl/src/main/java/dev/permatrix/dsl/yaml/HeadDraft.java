package dev.permatrix.dsl.yaml;

import dev.permatrix.dsl.syntax.StatementSyntax.HeadSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.PropertySyntax;
import dev.permatrix.dsl.yaml.YamlValue.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys of {@code matrix}. What is said several times, which is an error only later, is a list. */
final class HeadDraft {

    private static final String APPROVED = "approved";

    private HeadDraft() {}

    static Draft of(HeadSyntax head) {
        Draft draft = Draft.of("matrix", head.id().text()).text("label", head.label());
        Map<String, List<String>> texts = new LinkedHashMap<>();
        List<Draft> approvals = new ArrayList<>();
        head.properties().forEach(it -> sort(it, texts, approvals));
        texts.forEach((key, values) -> {
            if (key.equals(APPROVED)) {
                draft.below(key, approvals.stream().map(Draft::pairs).toList());
            } else {
                draft.texts(key, values);
            }
        });
        head.rolesPerUser().ifPresent(it -> draft.text("users hold", it.any() ? "any roles" : "exactly one role"));
        head.rolesCanBeAdded().ifPresent(it -> draft.value("roles can be added", new Written(String.valueOf(it))));
        return draft.trace(head.trace());
    }

    private static void sort(PropertySyntax property, Map<String, List<String>> texts, List<Draft> approvals) {
        String text = property.value().text();
        switch (property.property()) {
            case SOURCE ->
                texts.computeIfAbsent("source", it -> new ArrayList<>()).add(text);
            case FACTS ->
                texts.computeIfAbsent("facts", it -> new ArrayList<>()).add(text);
            case OWNER ->
                texts.computeIfAbsent("owner", it -> new ArrayList<>()).add(text);
            case VERSION ->
                texts.computeIfAbsent("version", it -> new ArrayList<>()).add(text);
            case APPROVED_BY -> {
                texts.putIfAbsent(APPROVED, List.of());
                approvals.add(Draft.of("by", text));
            }
            case APPROVED_ON -> approvals.get(approvals.size() - 1).text("on", text);
        }
    }
}
