package dev.permatrix.cli;

import dev.permatrix.dsl.Analysis;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.diagnostic.TextRenderer;
import dev.permatrix.dsl.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Coloured words; plain where the output is no terminal, and where the variable {@code NO_COLOR} is set. */
final class Terminal {

    private final Ansi ansi;

    private Terminal(Ansi ansi) {
        this.ansi = ansi;
    }

    static Terminal of(CommandLine command) {
        return new Terminal(command.getColorScheme().ansi());
    }

    String diagnostics(Analysis analysis, List<Diagnostic> diagnostics) {
        return diagnostics(analysis.sources(), diagnostics);
    }

    String diagnostics(Map<String, SourceFile> sources, List<Diagnostic> diagnostics) {
        return TextRenderer.colored(file -> Optional.ofNullable(sources.get(file)), ansi.enabled())
                .render(diagnostics);
    }

    /** Of files that are not read. */
    String diagnostics(List<Diagnostic> diagnostics) {
        return diagnostics(Map.of(), diagnostics);
    }

    /** The word of a decision. */
    String decision(String word) {
        String style = switch (word) {
            case "ALLOW" -> "bold,green";
            case "REQUESTABLE" -> "bold,yellow";
            default -> "bold,red";
        };
        return ansi.string("@|" + style + " " + word + "|@");
    }
}
