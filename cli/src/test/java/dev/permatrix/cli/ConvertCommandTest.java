package dev.permatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {

    private static final String MATRIX = """
            # a comment
            matrix Shop "Shop"
              users hold exactly one role
            role Owner   # and another
            legend
              ✔ means allow
            table "Orders"
              | Permission | Owner |
              | ---------- | ----- |
              | Cancel     | ✔     |
            """;

    private static final String YAML = """
            - matrix: Shop
              label: Shop
              users hold: exactly one role

            - role: Owner

            - legend:
                - words: ✔
                  means: allow

            - table: Orders
              columns: [Permission, Owner]
              rows:
                - [Cancel,          ✔]
            """;

    @TempDir
    private Path folder;

    @Test
    void convertsBothWays() throws IOException {
        Path matrix = write("shop.matrix", MATRIX);
        Path yaml = folder.resolve("shop.matrix.yaml");
        assertThat(Run.of("convert", matrix.toString(), "-o", yaml.toString()))
                .isEqualTo(
                        new Run(0, "written   " + yaml + "\n", "comments are left out: " + matrix + ", lines 1, 4\n"));
        assertThat(yaml).hasContent(YAML);
        assertThat(Run.of("check", yaml.toString())).isEqualTo(Run.of("check", matrix.toString()));
        assertThat(decided(yaml)).isEqualTo(decided(matrix)).startsWith("ALLOW");
        Path back = folder.resolve("back.matrix");
        assertThat(Run.of("convert", yaml.toString(), "-o", back.toString()))
                .isEqualTo(new Run(0, "written   " + back + "\n", ""));
        assertThat(decided(back)).startsWith("ALLOW");
        assertThat(Files.readString(back))
                .contains("  | Cancel     | ✔     |\n")
                .doesNotContain("comment");
    }

    /** The decision, without the place that it ends with. */
    private static String decided(Path file) {
        String out = Run.of("decide", file.toString(), "--role", "Owner", "--permission", "Cancel")
                .out();
        return out.split(" ", 2)[0];
    }

    @Test
    void overwritesOnlyWhereAsked() throws IOException {
        Path matrix = write("shop.matrix", MATRIX);
        Path yaml = write("shop.yml", "mine");
        Run run = Run.of("convert", matrix.toString(), "-o", yaml.toString());
        assertThat(run.err()).startsWith("error: " + yaml + " is there already");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(yaml).hasContent("mine");
        assertThat(Run.of("convert", "--force", matrix.toString(), "-o", yaml.toString())
                        .code())
                .isZero();
        assertThat(yaml).hasContent(YAML);
    }

    @Test
    void errorsAreShownWithTheirPlaces() throws IOException {
        Path yaml = write("shop.yaml", "- matrix: Shop\n- rolle: Owner\n");
        Path matrix = folder.resolve("shop.matrix");
        Run run = Run.of("convert", yaml.toString(), "-o", matrix.toString());
        assertThat(run.err()).contains("error[PM157]", "shop.yaml:2:3", "did you mean `role`?");
        assertThat(run.code()).isEqualTo(ExitCode.ERRORS);
        assertThat(matrix).doesNotExist();
        assertThat(Run.of("convert", folder.resolve("none.yaml").toString(), "-o", matrix.toString())
                        .err())
                .contains("error[PM001]");
    }

    @Test
    void namesSayTheForms() throws IOException {
        String matrix = write("shop.matrix", MATRIX).toString();
        assertThat(Run.of("convert", matrix, "-o", folder.resolve("b.matrix").toString())
                        .err())
                .contains("are both no YAML: -o names a file of the other form");
        assertThat(Run.of("convert", matrix, "-o", folder.resolve("b.json").toString())
                        .err())
                .contains("-o names a file that ends in .matrix, .yaml or .yml");
        assertThat(Run.of("convert", matrix, "-o", folder.resolve("no/b.yaml").toString())
                        .err())
                .contains("there is no folder for");
        assertThat(Run.of("convert", matrix).err()).contains("Missing required option: '--output=FILE'");
    }

    @Test
    void saysThatOtherFilesAreLookedForElsewhere() throws IOException {
        Path matrix = write("shop.matrix", MATRIX.replace("# a comment\n", "").replace("   # and another", ""));
        Path other = Files.createDirectory(folder.resolve("other")).resolve("shop.yaml");
        assertThat(Run.of("convert", matrix.toString(), "-o", other.toString()).err())
                .isEqualTo("the names of other files in it are looked for in the folder of " + other + " now\n");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
