package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.CellTests.Told;
import dev.permatrix.compiler.html.PageData.Entry;
import dev.permatrix.compiler.results.MatrixResults;
import dev.permatrix.compiler.results.SituationResults;
import dev.permatrix.compiler.results.TestState;
import dev.permatrix.compiler.words.ShownCells.ShownCell;
import dev.permatrix.compiler.words.ShownCells.ShownRow;
import dev.permatrix.dsl.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** What became of the tests of cells, each once. The first is what is told of a cell that no test asks about: nothing. */
final class CellResults {

    private final CellTests tests;
    private final SituationData situations;
    private final Sayings sayings;
    private final Optional<MatrixResults> results;
    private final Interned<Object> all = new Interned<>();

    CellResults(PageContext page, SituationData situations, RuleData rules) {
        this.tests = new CellTests(page);
        this.situations = situations;
        this.sayings = new Sayings(page, situations, rules);
        this.results = page.tests().results();
        all.placeOf(Map.of());
    }

    List<Object> all() {
        return all.all();
    }

    /**
     * Of each cell of a row the place of its result, as {@link Runs}; empty where no tests ran.
     *
     * @param count of the roles
     * @param cells by their roles' places; empty where the row has no cell for a role
     */
    String of(Table table, ShownRow row, int count, IntFunction<Optional<ShownCell>> cells) {
        if (results.isEmpty()) {
            return "";
        }
        Optional<TestState> state = stateOf(row);
        List<Integer> places = new ArrayList<>();
        Optional<Integer> known = Optional.empty();
        for (int role = 0; role < count; role++) {
            if (known.isEmpty()) {
                Optional<ShownCell> cell = cells.apply(role);
                places.add(cell.map(it -> placeOf(table, it, state)).orElse(0));
                known = state.isPresent() && cell.isPresent() ? Optional.of(places.get(role)) : Optional.empty();
            } else {
                places.add(known.get());
            }
        }
        return Runs.of(places);
    }

    /** What became of all tests of a row, whoever they ask as; empty where that can be another for each cell. */
    private Optional<TestState> stateOf(ShownRow row) {
        Set<Optional<TestState>> states = row.permissions().stream()
                .map(it -> results.orElseThrow().situations(it).map(SituationResults::state))
                .collect(Collectors.toSet());
        boolean alike = states.size() == 1 && !row.first().everythingElse();
        return alike ? states.iterator().next().filter(it -> it != TestState.FAILED) : Optional.empty();
    }

    private int placeOf(Table table, ShownCell cell, Optional<TestState> ofAll) {
        Told told = tests.of(cell);
        if (told.equals(Told.NOTHING)) {
            return 0;
        }
        Entry entry = new Entry()
                .text("tone", told.tone())
                .text("word", told.view().result().words())
                .text("place", told.view().result().id())
                .list("notes", told.notes());
        if (ofAll.isPresent()) {
            entry.number("test", situations.placeOf(ofAll.get()));
        } else {
            entry.list("says", sayings.of(table, cell, new LinkedHashSet<>()));
        }
        return all.placeOf(entry.parts());
    }
}
