package dev.permatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A git repository for one test; where there is no git, the test is skipped. */
public record Repository(Path folder) {

    public static Repository in(Path folder) throws Exception {
        assumeTrue(isThere(), "there is no git");
        Repository repository = new Repository(folder);
        repository.git("init", "--quiet");
        return repository;
    }

    private static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder("git", "version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    public Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    public void commit() throws Exception {
        git("add", "--all");
        git(
                "-c",
                "user.name=T",
                "-c",
                "user.email=t@example.com",
                "-c",
                "commit.gpgsign=false",
                "commit",
                "-q",
                "-m",
                "x");
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString(), "-c", "core.autocrlf=false"));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
