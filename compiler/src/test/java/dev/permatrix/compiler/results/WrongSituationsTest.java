package dev.permatrix.compiler.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which situations a failed test was wrong. */
class WrongSituationsTest {

    private static final String FIRST = "contact.export: 8 wrong answers in 3/USER.";

    @Test
    void areInTheSecondLine() {
        WrongPlaces told = WrongPlaces.of(
                FIRST + "\n  of 96 situations: no in 1-3,10; on-request in 3; yes in 95-96.\n  a User: why");

        assertThat(told.situations())
                .contains(new WrongSituations(
                        96,
                        Map.of(
                                GivenAnswer.NO, numbers(1, 2, 3, 10),
                                GivenAnswer.ON_REQUEST, numbers(3),
                                GivenAnswer.YES, numbers(95, 96))));
    }

    @Test
    void areFoundWhereAReportLosesTheLineEnds() {
        assertThat(WrongPlaces.of(FIRST + " of 8 situations: no in 1-8. a User: no in 3.")
                        .situations())
                .contains(new WrongSituations(8, Map.of(GivenAnswer.NO, numbers(1, 2, 3, 4, 5, 6, 7, 8))));
    }

    /** Cut off, in disorder, or more than there are: then nobody knows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n  a User: expected ✔\n  of 96 situations: no in 1-8.",
                "\n  of 96 situations: too many runs to tell.",
                "\n  of 96 situations: .",
                "\n  of 96 situations: no in .",
                "\n  of 96 situations: no in 1-8",
                "\n  of 96 situations: no in 1-8,",
                "\n  of 96 situations: no in 1-8; ",
                "\n  of 96 situations: no in 1-8; yes",
                "\n  of 96 situations: no in 1-8.9",
                "\n  of 96 situations: no in 1-8,.",
                "\n  of 96 situations: no in 1-8;.",
                "\n  of 96 situations: no in 1-8; no in 10.",
                "\n  of 96 situations: never in 1-8.",
                "\n  of 96 situations: no in 0-7.",
                "\n  of 96 situations: no in 8-1.",
                "\n  of 96 situations: no in 1-4,5-8.",
                "\n  of 96 situations: no in 5-8,1-3.",
                "\n  of 96 situations: no in 1-1,3-8.",
                "\n  of 96 situations: no in 01-08.",
                "\n  of 96 situations: no in 90-97.",
                "\n  of 96 situations: no in 1-99999999999.",
                "\n  of 99999999999 situations: no in 1-8.",
                "\n  of 96 situations: no in 1-9.",
                "\n  of 96 situations: no in 1-3.",
            })
    void areUnknownInAnyOtherMessage(String second) {
        assertThat(WrongPlaces.of(FIRST + second).situations()).isEmpty();
    }

    private static BitSet numbers(int... all) {
        BitSet numbers = new BitSet();
        for (int number : all) {
            numbers.set(number);
        }
        return numbers;
    }
}
