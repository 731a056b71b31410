package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.ShownCells.ShownRow;
import dev.permatrix.compiler.html.view.HintView;
import dev.permatrix.compiler.html.view.LinkView;
import dev.permatrix.dsl.model.Gate;
import dev.permatrix.dsl.model.Permission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What holds for all cells of a row, and so is told once beside them: gates, what its permissions need, what they make,
 * and how else they are called.
 */
final class RowHints {

    private final PageContext page;
    private final Texts texts;

    RowHints(PageContext page) {
        this.page = page;
        this.texts = page.texts();
    }

    List<HintView> of(ShownRow row) {
        List<HintView> hints = new ArrayList<>();
        page.model().gates().stream()
                .filter(gate -> !gate.signIn() && row.permissions().stream().anyMatch(gate::guards))
                .forEach(gate -> hints.add(HintView.narrowing(gate(row, gate))));
        Said needs = new Said(row);
        page.model()
                .needs()
                .forEach(it ->
                        needs.of(it.permission(), texts.of("needs", it.needed().label())));
        needs.words().forEach(words -> hints.add(HintView.narrowing(LinkView.plain(words))));
        Said others = new Said(row);
        row.permissions().stream()
                .filter(Permission::creates)
                .forEach(it -> others.of(
                        it, texts.of("creates", it.entity().orElseThrow().label())));
        page.model()
                .shownAs()
                .forEach(it -> others.of(
                        it.permission(),
                        texts.of("labelWhen", it.label(), page.conditions().of(it.when()))));
        others.words().forEach(words -> hints.add(HintView.plain(words)));
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

    private LinkView gate(ShownRow row, Gate gate) {
        String words = texts.of("nobodyUnless", page.conditions().of(gate.condition()));
        return LinkView.to(page.anchors().of(gate.span()), about(row, gate::guards, words));
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
