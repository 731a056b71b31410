package dev.permatrix.compiler.output;

import dev.permatrix.compiler.emission.Content;
import dev.permatrix.compiler.emission.Digest;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.diagnostic.Diagnostics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compares a folder with what it should hold. Everything that stands in the way is found here, before anything is
 * written, so that a run that fails leaves the folder as it was.
 */
final class WritePlanner {

    private final Path folder;
    private final WrittenFiles before;
    private final Diagnostics diagnostics;
    private final SortedMap<String, Content> writes = new TreeMap<>();
    private final Map<String, String> hashes = new HashMap<>();
    private final List<String> unchanged = new ArrayList<>();
    private final List<String> removals = new ArrayList<>();

    private WritePlanner(Path folder, WrittenFiles before, Diagnostics diagnostics) {
        this.folder = folder;
        this.before = before;
        this.diagnostics = diagnostics;
    }

    static Checked<WritePlan> plan(
            Path folder, WrittenFiles before, List<GeneratedFile> files, Diagnostics diagnostics) {
        return new WritePlanner(folder, before, diagnostics).plan(files);
    }

    private Checked<WritePlan> plan(List<GeneratedFile> files) {
        List<GeneratedFile> allowed = allowed(files);
        for (GeneratedFile file : allowed) {
            Content content = file.content();
            hashes.put(file.path(), content.digest());
            obstacle(file.path()).ifPresentOrElse(diagnostics::report, () -> planWrite(file.path(), content));
        }
        before.hashes().keySet().stream()
                .filter(path -> !hashes.containsKey(path))
                .forEach(this::planRemoval);
        return diagnostics.check(new WritePlan(writes, unchanged, removals, WrittenFiles.of(hashes)));
    }

    /** Those whose paths are fine and their own, also where case doesn't count. */
    private List<GeneratedFile> allowed(List<GeneratedFile> files) {
        List<GeneratedFile> allowed = new ArrayList<>();
        Map<String, String> taken = new HashMap<>();
        for (GeneratedFile file : files) {
            Optional<String> objection = RelativePath.objection(file.path());
            objection.ifPresent(why -> diagnostics.report(OutputProblems.pathNotAllowed(folder, file.path(), why)));
            Optional<String> other =
                    Optional.ofNullable(taken.putIfAbsent(file.path().toLowerCase(Locale.ROOT), file.path()));
            other.ifPresent(it -> diagnostics.report(OutputProblems.pathTwice(folder, file.path(), it)));
            if (objection.isEmpty() && other.isEmpty()) {
                allowed.add(file);
            }
        }
        return allowed;
    }

    private void planWrite(String path, Content content) {
        Path file = folder.resolve(path);
        if (!isThere(file)) {
            writes.put(path, content);
            return;
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            diagnostics.report(OutputProblems.inTheWay(file, "a folder or a link"));
            return;
        }
        hashOf(file).ifPresent(found -> {
            if (found.equals(hashes.get(path))) {
                unchanged.add(path);
            } else if (before.wrote(path, found)) {
                writes.put(path, content);
            } else {
                diagnostics.report(
                        before.has(path)
                                ? OutputProblems.changedByHand(file)
                                : OutputProblems.inTheWay(file, "a file"));
            }
        });
    }

    private void planRemoval(String path) {
        Path file = folder.resolve(path);
        if (!isThere(file)) {
            return;
        }
        boolean ours = obstacle(path).isEmpty()
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && hashOf(file).filter(found -> before.wrote(path, found)).isPresent();
        if (ours) {
            removals.add(path);
        } else {
            diagnostics.report(OutputProblems.kept(file));
        }
    }

    /** What makes it impossible to reach this path through real folders below ours. */
    private Optional<Diagnostic> obstacle(String path) {
        Path parent = folder;
        for (Path name : folder.relativize(folder.resolve(path).getParent())) {
            parent = parent.resolve(name);
            if (!isThere(parent)) {
                return Optional.empty();
            }
            if (leadsOut(parent)) {
                return Optional.of(OutputProblems.linkOutOfFolder(folder, path));
            }
            if (!Files.isDirectory(parent)) {
                return Optional.of(OutputProblems.inTheWay(parent, "a file"));
            }
        }
        return Optional.empty();
    }

    private boolean leadsOut(Path parent) {
        try {
            return Files.isSymbolicLink(parent) && !parent.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return true;
        }
    }

    private Optional<String> hashOf(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return Optional.of(Digest.of(content));
        } catch (IOException e) {
            diagnostics.report(OutputProblems.writeFailed(file, OutputProblems.reason(e)));
            return Optional.empty();
        }
    }

    private static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }
}
