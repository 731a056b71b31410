package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.PageData.Entry;
import dev.permatrix.compiler.words.ShownCells.ShownCell;
import dev.permatrix.compiler.words.ShownCells.ShownRow;
import dev.permatrix.compiler.words.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What the script knows of the changes of cells, which many have in common: each in a sentence, with a situation in which
 * it shows. The first is no change.
 */
final class DifferenceData {

    private final Texts texts;
    private final CellDifferences differences;
    private final Interned<Object> all = new Interned<>();

    DifferenceData(Texts texts, CellDifferences differences) {
        this.texts = texts;
        this.differences = differences;
        all.placeOf(List.of());
    }

    Map<String, Object> all() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("heading", texts.of("section_compared"));
        told.put("mark", texts.of("comparedMark"));
        told.put("changes", all.all());
        return told;
    }

    /**
     * Of each cell of a row the place of its changes, as {@link Runs}; empty where none has one.
     *
     * @param count of the roles
     * @param cells by their roles' places; empty where the row has no cell for a role
     */
    String of(ShownRow row, int count, IntFunction<Optional<ShownCell>> cells) {
        if (!differences.mayConcern(row)) {
            return "";
        }
        List<Integer> places = new ArrayList<>();
        for (int role = 0; role < count; role++) {
            places.add(cells.apply(role).map(this::placeOf).orElse(0));
        }
        return places.stream().allMatch(it -> it == 0) ? "" : Runs.of(places);
    }

    private int placeOf(ShownCell cell) {
        return all.placeOf(differences.of(cell).stream().map(this::difference).toList());
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
