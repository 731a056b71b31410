package dev.permatrix.compiler.html;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.html.SituationCases.Line;
import dev.permatrix.compiler.words.ShownCells;
import dev.permatrix.compiler.words.ShownCells.Part;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the panels of a page say of tests, situation by situation: for tests that know nothing of pages. */
public final class PanelTests {

    private final PageContext page;
    private final RoleSituations situations;

    public PanelTests(Emission emission) {
        this.page = PageContext.of(emission, Texts.english());
        this.situations = new RoleSituations(page);
    }

    /** What one cell says of one permission. */
    public record Told(Role role, Part part, SituationCases cases, List<Line> lines) {

        /** What is said of a situation: true where it failed. More than one where the panel contradicts itself. */
        public Set<Boolean> failed(Situation situation) {
            return lines.stream()
                    .filter(line -> IntStream.range(0, cases.columns().size())
                            .allMatch(i -> line.values()
                                    .get(i)
                                    .contains(cases.columns().get(i).valueIn(situation))))
                    .map(line -> line.test().orElseThrow().failed())
                    .collect(Collectors.toSet());
        }

        /** Whether the panel says of each situation either that it failed or that it didn't. */
        public boolean isKnown() {
            return cases.cases().stream()
                    .allMatch(it -> it.test().filter(SituationTest::known).isPresent());
        }
    }

    /** Every cell whose situations are listed. */
    public List<Told> cells() {
        List<Told> told = new ArrayList<>();
        new ShownCells(page.model())
                .where((role, part) -> true)
                .forEach(cell -> cell.parts()
                        .forEach(part -> situations
                                .of(cell.role(), part)
                                .ifPresent(cases -> told.add(new Told(cell.role(), part, cases, cases.lines())))));
        return told;
    }
}
