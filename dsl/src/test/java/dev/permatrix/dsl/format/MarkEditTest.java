package dev.permatrix.dsl.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkEditTest {

    @Test
    void putsMarksBehindEverythingElse() {
        assertThat(edited("| p | ✔ |", 7, List.of(), List.of("a"))).isEqualTo("| p | ✔ [a] |");
        assertThat(edited("| p | ask [2] |", 7, List.of(), List.of("a", "b"))).isEqualTo("| p | ask [2][a][b] |");
        assertThat(edited("| p | x {id} |", 7, List.of(), List.of("a"))).isEqualTo("| p | x {id} [a] |");
        assertThat(edited("| p |   |", 6, List.of(), List.of("a"))).isEqualTo("| p | [a] |");
    }

    @Test
    void takesOutOnlyWhatIsAMark() {
        assertThat(edited("| p | ✔ [a][1] |", 7, List.of("a"), List.of())).isEqualTo("| p | ✔ [1] |");
        assertThat(edited("| p | see [a] here [a] |", 7, List.of("a"), List.of("b")))
                .isEqualTo("| p | see [a] here [b] |");
    }

    @Test
    void findsTheCellBehindWideCharactersAndBars() {
        assertThat(edited("  | 😀 a\\|b | ✔ | ✔ |", 14, List.of(), List.of("a")))
                .isEqualTo("  | 😀 a\\|b | ✔ [a] | ✔ |");
    }

    @Test
    void cellsOfOtherFilesAreNotItsOwn() {
        SourceFile source = new SourceFile("it", "| p | ✔ |\n");
        MarkEdit other = new MarkEdit(new Span("other", 1, 7, 1), List.of(), List.of("a"));
        assertThat(MarkEdit.apply(source, List.of(other)).text()).isEqualTo(source.text());
    }

    private static String edited(String row, int column, List<String> wrong, List<String> missing) {
        SourceFile source = new SourceFile("it", "table \"T\"\n" + row + "\n| other | ✔ |\n");
        MarkEdit edit = new MarkEdit(new Span("it", 2, column, 1), wrong, missing);
        List<String> lines = MarkEdit.apply(source, List.of(edit)).lines();
        assertThat(lines).hasSize(3).endsWith("| other | ✔ |");
        return lines.get(1);
    }
}
