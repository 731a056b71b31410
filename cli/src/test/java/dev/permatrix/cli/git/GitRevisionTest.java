package dev.permatrix.cli.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.permatrix.cli.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitRevisionTest {

    @TempDir
    private Path folder;

    @Test
    void holdsTheFileAndWhatItNamesAsTheyWereUntilItIsClosed() throws Exception {
        Repository repository = Repository.in(folder);
        Path file = repository.write("a/one.matrix", "use \"base/two.matrix\"");
        repository.write("a/base/two.matrix", "table \"T\" from \"three.csv\"");
        repository.write("a/base/three.csv", "\u2714 \r\n\0");
        repository.write("a/unnamed.csv", "x");
        repository.commit();
        repository.write("a/base/three.csv", "other");
        Path copy;
        try (GitRevision revision = GitRevision.of("HEAD", file)) {
            copy = revision.file();
            assertThat(revision.name()).isEqualTo("HEAD:a/one.matrix");
            assertThat(copy).hasContent("use \"base/two.matrix\"");
            assertThat(copy.resolveSibling("base/three.csv")).hasBinaryContent("\u2714 \r\n\0".getBytes("UTF-8"));
            assertThat(copy.resolveSibling("unnamed.csv")).doesNotExist();
        }
        assertThat(copy.getParent().getParent().getParent()).doesNotExist();
        assertThat(folder.resolve("a/base/three.csv")).hasContent("other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-h", "--output=x", "a\nb", "a\0b"})
    void whatIsNoRevisionNeverReachesGit(String revision) throws IOException {
        Path file = Files.writeString(folder.resolve("x.matrix"), "x");
        assertThatThrownBy(() -> GitRevision.of(revision, file))
                .isInstanceOf(GitProblem.class)
                .hasMessageContaining("is no revision: write a commit, a tag or a branch, such as HEAD~1");
    }

    @Test
    void aMachineWithoutGitIsTold() {
        Git git = new Git("no-such-git", folder, folder.resolve("messages"));
        assertThatThrownBy(() -> git.run("version"))
                .isInstanceOf(GitProblem.class)
                .hasMessage("--git needs the command git, and it can't be started: install it, or put it on the PATH");
    }

    @Test
    void nothingIsLeftWhereItFails() throws Exception {
        Repository repository = Repository.in(folder);
        Path file = repository.write("x.matrix", "x");
        repository.commit();
        long before = exports();
        assertThatThrownBy(() -> GitRevision.of("nowhere", file)).hasMessageContaining("no revision `nowhere`");
        assertThat(exports()).isEqualTo(before);
    }

    private static long exports() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(it -> it.getFileName().toString().startsWith("permatrix-git-"))
                    .count();
        }
    }
}
