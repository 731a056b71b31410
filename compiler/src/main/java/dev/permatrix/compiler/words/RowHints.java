package dev.permatrix.compiler.words;

import dev.permatrix.compiler.words.ShownCells.ShownRow;
import dev.permatrix.dsl.model.Gate;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What holds for all cells of a row, and so is told once beside them: gates, what its permissions need, what they make,
 * and how else they are called.
 */
public final class RowHints {

    private final PermissionModel model;
    private final Texts texts;
    private final ConditionWords conditions;

    /** @param conditions how conditions are told */
    public RowHints(PermissionModel model, Texts texts, ConditionWords conditions) {
        this.model = model;
        this.texts = texts;
        this.conditions = conditions;
    }

    /**
     * One of them.
     *
     * @param narrows whether it takes away from what the cells give
     * @param gate the one that it tells of
     */
    public record Hint(String words, boolean narrows, Optional<Gate> gate) {}

    public List<Hint> of(ShownRow row) {
        List<Hint> hints = new ArrayList<>();
        model.gates().stream()
                .filter(gate -> !gate.signIn() && row.permissions().stream().anyMatch(gate::guards))
                .forEach(gate -> hints.add(new Hint(gate(row, gate), true, Optional.of(gate))));
        Said needs = new Said(row);
        model.needs()
                .forEach(it ->
                        needs.of(it.permission(), texts.of("needs", it.needed().label())));
        needs.words().forEach(words -> hints.add(new Hint(words, true, Optional.empty())));
        Said others = new Said(row);
        row.permissions().stream()
                .filter(Permission::creates)
                .forEach(it -> others.of(
                        it, texts.of("creates", it.entity().orElseThrow().label())));
        model.shownAs()
                .forEach(it -> others.of(it.permission(), texts.of("labelWhen", it.label(), conditions.of(it.when()))));
        others.words().forEach(words -> hints.add(new Hint(words, false, Optional.empty())));
        return hints;
    }

    /** What is said of permissions of a row; of several at once where the words are the same. */
    private final class Said {

        private final ShownRow row;
        private final Map<String, List<Permission>> byWords = new LinkedHashMap<>();

        Said(ShownRow row) {
            this.row = row;
        }

        void of(Permission permission, String words) {
            if (row.permissions().contains(permission)) {
                byWords.computeIfAbsent(words, it -> new ArrayList<>()).add(permission);
            }
        }

        Stream<String> words() {
            return byWords.entrySet().stream().map(it -> about(row, it.getValue()::contains, it.getKey()));
        }
    }

    private String gate(ShownRow row, Gate gate) {
        String words = texts.of("nobodyUnless", conditions.of(gate.condition()));
        return about(row, gate::guards, words);
    }

    /** Which permissions of the row it is about, unless it is about all of them. */
    private String about(ShownRow row, Predicate<Permission> which, String words) {
        List<String> labels = row.permissions().stream()
                .filter(which)
                .map(Permission::label)
                .distinct()
                .toList();
        boolean all = row.permissions().stream().allMatch(which);
        return all ? words : texts.of("aboutSome", String.join(texts.of("comma"), labels), words);
    }
}
