package dev.permatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A matrix is compared with what it was at a revision. */
class DiffGitTest {

    private static final String SHOP = """
            matrix Shop
              users hold exactly one role
            role Owner, Guest
            legend
              ✔ means allow
              ✘ means deny
            table "Orders" from "orders.csv"
            """;
    private static final String ROWS = "Permission,Owner,Guest\nView order,✔,✘\n";

    @TempDir
    private Path folder;

    @Test
    void filesThatItNamesAreThoseOfTheRevisionToo() throws Exception {
        Path file = committed();
        Files.writeString(file.resolveSibling("orders.csv"), ROWS.replace("✔,✘", "✔,✔"));
        Run run = Run.of("diff", "--git", "HEAD", file.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Changes in meaning: widened 1.\n").contains("View order", "who: Guest");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void whatIsAsItWasIsNoChange() throws Exception {
        Run run = Run.of("diff", committed().toString(), "--git", "HEAD");
        assertThat(run.out()).isEqualTo("No change in meaning.\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void thePageNamesTheRevision() throws Exception {
        Path file = committed();
        String html = Run.of("diff", "--git", "HEAD", file.toString(), "--format", "html")
                .out();
        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .containsSubsequence(
                        "<p class=\"from\">", "<bdi>" + file + " at HEAD</bdi>", "<bdi>" + file + "</bdi>", "</p>");
    }

    @Test
    void mistakesOfTheRevisionAreToldWithTheirPlace() throws Exception {
        Repository repository = Repository.in(folder);
        Path file = repository.write("a/shop.matrix", SHOP.replace("users hold", "usres hold"));
        repository.write("a/orders.csv", ROWS);
        repository.commit();
        Files.writeString(file, SHOP);
        Run run = Run.of("diff", "--git", "HEAD", file.toString());
        assertThat(run.err()).contains("--> HEAD:a/shop.matrix:2:3");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void whatCanNotBeHadIsToldInALine() throws Exception {
        Path file = committed();
        assertWrong(
                "the repository has no revision `elsewhere`: write a commit", "--git", "elsewhere", file.toString());
        assertWrong("`-x` is no revision", "--git=-x", file.toString());
        assertWrong(
                "--git compares one file with what it was: leave out", "--git", "HEAD", file.toString(), "b.matrix");
        assertWrong(
                "there is no file " + folder.resolve("none.matrix"),
                "--git",
                "HEAD",
                folder.resolve("none.matrix").toString());
        Path other = Files.writeString(file.resolveSibling("new.matrix"), SHOP);
        assertWrong(
                "there was no a/new.matrix at HEAD: it is newer, or was called otherwise",
                "--git",
                "HEAD",
                other.toString());
    }

    @Test
    void outsideARepositoryThereIsNoRevision() throws IOException {
        Path file = Files.writeString(folder.resolve("shop.matrix"), SHOP);
        assertWrong("is in no git repository that can be read", "--git", "HEAD", file.toString());
    }

    private static void assertWrong(String message, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "diff";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        Run run = Run.of(all);
        assertThat(run.err()).contains(message).doesNotContain("unexpectedly");
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    }

    private Path committed() throws Exception {
        Repository repository = Repository.in(folder);
        Path file = repository.write("a/shop.matrix", SHOP);
        repository.write("a/orders.csv", ROWS);
        repository.commit();
        return file;
    }
}
