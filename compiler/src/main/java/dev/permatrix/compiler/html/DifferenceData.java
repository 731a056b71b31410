package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.PageData.Entry;
import dev.permatrix.compiler.words.ShownCells;
import dev.permatrix.compiler.words.ShownCells.ShownCell;
import dev.permatrix.compiler.words.ShownCells.ShownRow;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the script knows of the changes of cells: each in a sentence, with a situation in which it shows. */
final class DifferenceData {

    private final PageContext page;
    private final Texts texts;
    private final CellDifferences differences;

    DifferenceData(PageContext page, CellDifferences differences) {
        this.page = page;
        this.texts = page.texts();
        this.differences = differences;
    }

    Map<String, Object> all() {
        Map<String, Object> cells = new LinkedHashMap<>();
        ShownCells shown = new ShownCells(page.model());
        for (Table table : page.model().tables()) {
            for (ShownRow row : ShownCells.rows(table)) {
                for (ShownCell cell : shown.of(table, row)) {
                    List<CellDifference> found = differences.of(cell);
                    if (!found.isEmpty()) {
                        cells.put(
                                page.anchors().of(row.first(), cell.role()),
                                found.stream().map(this::difference).toList());
                    }
                }
            }
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("heading", texts.of("section_compared"));
        all.put("cells", cells);
        return all;
    }

    private Map<String, Object> difference(CellDifference difference) {
        String says = texts.of(
                difference.when().full().isEmpty() ? "comparedMove" : "comparedMoveWhen",
                difference.before().full(),
                difference.after(),
                difference.when().full());
        String example = String.join(texts.of("comma"), difference.example());
        return new Entry()
                .text("kind", difference.kind().id())
                .text("tone", difference.tone())
                .text("title", difference.kind().title())
                .text("about", difference.about(texts.of("comma")))
                .text("says", says)
                .text("example", example.isEmpty() ? "" : texts.of("comparedExample", example))
                .parts();
    }
}
