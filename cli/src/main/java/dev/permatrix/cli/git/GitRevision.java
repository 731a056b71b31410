package dev.permatrix.cli.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A file as a revision of its git repository has it, with the files that it names, in a folder of their own that is
 * there until this is closed. The repository is only read.
 */
public final class GitRevision implements AutoCloseable {

    private final String revision;
    private final Path folder;
    private final Path files;
    private String path = "";

    private GitRevision(String revision) throws IOException {
        this.revision = revision;
        this.folder = Files.createTempDirectory("permatrix-git-");
        this.files = folder.resolve("files");
    }

    /**
     * @param revision as git takes it, such as {@code main~3}
     * @throws GitProblem if git, the repository, the revision or the file in it is not there
     */
    public static GitRevision of(String revision, Path file) throws GitProblem {
        if (revision.isBlank() || revision.startsWith("-") || revision.matches("(?s).*\\p{Cntrl}.*")) {
            throw new GitProblem("`" + revision.replaceAll("\\p{Cntrl}", " ")
                    + "` is no revision: write a commit, a tag or a branch, such as HEAD~1");
        }
        if (!Files.isRegularFile(file)) {
            throw new GitProblem("there is no file " + file);
        }
        try {
            GitRevision made = new GitRevision(revision);
            made.fill(file);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(Path asked) throws GitProblem, IOException {
        boolean filled = false;
        try {
            export(asked.toRealPath(), asked);
            filled = true;
        } finally {
            if (!filled) {
                close();
            }
        }
    }

    /** Where it is now. */
    public Path file() {
        return files.resolve(path);
    }

    /** As git calls it: {@code HEAD~1:permissions/shop.matrix}. */
    public String name() {
        return revision + ":" + path;
    }

    private void export(Path real, Path asked) throws GitProblem, IOException {
        Git here = new Git("git", real.getParent(), folder.resolve("messages"));
        Git.Output top = here.run("rev-parse", "--show-toplevel");
        if (!top.isDone()) {
            String complaint = here.complaint();
            throw new GitProblem(asked + " is in no git repository that can be read"
                    + (complaint.isEmpty() ? "" : ": git says \"" + complaint + "\""));
        }
        Path root = Path.of(top.text().strip()).toRealPath();
        path = root.relativize(real).toString().replace(real.getFileSystem().getSeparator(), "/");
        Git git = new Git(here.program(), root, here.messages());
        Git.Output commit = git.run("rev-parse", "--verify", "--quiet", revision + "^{commit}");
        if (!commit.isDone()) {
            throw new GitProblem("the repository has no revision `" + revision
                    + "`: write a commit, a tag or a branch, such as HEAD~1");
        }
        GitTree tree = GitTree.of(
                printed(git, "ls-tree", "-r", "-z", commit.text().strip()).text());
        if (tree.blob(path).isEmpty()) {
            throw new GitProblem("there was no " + path + " at " + revision
                    + ": it is newer, or was called otherwise; two files are compared by `diff OLD NEW`");
        }
        export(git, tree);
    }

    private void export(Git git, GitTree tree) throws GitProblem, IOException {
        Set<String> known = new HashSet<>(List.of(path));
        Deque<String> next = new ArrayDeque<>(known);
        while (!next.isEmpty()) {
            String one = next.remove();
            Git.Output content = printed(git, "cat-file", "blob", tree.blob(one).orElseThrow());
            Path target = files.resolve(one);
            Files.createDirectories(target.getParent());
            Files.write(target, content.bytes());
            String text = new String(content.bytes(), StandardCharsets.UTF_8);
            tree.namedIn(one, text).stream().filter(known::add).forEach(next::add);
        }
    }

    private static Git.Output printed(Git git, String... arguments) throws GitProblem, IOException {
        Git.Output output = git.run(arguments);
        if (!output.isDone()) {
            throw new GitProblem("git could not read the repository: \"" + git.complaint() + "\"");
        }
        return output;
    }

    /** Removes the folder. */
    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
