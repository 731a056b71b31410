package dev.permatrix.compiler.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.compiler.emission.GeneratedFile.Root;
import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the way of writing: each is told with its place, and nothing is written. */
class OutputProblemsTest {

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void folderInside() throws IOException {
        folder = Files.createDirectories(temp.resolve("project/generated"));
    }

    @Test
    void aFileInPlaceOfTheFolder() throws IOException {
        Files.delete(folder);
        Files.writeString(folder, "a file");

        Diagnostic problem = onlyProblem(write("Role.java"));

        assertThat(problem.code()).isEqualTo(OutputCode.FOLDER_UNUSABLE);
        assertThat(problem.span().file()).isEqualTo(folder.toString());
        assertThat(folder).hasContent("a file");
    }

    @Test
    void aFileInPlaceOfAFolderAboveIt() throws IOException {
        Files.delete(folder);
        Files.writeString(folder, "a file");

        Checked<WriteReport> result =
                OutputDirectory.at(folder.resolve("java")).write(Arrays.asList(file("Role.java")));

        assertThat(onlyProblem(result).code()).isEqualTo(OutputCode.FOLDER_UNUSABLE);
        assertThat(onlyProblem(result).message()).contains("a file is where a folder should be");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../Role.java",
                "a/../../Role.java",
                "/etc/Role.java",
                "",
                "a//Role.java",
                "a/",
                "./Role.java",
                ".hidden",
                ".permatrix-files",
                "C:/Role.java",
                "a\\..\\..\\Role.java",
                "a\u0000b",
                "a\nb",
                "a\u202Eb",
                "nul.html",
                "a/COM1",
                "ends.",
                "ends "
            })
    void aPathThatNoGeneratedFileMayHave(String path) throws IOException {
        Diagnostic problem = onlyProblem(write(path, "Good.java"));

        assertThat(problem.code()).isEqualTo(OutputCode.PATH_NOT_ALLOWED);
        assertThat(problem.message()).doesNotContain("\u0000", "\n", "\u202E");
        assertNothingWritten();
    }

    @Test
    void aNameThatIsTooLong() throws IOException {
        assertThat(onlyProblem(write("x".repeat(250) + ".java")).code()).isEqualTo(OutputCode.PATH_NOT_ALLOWED);
        assertNothingWritten();
    }

    @Test
    void aLinkThatLeadsOutOfTheFolder() throws IOException {
        Path outside = Files.createDirectories(temp.resolve("outside"));
        Files.createSymbolicLink(folder.resolve("dev"), outside);

        assertThat(onlyProblem(write("dev/Role.java")).code()).isEqualTo(OutputCode.PATH_NOT_ALLOWED);
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void aLinkInPlaceOfAFile() throws IOException {
        Path outside = Files.writeString(temp.resolve("precious.txt"), "precious");
        Files.createSymbolicLink(folder.resolve("Role.java"), outside);

        assertThat(onlyProblem(write("Role.java")).code()).isEqualTo(OutputCode.IN_THE_WAY);
        assertThat(outside).hasContent("precious");
    }

    @Test
    void aFileThatIsNotOurs() throws IOException {
        Files.writeString(folder.resolve("Role.java"), "written by hand");

        Diagnostic problem = onlyProblem(write("Role.java", "Other.java"));

        assertThat(problem.code()).isEqualTo(OutputCode.IN_THE_WAY);
        assertThat(problem.span().file()).isEqualTo(folder.resolve("Role.java").toString());
        assertThat(folder.resolve("Role.java")).hasContent("written by hand");
        assertThat(folder.resolve("Other.java")).doesNotExist();
    }

    @Test
    void aFolderInPlaceOfAFile() throws IOException {
        Files.createDirectories(folder.resolve("Role.java"));

        assertThat(onlyProblem(write("Role.java")).code()).isEqualTo(OutputCode.IN_THE_WAY);
    }

    @Test
    void aFileInPlaceOfAFolderInside() throws IOException {
        Files.writeString(folder.resolve("dev"), "a file");

        Diagnostic problem = onlyProblem(write("dev/Role.java"));

        assertThat(problem.code()).isEqualTo(OutputCode.IN_THE_WAY);
        assertThat(problem.span().file()).isEqualTo(folder.resolve("dev").toString());
    }

    @Test
    void aFileThatWasChangedByHand() throws IOException {
        write("Role.java");
        Files.writeString(folder.resolve("Role.java"), "and changed");

        Checked<WriteReport> result =
                OutputDirectory.at(folder).write(Arrays.asList(new GeneratedFile(Root.JAVA, "Role.java", "new")));

        assertThat(onlyProblem(result).code()).isEqualTo(OutputCode.CHANGED_BY_HAND);
        assertThat(folder.resolve("Role.java")).hasContent("and changed");
    }

    @Test
    void twoFilesWithOnePath() throws IOException {
        assertThat(onlyProblem(write("Role.java", "Role.java")).code()).isEqualTo(OutputCode.PATH_TWICE);
        assertThat(onlyProblem(write("Role.java", "role.java")).code()).isEqualTo(OutputCode.PATH_TWICE);
        assertNothingWritten();
    }

    @Test
    void allProblemsComeInOneRun() throws IOException {
        Files.writeString(folder.resolve("A.java"), "mine");
        Files.writeString(folder.resolve("B.java"), "mine");

        assertThat(write("A.java", "B.java", "../C.java").diagnostics()).hasSize(3);
    }

    @Test
    void theSystemsReasonsInPlainWords() {
        assertThat(OutputProblems.reason(new IOException("No space left on device")))
                .isEqualTo("the disk is full");
        assertThat(OutputProblems.reason(new FileSystemException("x", null, "No space left on device")))
                .isEqualTo("the disk is full");
        assertThat(OutputProblems.reason(new FileSystemException("x"))).isEqualTo("the system gives no reason");
        assertThat(OutputProblems.reason(new AccessDeniedException("x"))).isEqualTo("access is denied");
    }

    private Checked<WriteReport> write(String... paths) {
        return OutputDirectory.at(folder)
                .write(Arrays.stream(paths).map(OutputProblemsTest::file).toList());
    }

    private static GeneratedFile file(String path) {
        return new GeneratedFile(Root.JAVA, path, "content of " + path);
    }

    private static Diagnostic onlyProblem(Checked<WriteReport> result) {
        assertThat(result.isAccepted()).isFalse();
        assertThat(result.diagnostics()).hasSize(1);
        return result.diagnostics().get(0);
    }

    private void assertNothingWritten() {
        assertThat(folder).isEmptyDirectory();
    }
}
