package dev.permatrix.compiler.output;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * What one {@link OutputDirectory#write} did. Every path is relative to the folder, with {@code /} between names, in
 * order.
 *
 * @param folder where the files are
 * @param written new, or with another content than before
 * @param unchanged were there already with this content; not touched
 * @param removed written by an earlier run and no longer made
 */
public record WriteReport(Path folder, List<String> written, List<String> unchanged, List<String> removed) {

    public WriteReport {
        Objects.requireNonNull(folder, "folder");
        written = written.stream().sorted().toList();
        unchanged = unchanged.stream().sorted().toList();
        removed = removed.stream().sorted().toList();
    }

    public boolean changedAnything() {
        return !written.isEmpty() || !removed.isEmpty();
    }
}
