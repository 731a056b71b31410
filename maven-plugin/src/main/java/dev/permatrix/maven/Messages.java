package dev.permatrix.maven;

import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.diagnostic.TextRenderer;
import dev.permatrix.dsl.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;

/**
 * Says diagnostics as compilers in a Maven build do, so that terminals and editors find the place; then shows the
 * line.
 */
final class Messages {

    private final Path base;
    private final TextRenderer renderer;
    private final Editor editor;
    private final Log log;

    /**
     * @param base the folder that shown names are relative to
     * @param sources every text that was read, by its shown name
     */
    Messages(Path base, Map<String, SourceFile> sources, Editor editor, Log log) {
        this.base = base;
        this.renderer = TextRenderer.plain(name -> Optional.ofNullable(sources.get(name)));
        this.editor = editor;
        this.log = log;
    }

    void show(List<Diagnostic> diagnostics) {
        diagnostics.forEach(this::show);
    }

    private void show(Diagnostic diagnostic) {
        Path file = base.resolve(diagnostic.span().file()).normalize();
        editor.mark(file, diagnostic);
        String place =
                file + ":[" + diagnostic.span().line() + "," + diagnostic.span().column() + "] ";
        String text = place + renderer.render(diagnostic).stripTrailing();
        switch (diagnostic.severity()) {
            case ERROR -> log.error(text);
            case WARNING -> log.warn(text);
        }
    }

    /** Why the build can't go on; empty if it can. */
    static Optional<String> failure(Checked<?> result, boolean failOnWarning) {
        List<Diagnostic> errors =
                result.diagnostics().stream().filter(Diagnostic::isError).toList();
        int warnings = result.diagnostics().size() - errors.size();
        if (!result.isAccepted()) {
            long files =
                    errors.stream().map(error -> error.span().file()).distinct().count();
            return Optional.of(Summary.count(errors.size(), "error") + " in " + Summary.count(files, "file")
                    + ", each shown above with its file, line and column");
        }
        return failOnWarning && warnings > 0
                ? Optional.of(Summary.count(warnings, "warning") + ", shown above, and failOnWarning is set")
                : Optional.empty();
    }
}
