package dev.permatrix.compiler.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.html.SituationCases.Line;
import dev.permatrix.compiler.words.ShownCells;
import dev.permatrix.compiler.words.ShownCells.Part;
import dev.permatrix.compiler.words.ShownCells.ShownCell;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.reference.ReferenceEvaluator;
import dev.permatrix.dsl.table.RoleSets;
import dev.permatrix.dsl.table.SituationSpace;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the panel tells of a cell is what the reference decides, in every situation of whoever holds the role alone. */
class RoleSituationsTest {

    static Stream<Path> matrices() {
        return Stream.concat(
                Stream.of("onepagecrm", "onehash", "elma365", "superoffice", "upraise")
                        .map(name -> Path.of("../matrices", name, name + ".matrix")),
                Stream.of(HtmlPages.DESK, HtmlPages.SEVERAL_ROLES, HtmlPages.LEVELS));
    }

    @ParameterizedTest
    @MethodSource("matrices")
    void everySituationIsToldAsTheReferenceDecidesIt(Path path) {
        PageContext page = PageContext.of(HtmlPages.emission(HtmlPages.known(path)), Texts.english());
        RoleSituations situations = new RoleSituations(page);
        int tried = 0;
        for (ShownCell cell : new ShownCells(page.model()).where((role, part) -> true)) {
            for (Part part : cell.parts()) {
                Optional<SituationCases> cases = situations.of(cell.role(), part);
                assertThat(cases)
                        .as("%s of %s", part.permission(), cell.role().label())
                        .isPresent();
                tried += assertTold(page.model(), cell.role(), part, cases.orElseThrow());
            }
        }
        assertThat(tried).isGreaterThan(50);
    }

    private static int assertTold(PermissionModel model, Role role, Part part, SituationCases cases) {
        SituationSpace space = new SituationSpace(model);
        ReferenceEvaluator reference = new ReferenceEvaluator(model);
        List<Line> lines = cases.lines();
        Set<Line> used = new HashSet<>();
        int tried = 0;
        for (Situation situation :
                space.of(part.permission(), people(model, role)).toList()) {
            if (!isAsked(space, situation, role, part)) {
                continue;
            }
            List<Line> telling =
                    lines.stream().filter(line -> tells(cases, line, situation)).toList();
            assertThat(telling)
                    .as(situation.toString())
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line.decision()).isEqualTo(reference.decide(situation)));
            used.addAll(telling);
            tried++;
        }
        assertThat(used).as("no line about nothing").hasSameSizeAs(lines);
        return tried;
    }

    private static List<Set<Role>> people(PermissionModel model, Role role) {
        return model.assignableRoles().contains(role)
                ? List.of(Set.of(role))
                : model.matrix().severalRoles() ? List.of(Set.of()) : RoleSets.of(model);
    }

    private static boolean isAsked(SituationSpace space, Situation situation, Role role, Part part) {
        Set<Role> held = space.held(situation);
        return held.contains(role)
                && space.isSignedIn(situation)
                && part.when().map(when -> when.holds(held, situation.values())).orElse(true);
    }

    private static boolean tells(SituationCases cases, Line line, Situation situation) {
        return IntStream.range(0, cases.columns().size())
                .allMatch(i ->
                        line.values().get(i).contains(cases.columns().get(i).valueIn(situation)));
    }

    @Test
    void whatMakesNoDifferenceIsNoColumn() {
        PageContext page = PageContext.of(HtmlPages.emission(HtmlPages.known(HtmlPages.ONEPAGECRM)), Texts.english());
        Role user = role(page, "User");
        Role focused = role(page, "FocusedUser");
        Part view = new Part(
                page.model().permissions().stream()
                        .filter(it -> it.id().equals("contact.view_contacts"))
                        .findFirst()
                        .orElseThrow(),
                Optional.empty());
        RoleSituations situations = new RoleSituations(page);
        assertThat(situations.of(user, view).orElseThrow().columns()).isEmpty();
        assertThat(situations.of(focused, view).orElseThrow().columns())
                .extracting(SituationColumns.Column::head)
                .containsExactly("owner", "assignee");
        assertThat(situations.of(focused, view).orElseThrow().cases()).hasSize(4);
    }

    private static Role role(PageContext page, String id) {
        return page.model().roles().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
