package dev.permatrix.compiler.output;

import dev.permatrix.compiler.emission.Content;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A folder that holds generated files, and perhaps the user's own beside them.
 *
 * <p>A file is written only where its content differs, so that an unchanged build leaves every time stamp. Files of
 * earlier runs that are no longer made are removed, with the folders that this leaves empty. What Permatrix didn't
 * write, or what was changed since, is never overwritten or removed. A run that can't write everything says so and
 * writes nothing, unless the system fails on the way; the next run then goes on from there.
 */
public final class OutputDirectory {

    private final Path folder;

    private OutputDirectory(Path folder) {
        this.folder = folder;
    }

    /** The folder is made when there is something to write. */
    public static OutputDirectory at(Path folder) {
        return new OutputDirectory(folder.toAbsolutePath().normalize());
    }

    /** Makes the folder hold these files, and none of those that earlier runs wrote besides. */
    public Checked<WriteReport> write(List<GeneratedFile> files) {
        Diagnostics diagnostics = new Diagnostics();
        if (!isFolderOrNothing()) {
            diagnostics.report(OutputProblems.folderUnusable(folder, "a file is where a folder should be"));
            return new Checked.Rejected<>(diagnostics.inOrder());
        }
        WrittenFiles before = writtenBefore(diagnostics);
        return WritePlanner.plan(folder, before, files, diagnostics)
                .match(
                        (plan, warnings) -> carryOut(plan, before, diagnostics),
                        errors -> new Checked.Rejected<>(errors));
    }

    private boolean isFolderOrNothing() {
        Path nearest = folder;
        while (!Files.exists(nearest) && nearest.getParent() != null) {
            nearest = nearest.getParent();
        }
        return Files.isDirectory(nearest);
    }

    private WrittenFiles writtenBefore(Diagnostics diagnostics) {
        if (!Files.exists(list())) {
            return WrittenFiles.NONE;
        }
        try {
            return WrittenFiles.parse(Files.readString(list())).orElseGet(() -> {
                diagnostics.report(OutputProblems.listUnreadable(list(), "it isn't in the format of this version"));
                return WrittenFiles.NONE;
            });
        } catch (IOException e) {
            diagnostics.report(OutputProblems.listUnreadable(list(), OutputProblems.reason(e)));
            return WrittenFiles.NONE;
        }
    }

    private Checked<WriteReport> carryOut(WritePlan plan, WrittenFiles before, Diagnostics diagnostics) {
        if (!plan.isEmpty() && makeFolder(diagnostics) && store(before.and(plan.after()), diagnostics)) {
            boolean done = plan.removals().stream().allMatch(path -> remove(path, diagnostics))
                    && plan.writes().entrySet().stream().allMatch(file -> write(file, diagnostics));
            if (done) {
                store(plan.after(), diagnostics);
            }
        } else if (plan.isEmpty() && !plan.after().equals(before)) {
            store(plan.after(), diagnostics);
        }
        return diagnostics.check(plan.report(folder));
    }

    private boolean makeFolder(Diagnostics diagnostics) {
        try {
            Files.createDirectories(folder);
            return true;
        } catch (IOException e) {
            diagnostics.report(OutputProblems.folderUnusable(folder, OutputProblems.reason(e)));
            return false;
        }
    }

    private boolean write(Map.Entry<String, Content> content, Diagnostics diagnostics) {
        Path file = folder.resolve(content.getKey());
        try {
            Files.createDirectories(file.getParent());
            Replacement.put(file, content.getValue());
            return true;
        } catch (IOException e) {
            diagnostics.report(OutputProblems.writeFailed(file, OutputProblems.reason(e)));
            return false;
        }
    }

    private boolean remove(String path, Diagnostics diagnostics) {
        Path file = folder.resolve(path);
        try {
            Files.deleteIfExists(file);
            removeEmpty(file.getParent());
            return true;
        } catch (IOException e) {
            diagnostics.report(OutputProblems.removeFailed(file, OutputProblems.reason(e)));
            return false;
        }
    }

    /** Removes this folder and those above it that it leaves empty, but not ours. */
    private void removeEmpty(Path emptied) throws IOException {
        try {
            for (Path each = emptied; !each.equals(folder); each = each.getParent()) {
                Files.delete(each);
            }
        } catch (DirectoryNotEmptyException e) {
            // somebody else's files are in it: it stays
        }
    }

    /** Keeps the list for the next run; where nothing is left to list, the folder goes too if it is empty. */
    private boolean store(WrittenFiles written, Diagnostics diagnostics) {
        try {
            if (written.isEmpty()) {
                Files.deleteIfExists(list());
                Files.deleteIfExists(folder);
            } else {
                Replacement.put(list(), written.text());
            }
            return true;
        } catch (DirectoryNotEmptyException e) {
            return true;
        } catch (IOException e) {
            diagnostics.report(OutputProblems.writeFailed(list(), OutputProblems.reason(e)));
            return false;
        }
    }

    private Path list() {
        return folder.resolve(WrittenFiles.NAME);
    }
}
