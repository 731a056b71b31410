package dev.permatrix.maven;

import dev.permatrix.dsl.MatrixFile;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.diagnostic.Severity;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Named;
import org.codehaus.plexus.build.BuildContext;
import org.codehaus.plexus.build.DefaultBuildContext;
import org.codehaus.plexus.util.Scanner;

/**
 * The editor that runs the build, if one does: it marks the places that diagnostics speak of, and is told of new
 * files. On a command line there is none; then the log says everything, and nothing is said twice.
 */
@Named
final class Editor {

    private final BuildContext context;
    private final boolean isThere;

    @Inject
    Editor(BuildContext context, org.sonatype.plexus.build.incremental.BuildContext olderContext) {
        this.context = context;
        this.isThere = !(context instanceof DefaultBuildContext
                && olderContext instanceof org.sonatype.plexus.build.incremental.DefaultBuildContext);
    }

    /** The matrices in a folder, in the order of their names. */
    List<MatrixFile> matrixFiles(File folder, List<String> includes, List<String> excludes, Path base) {
        Scanner scanner = context.newScanner(folder, true);
        scanner.setIncludes(includes.toArray(String[]::new));
        scanner.setExcludes(excludes.toArray(String[]::new));
        scanner.addDefaultExcludes();
        scanner.scan();
        return Arrays.stream(scanner.getIncludedFiles())
                .map(name -> folder.toPath().toAbsolutePath().resolve(name).normalize())
                .sorted()
                .map(path -> new MatrixFile(path, ShownName.of(path, base)))
                .toList();
    }

    /** Takes the marks of an earlier build away. */
    void forget(List<MatrixFile> files) {
        files.forEach(file -> context.removeMessages(file.path().toFile()));
    }

    /** Marks a place, if there is an editor to do so. */
    void mark(Path file, Diagnostic diagnostic) {
        if (isThere) {
            int line = diagnostic.span().line();
            int column = diagnostic.span().column();
            context.addMessage(file.toFile(), line, column, diagnostic.message(), level(diagnostic.severity()), null);
        }
    }

    /** Tells of a folder that has other files than before. */
    void refresh(Path folder) {
        context.refresh(folder.toFile());
    }

    private static int level(Severity severity) {
        return switch (severity) {
            case ERROR -> BuildContext.SEVERITY_ERROR;
            case WARNING -> BuildContext.SEVERITY_WARNING;
        };
    }
}
