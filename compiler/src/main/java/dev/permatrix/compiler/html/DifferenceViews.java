package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.DifferenceView;
import dev.permatrix.compiler.words.ShownCells.ShownCell;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.Permission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says in a cell what changed in it, as short as it can be; the panel and the lists say it in full. */
final class DifferenceViews {

    /** As many permissions as a cell names. */
    private static final int MOST_NAMED = 2;
    /** As many characters of a condition as it has room for. */
    private static final int MOST_SAID = 40;

    private final Texts texts;
    private final CellDifferences differences;

    DifferenceViews(Texts texts, CellDifferences differences) {
        this.texts = texts;
        this.differences = differences;
    }

    /** From one answer to another in some situations and in others is one change here. */
    List<DifferenceView> of(ShownCell cell) {
        Map<List<String>, List<CellDifference>> alike = new LinkedHashMap<>();
        for (CellDifference it : differences.of(cell)) {
            List<String> key = List.of(it.kind().id(), it.tone(), it.before().brief());
            alike.computeIfAbsent(key, same -> new ArrayList<>()).add(it);
        }
        return alike.values().stream().map(it -> view(cell, it)).toList();
    }

    private DifferenceView view(ShownCell cell, List<CellDifference> alike) {
        CellDifference first = alike.get(0);
        return new DifferenceView(
                first.tone(),
                first.kind().title(),
                about(cell, alike),
                first.isNew() ? "" : texts.of("comparedWas", first.before().brief()),
                when(alike));
    }

    private String about(ShownCell cell, List<CellDifference> alike) {
        List<String> labels = alike.stream()
                .flatMap(it -> it.permissionsOf(cell).stream())
                .map(Permission::label)
                .distinct()
                .toList();
        int all = (int) cell.parts().stream()
                .map(it -> it.permission().label())
                .distinct()
                .count();
        if (labels.size() == all) {
            return "";
        }
        return labels.size() > MOST_NAMED
                ? texts.of("comparedSome", Integer.toString(labels.size()), Integer.toString(all))
                : String.join(texts.of("comma"), labels);
    }

    private String when(List<CellDifference> alike) {
        List<String> whens =
                alike.stream().map(it -> it.when().brief()).distinct().toList();
        String first = whens.get(0);
        if (whens.size() > 1 || first.length() > MOST_SAID) {
            return texts.of("comparedSometimes");
        }
        return first.isEmpty() ? "" : texts.of("comparedWhen", first);
    }
}
