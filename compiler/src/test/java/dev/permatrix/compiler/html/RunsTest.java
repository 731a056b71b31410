package dev.permatrix.compiler.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunsTest {

    @Test
    void whatRepeatsIsCounted() {
        assertThat(Runs.of(List.of(1, 1, 1, 2, 1, 1))).isEqualTo("1*3 2 1*2");
    }

    @Test
    void oneNumberIsItself() {
        assertThat(Runs.of(List.of(12))).isEqualTo("12");
        assertThat(Runs.of(List.of(0, 1))).isEqualTo("0 1");
    }

    @Test
    void nothingIsNothing() {
        assertThat(Runs.of(List.of())).isEmpty();
    }
}
