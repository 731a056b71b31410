package dev.permatrix.compiler.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.html.SituationCases.Case;
import dev.permatrix.compiler.html.SituationCases.Line;
import dev.permatrix.compiler.html.SituationColumns.Column;
import dev.permatrix.compiler.results.GivenAnswer;
import dev.permatrix.compiler.results.TestState;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SituationCasesTest {

    private static final Decision YES = Decision.allow(new Reason(Span.startOf("x"), "yes"));
    private static final Decision NO = Decision.deny(new Reason(Span.startOf("x"), "no"));

    private static final SituationTest VERIFIED = new SituationTest(TestState.VERIFIED, true, Set.of());
    private static final SituationTest FAILED = new SituationTest(TestState.FAILED, true, Set.of(GivenAnswer.YES));

    @Test
    void aFewAreListedOneByOne() {
        SituationCases cases = SituationCases.of(
                columns(2, 3), List.of(one(NO, 0, 0), one(YES, 1, 0), one(YES, 0, 1), one(YES, 1, 2)));
        assertThat(cases.lines()).hasSize(4);
        assertThat(cases.lines().get(3)).isEqualTo(new Line(List.of(List.of(1), List.of(2)), YES, Optional.empty()));
    }

    @Test
    void aColumnThatMakesNoDifferenceIsLeftOut() {
        SituationCases cases =
                SituationCases.of(columns(2, 2), List.of(one(NO, 0, 0), one(YES, 1, 0), one(NO, 0, 1), one(YES, 1, 1)));
        assertThat(cases.columns()).extracting(Column::head).containsExactly("0");
        assertThat(cases.cases()).containsExactly(one(NO, 0), one(YES, 1));
    }

    @Test
    void twoThatOnlyDifferTogetherStayApart() {
        SituationCases cases = SituationCases.of(columns(2, 2), List.of(one(NO, 0, 0), one(YES, 1, 1)));
        assertThat(cases.cases()).hasSize(2);
        assertThat(cases.lines()).extracting(Line::decision).containsExactly(NO, YES);
    }

    @Test
    void manyArePutTogetherWhereTheyHaveOneDecision() {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                cases.add(one(i == 3 && j == 3 ? YES : NO, i, j));
            }
        }
        List<Line> lines = SituationCases.of(columns(4, 4), cases).lines();
        assertThat(lines)
                .containsExactlyInAnyOrder(
                        new Line(List.of(List.of(3), List.of(3)), YES, Optional.empty()),
                        new Line(List.of(List.of(0, 1, 2), List.of(0, 1, 2, 3)), NO, Optional.empty()),
                        new Line(List.of(List.of(0, 1, 2, 3), List.of(0, 1, 2)), NO, Optional.empty()));
    }

    @Test
    void oneThatFailedIsNotPutTogetherWithOthersAndComesFirst() {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                cases.add(new Case(List.of(i, j), NO, Optional.of(i == 2 && j == 1 ? FAILED : VERIFIED)));
            }
        }

        SituationCases all = SituationCases.of(columns(4, 4), cases);

        assertThat(all.failed()).isEqualTo(1);
        assertThat(all.lines().get(0)).isEqualTo(new Line(List.of(List.of(2), List.of(1)), NO, Optional.of(FAILED)));
        assertThat(all.lines().subList(1, all.lines().size()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.test()).contains(VERIFIED));
    }

    private static Case one(Decision decision, Integer... values) {
        return new Case(List.of(values), decision, Optional.empty());
    }

    private static List<Column> columns(int... sizes) {
        List<Column> columns = new ArrayList<>();
        for (int size : sizes) {
            List<String> words = new ArrayList<>();
            for (int value = 0; value < size; value++) {
                words.add("value " + value);
            }
            columns.add(new Column(Integer.toString(columns.size()), words, situation -> 0));
        }
        return columns;
    }
}
