package dev.permatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FmtCommandTest {

    private static final String UNTIDY = """
            # Who may do what
            matrix Shop "Shop"
               users hold exactly one role   # one
            role Owner
            role Clerk, Guest

            entity Order
            relation taker of Order "taken by the user"
            legend
            ✔ means allow
            ✘ means deny
            restrict Clerk on Order to taker [a]
            table "Orders" on Order
            |Permission|Owner|Clerk|Guest|
            |--|:-:|:-:|:-:|
            |View orders|✔ [a]|✔|✘|
            # between rows
            |Cancel an order|✔|✔ [a]|✘|
            """;

    private static final String TIDY = """
            # Who may do what
            matrix Shop "Shop"
              users hold exactly one role   # one
            role Owner
            role Clerk, Guest

            entity Order
            relation taker of Order "taken by the user"
            legend
              ✔ means allow
              ✘ means deny
            restrict Clerk on Order to taker [a]
            table "Orders" on Order
              | Permission      | Owner | Clerk | Guest |
              | --------------- | :---: | :---: | :---: |
              | View orders     | ✔     | ✔ [a] | ✘     |
              # between rows
              | Cancel an order | ✔     | ✔ [a] | ✘     |
            """;

    @TempDir
    private Path folder;

    @Test
    void laysOutAndMarksCells() throws IOException {
        Path file = write("shop.matrix", UNTIDY);
        assertThat(Run.of("fmt", file.toString())).isEqualTo(new Run(0, "formatted " + file + "\n", ""));
        assertThat(file).hasContent(TIDY);
        assertThat(Run.of("check", file.toString()).err()).doesNotContain("PM305", "PM306");
        assertThat(Run.of("fmt", file.toString())).isEqualTo(new Run(0, "unchanged " + file + "\n", ""));
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @Test
    void checksWithoutWriting() throws IOException {
        Path untidy = write("untidy.matrix", UNTIDY);
        Path tidy = write("tidy.matrix", TIDY);
        assertThat(Run.of("fmt", "--check", untidy.toString(), tidy.toString()))
                .isEqualTo(new Run(1, "not laid out " + untidy + "\nunchanged " + tidy + "\n", ""));
        assertThat(Files.readString(untidy)).isEqualTo(UNTIDY);
        assertThat(Run.of("fmt", "--check", tidy.toString()).code()).isZero();
    }

    @Test
    void aFileWithErrorsIsLeftAlone() throws IOException {
        Path form = write("form.matrix", UNTIDY + "roel A\n");
        Path name = write("name.matrix", UNTIDY.replace("restrict Clerk", "restrict Clark"));
        Path good = write("good.matrix", UNTIDY);
        Run run = Run.of("fmt", form.toString(), name.toString(), good.toString());
        assertThat(run.out()).isEqualTo("left alone " + form + "\nleft alone " + name + "\nformatted " + good + "\n");
        assertThat(run.err()).contains("form.matrix:19:1", "roel", "name.matrix:12:10", "Clark");
        assertThat(run.code()).isEqualTo(ExitCode.ERRORS);
        assertThat(Files.readString(form)).isEqualTo(UNTIDY + "roel A\n");
        assertThat(Files.readString(name)).contains("|View orders|✔ [a]|✔|✘|");
    }

    @Test
    void keepsLineEndsLinksAndPermissions() throws IOException {
        Path file = write("shop.matrix", "\uFEFF" + UNTIDY.replace("\n", "\r\n"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.matrix"), file);
        assertThat(Run.of("fmt", link.toString()).code()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).isEqualTo("\uFEFF" + TIDY.replace("\n", "\r\n"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void yamlIsLaidOutByOthers() throws IOException {
        Path file = write("shop.matrix.yaml", "- matrix: Shop\n");
        Run run = Run.of("fmt", file.toString());
        assertThat(run.err()).startsWith("error: fmt lays out .matrix files, and " + file + " is YAML\n");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
