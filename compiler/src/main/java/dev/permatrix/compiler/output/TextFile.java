package dev.permatrix.compiler.output;

import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One text file that a person keeps. It is replaced as a whole: whoever reads it sees the old text or the new one. A
 * link stays a link, and the file keeps who may read it.
 */
public final class TextFile {

    private TextFile() {}

    /** Puts this text into the file, or says why it can't be; then the file is as it was. */
    public static Checked<Path> write(Path file, String text) {
        try {
            Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Optional<Set<PosixFilePermission>> permissions = permissions(real);
            Replacement.put(real, text);
            if (permissions.isPresent()) {
                Files.setPosixFilePermissions(real, permissions.get());
            }
            return new Checked.Accepted<>(file, List.of());
        } catch (IOException e) {
            Diagnostic problem = OutputProblems.writeFailed(file, OutputProblems.reason(e));
            return new Checked.Rejected<>(List.of(problem));
        }
    }

    /** Empty where there is no file yet, or where files have none. */
    private static Optional<Set<PosixFilePermission>> permissions(Path file) throws IOException {
        Optional<PosixFileAttributeView> view =
                Optional.ofNullable(Files.getFileAttributeView(file, PosixFileAttributeView.class));
        return view.isPresent() && Files.exists(file)
                ? Optional.of(view.get().readAttributes().permissions())
                : Optional.empty();
    }
}
