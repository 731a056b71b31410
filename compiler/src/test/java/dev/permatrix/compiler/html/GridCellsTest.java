package dev.permatrix.compiler.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GridCellsTest {

    private static GridCells cells(int columns, int... numbers) {
        GridCells cells = new GridCells(columns);
        for (int number : numbers) {
            cells.add(number);
        }
        return cells;
    }

    @Test
    void takesAsManyBitsAsTheLargestNumberNeeds() {
        assertThat(cells(1, 0).bits()).isEqualTo(1);
        assertThat(cells(1, 0, 1).bits()).isEqualTo(1);
        assertThat(cells(1, 3, 0).bits()).isEqualTo(2);
        assertThat(cells(1, 4).bits()).isEqualTo(3);
        assertThat(cells(1, 4_000).bits()).isEqualTo(12);
    }

    /** Worked out by hand: 011011 0001(00), which are 27 and 4; then 111111 1111(00), which are 63 and 60. */
    @Test
    void writesARowInWholeSigns() {
        assertThat(cells(5, 1, 2, 3, 0, 1, 3, 3, 3, 3, 3).signs()).isEqualTo("bE_8");
    }

    /** Five bits: 11111 00000 11111 are 111110 000011 111(000), which are 62, 3 and 56. */
    @Test
    void aCellMayStandInTwoSigns() {
        assertThat(cells(3, 31, 0, 31).signs()).isEqualTo("-D4");
    }

    /** Twelve bits: 000001 000000, 111110 100000. */
    @Test
    void aCellMayTakeTwoSigns() {
        assertThat(cells(2, 64, 4_000).signs()).isEqualTo("BA-g");
    }

    /** One bit: 101010 1(00000), which are 42 and 32. */
    @Test
    void aSingleBitIsASignToo() {
        assertThat(cells(7, 1, 0, 1, 0, 1, 0, 1).signs()).isEqualTo("qg");
    }

    /** More than there is room for at first, and what came first stays: 2,000 rows of 000001, the last one of 000011. */
    @Test
    void mayBeMany() {
        int[] numbers =
                IntStream.rangeClosed(1, 6 * 2_000).map(i -> i % 6 == 0 ? 1 : 0).toArray();
        numbers[numbers.length - 2] = 1;
        assertThat(cells(6, numbers).signs()).isEqualTo("B".repeat(1_999) + "D");
    }

    @Test
    void noCellsAreNothing() {
        assertThat(cells(3).signs()).isEmpty();
        assertThat(cells(0).signs()).isEmpty();
    }
}
