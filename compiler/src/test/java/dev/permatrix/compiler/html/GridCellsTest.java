package dev.permatrix.compiler.html;

import static org.assertj.core.api.Assertions.assertThat;

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

    /** Worked out by hand: 01 10 11 00 01, and the rest of the second byte; then 11 11 11 11 11. */
    @Test
    void packsARowIntoWholeBytes() {
        assertThat(cells(5, 1, 2, 3, 0, 1, 3, 3, 3, 3, 3).base64())
                .isEqualTo(java.util.Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(new byte[] {0b01101100, 0b01000000, (byte) 0b11111111, (byte) 0b11000000}));
    }

    /** Three bits: 101 000 111 001 go over the end of a byte. */
    @Test
    void aCellMayStandInTwoBytes() {
        assertThat(cells(4, 5, 0, 7, 1).base64())
                .isEqualTo(java.util.Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(new byte[] {(byte) 0b10100011, (byte) 0b10010000}));
    }

    @Test
    void noCellsAreNothing() {
        assertThat(cells(3).base64()).isEmpty();
        assertThat(cells(0).base64()).isEmpty();
    }
}
