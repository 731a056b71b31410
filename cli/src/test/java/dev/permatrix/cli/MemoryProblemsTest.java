package dev.permatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryProblemsTest {

    @Test
    void proposesTwiceWhatThereWas() {
        assertThat(MemoryProblems.outOfMemory(4L << 30))
                .containsExactly(
                        "permatrix failed: the input needs more memory than the 4 GB that Java may take",
                        "give Java more, if the machine has it: set the variable PERMATRIX_OPTS to -Xmx8g for"
                                + " ./permatrix, or write java -Xmx8g -jar permatrix.jar");
    }

    @Test
    void proposesGigabytesWhereThereWereMegabytes() {
        assertThat(MemoryProblems.outOfMemory(64L << 20))
                .satisfiesExactly(
                        it -> assertThat(it).contains("the 64 MB that Java may take"),
                        it -> assertThat(it).contains("java -Xmx2g -jar"));
    }

    /** One GB and a half would be told as two. */
    @Test
    void tellsMegabytesBelowTwoGigabytes() {
        assertThat(MemoryProblems.outOfMemory(1_536L << 20))
                .satisfiesExactly(
                        it -> assertThat(it).contains("the 1536 MB that"),
                        it -> assertThat(it).contains("-Xmx4g"));
        assertThat(MemoryProblems.outOfMemory(2L << 30)).first().asString().contains("the 2 GB that");
    }

    @Test
    void countsWhatIsNoWholeGigabyte() {
        assertThat(MemoryProblems.outOfMemory(3_959L << 20))
                .satisfiesExactly(
                        it -> assertThat(it).contains("the 4 GB"),
                        it -> assertThat(it).contains("-Xmx8g"));
    }
}
