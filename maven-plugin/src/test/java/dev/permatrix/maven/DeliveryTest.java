package dev.permatrix.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.output.WriteReport;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a goal tells about the files that it made. */
class DeliveryTest {

    private static final Path BASE = Path.of("").toAbsolutePath().resolve("project");
    private static final Path FOLDER = BASE.resolve("target/generated");

    private final Recorder recorder = new Recorder();

    @Test
    void aLineForEachPackage() {
        WriteReport report = new WriteReport(
                FOLDER, List.of("a/One.java", "a/Two.java"), List.of("a/Three.java", "b/One.java"), List.of());

        new Delivery(report, BASE).tellFolders("java", recorder.log());

        assertThat(recorder.calls())
                .containsExactly(
                        "info(java: target/generated/a (3 files, 2 written))",
                        "info(java: target/generated/b (1 file, 0 written))");
    }

    @Test
    void aLineForEachPageThatCanBeOpenedFromAnywhere() {
        WriteReport report = new WriteReport(FOLDER, List.of("crm.html"), List.of("a.html"), List.of("old.html"));

        new Delivery(report, BASE).tellFiles("page", recorder.log());

        assertThat(recorder.calls())
                .containsExactly(
                        "info(page: " + FOLDER.resolve("a.html") + ")",
                        "info(page: " + FOLDER.resolve("crm.html") + ")",
                        "info(removed: 1 file no longer made, from target/generated)");
    }

    @Test
    void whatIsNotJavaIsAResource() {
        WriteReport report = new WriteReport(FOLDER, List.of("a/One.java", "a/table.txt"), List.of(), List.of());

        assertThat(new Delivery(report, BASE).resources()).hasValueSatisfying(resource -> {
            assertThat(resource.getDirectory()).isEqualTo(FOLDER.toString());
            assertThat(resource.getIncludes()).containsExactly("a/table.txt");
        });
        WriteReport onlyJava = new WriteReport(FOLDER, List.of("a/One.java"), List.of(), List.of());
        assertThat(new Delivery(onlyJava, BASE).resources()).isEmpty();
    }

    @Test
    void namesAreRelativeToTheProjectAndHaveSlashes() {
        assertThat(ShownName.of(BASE.resolve("src").resolve("crm.matrix"), BASE))
                .isEqualTo("src/crm.matrix");
        assertThat(ShownName.of(BASE.resolveSibling("other").resolve("crm.matrix"), BASE))
                .isEqualTo("../other/crm.matrix");
    }
}
