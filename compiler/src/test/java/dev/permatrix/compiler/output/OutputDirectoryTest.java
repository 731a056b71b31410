package dev.permatrix.compiler.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.emission.Content;
import dev.permatrix.compiler.emission.Digest;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.compiler.emission.GeneratedFile.Root;
import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run does to a folder that holds the files of earlier runs. */
class OutputDirectoryTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void folderThatIsNotThereYet() {
        folder = temp.resolve("target/generated");
    }

    @Test
    void writesEveryFileAndTheFoldersThatItNeeds() throws IOException {
        WriteReport report = write(file("a/Role.java", "enum Röle {}\n"), file("page.html", "<p>"))
                .orElseThrow();

        assertThat(report.written()).containsExactly("a/Role.java", "page.html");
        assertThat(report.changedAnything()).isTrue();
        assertThat(folder.resolve("a/Role.java")).hasContent("enum Röle {}\n");
        assertThat(filesBelow(folder)).containsExactly(".permatrix-files", "a/Role.java", "page.html");
    }

    @Test
    void whatIsNoTextIsWrittenToTheByteAndOnlyWhereItChanges() throws IOException {
        byte[] noText = {'P', 'K', 0, (byte) 0x80, (byte) 0xFF, '\r', '\n'};
        write(new GeneratedFile(Root.REPORT, "shop.xlsx", noText)).orElseThrow();

        assertThat(folder.resolve("shop.xlsx")).hasBinaryContent(noText);
        assertThat(write(new GeneratedFile(Root.REPORT, "shop.xlsx", noText.clone()))
                        .orElseThrow()
                        .changedAnything())
                .isFalse();
        noText[4] = 0;
        assertThat(write(new GeneratedFile(Root.REPORT, "shop.xlsx", noText))
                        .orElseThrow()
                        .written())
                .containsExactly("shop.xlsx");
    }

    @Test
    void whatWasMadePieceByPieceIsWrittenWholeAndOnlyWhereItChanges() throws IOException {
        String text = "one row, \u2714\r\n".repeat(2_000);
        Content made = Content.made(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        write(new GeneratedFile(Root.REPORT, "shop.csv", made)).orElseThrow();

        assertThat(Files.readString(folder.resolve("shop.csv"))).isEqualTo(text);
        assertThat(write(new GeneratedFile(Root.REPORT, "shop.csv", made))
                        .orElseThrow()
                        .changedAnything())
                .isFalse();
        assertThat(write(new GeneratedFile(Root.REPORT, "shop.csv", text))
                        .orElseThrow()
                        .changedAnything())
                .isFalse();
        Content other = Content.made(out -> out.write((text + "x").getBytes(StandardCharsets.UTF_8)));
        assertThat(write(new GeneratedFile(Root.REPORT, "shop.csv", other))
                        .orElseThrow()
                        .written())
                .containsExactly("shop.csv");
    }

    @Test
    void anUnchangedBuildTouchesNothing() throws IOException {
        write(file("a/Role.java", "one"), file("b/Fact.java", "two"));
        letTimePass();

        WriteReport report =
                write(file("b/Fact.java", "two"), file("a/Role.java", "one")).orElseThrow();

        assertThat(report.changedAnything()).isFalse();
        assertThat(report.unchanged()).containsExactly("a/Role.java", "b/Fact.java");
        for (String each : filesBelow(folder)) {
            assertThat(Files.getLastModifiedTime(folder.resolve(each))).as(each).isEqualTo(LONG_AGO);
        }
    }

    @Test
    void onlyTheChangedFileIsWritten() throws IOException {
        write(file("a/Role.java", "one"), file("b/Fact.java", "two"));
        letTimePass();

        WriteReport report =
                write(file("a/Role.java", "ONE"), file("b/Fact.java", "two")).orElseThrow();

        assertThat(report.written()).containsExactly("a/Role.java");
        assertThat(folder.resolve("a/Role.java")).hasContent("ONE");
        assertThat(Files.getLastModifiedTime(folder.resolve("b/Fact.java"))).isEqualTo(LONG_AGO);
    }

    @Test
    void whatIsNoLongerMadeGoesWithTheFoldersThatItLeavesEmpty() throws IOException {
        write(file("a/b/Old.java", "old"), file("a/Role.java", "one"), file("c/d/Old.java", "old"));

        WriteReport report = write(file("a/Role.java", "one")).orElseThrow();

        assertThat(report.removed()).containsExactly("a/b/Old.java", "c/d/Old.java");
        assertThat(folder.resolve("a/b")).doesNotExist();
        assertThat(folder.resolve("c")).doesNotExist();
        assertThat(folder.resolve("a/Role.java")).exists();
    }

    @Test
    void aFolderWithFilesOfTheUsersStays() throws IOException {
        write(file("a/b/Old.java", "old"), file("Role.java", "one"));
        Files.writeString(folder.resolve("a/mine.txt"), "mine");

        write(file("Role.java", "one")).orElseThrow();

        assertThat(filesBelow(folder)).containsExactly(".permatrix-files", "Role.java", "a/mine.txt");
        assertThat(folder.resolve("a/b")).doesNotExist();
    }

    @Test
    void whenNothingIsMadeNothingOfOursIsLeft() {
        write(file("a/Role.java", "one"));

        WriteReport report = write().orElseThrow();

        assertThat(report.removed()).containsExactly("a/Role.java");
        assertThat(folder).doesNotExist();
    }

    @Test
    void aRunThatMakesNothingMakesNoFolder() {
        assertThat(write().orElseThrow().changedAnything()).isFalse();
        assertThat(folder).doesNotExist();
    }

    @Test
    void aFileThatTheUserChangedIsKeptWhenItIsNoLongerMade() throws IOException {
        write(file("Old.java", "old"), file("Role.java", "one"));
        Files.writeString(folder.resolve("Old.java"), "old, and mine");

        Checked<WriteReport> result = write(file("Role.java", "one"));

        assertThat(codes(result)).containsExactly("PM607");
        assertThat(result.orElseThrow().removed()).isEmpty();
        assertThat(folder.resolve("Old.java")).hasContent("old, and mine");
        assertThat(codes(write(file("Role.java", "one"))))
                .as("it is forgotten, so told once")
                .isEmpty();
    }

    @Test
    void aFileThatTheUserDeletedIsWrittenAgain() throws IOException {
        write(file("Role.java", "one"));
        Files.delete(folder.resolve("Role.java"));

        assertThat(write(file("Role.java", "one")).orElseThrow().written()).containsExactly("Role.java");
    }

    @Test
    void aFileThatIsRightAlreadyIsTakenOver() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("Role.java"), "one");

        assertThat(write(file("Role.java", "one")).orElseThrow().unchanged()).containsExactly("Role.java");
        assertThat(write().orElseThrow().removed()).containsExactly("Role.java");
    }

    @Test
    void aRunThatWasCutOffIsFinishedByTheNext() throws IOException {
        write(file("Role.java", "one"));
        String listOfTheCutOffRun = WrittenFiles.parse(Files.readString(list()))
                .orElseThrow()
                .and(WrittenFiles.parse("permatrix-files 1\n" + Digest.of("two".getBytes()) + " Role.java\n")
                        .orElseThrow())
                .text();
        Files.writeString(list(), listOfTheCutOffRun);
        Files.writeString(folder.resolve("Role.java"), "two");

        assertThat(write(file("Role.java", "three")).orElseThrow().written()).containsExactly("Role.java");
    }

    @Test
    void aRunThatFailsOnTheWaySaysSoAndTheNextGoesOn() throws IOException {
        write(file("A.java", "one"), file("B.java", "one"));
        Path obstacle = Files.createDirectories(folder.resolve("B.java.permatrix-part/full"));

        Checked<WriteReport> failed = write(file("A.java", "two"), file("B.java", "two"));

        assertThat(failed.isAccepted()).isFalse();
        assertThat(codes(failed)).containsExactly("PM606");
        assertThat(folder.resolve("A.java")).hasContent("two");
        assertThat(folder.resolve("B.java")).hasContent("one");

        Files.delete(obstacle);
        assertThat(write(file("A.java", "three"), file("B.java", "three"))
                        .orElseThrow()
                        .written())
                .containsExactly("A.java", "B.java");
    }

    @Test
    void anIllegibleListIsToldAndReplaced() throws IOException {
        write(file("Old.java", "old"), file("Role.java", "one"));
        Files.writeString(list(), "permatrix-files 2\n{}");

        Checked<WriteReport> result = write(file("Role.java", "one"));

        assertThat(codes(result)).containsExactly("PM608");
        assertThat(folder.resolve("Old.java")).as("no one knows whose it is").exists();
        assertThat(codes(write(file("Role.java", "one")))).isEmpty();
    }

    @Test
    void aListThatNamesFilesElsewhereRemovesNothing() throws IOException {
        write(file("Role.java", "one"));
        Path outside = Files.writeString(temp.resolve("target/precious.txt"), "precious");
        Files.writeString(list(), "permatrix-files 1\n" + Digest.of("precious".getBytes()) + " ../precious.txt\n");

        assertThat(codes(write(file("Role.java", "one")))).containsExactly("PM608");
        assertThat(outside).exists();
    }

    @Test
    void theFolderMayBeALink() throws IOException {
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere/deep"));
        Files.createDirectories(folder.getParent());
        Files.createSymbolicLink(folder, elsewhere);

        write(file("page.html", "one"), file("a/Role.java", "one")).orElseThrow();

        assertThat(filesBelow(elsewhere)).containsExactly(".permatrix-files", "a/Role.java", "page.html");
    }

    @Test
    void noPartOfAFileIsLeftBehind() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("Role.java.permatrix-part"), "hal");

        write(file("Role.java", "whole"));

        assertThat(filesBelow(folder)).containsExactly(".permatrix-files", "Role.java");
    }

    private Checked<WriteReport> write(GeneratedFile... files) {
        return OutputDirectory.at(folder).write(Arrays.asList(files));
    }

    private Path list() {
        return folder.resolve(".permatrix-files");
    }

    private void letTimePass() throws IOException {
        for (String each : filesBelow(folder)) {
            Files.setLastModifiedTime(folder.resolve(each), LONG_AGO);
        }
    }

    private static GeneratedFile file(String path, String content) {
        return new GeneratedFile(Root.JAVA, path, content);
    }

    private static List<String> codes(Checked<?> result) {
        return result.diagnostics().stream()
                .map(Diagnostic::code)
                .map(code -> code.id())
                .toList();
    }

    private static List<String> filesBelow(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
