package dev.permatrix.cli;

import dev.permatrix.compiler.emission.ReportFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The forms in which a report is made. */
final class FormatOption {

    @Option(
            names = "--format",
            paramLabel = "FORM",
            split = ",",
            defaultValue = "html",
            description = {
                "What to write: html, markdown, csv, xlsx, json, or all. Several with commas between them.",
                "Without it html, the page."
            })
    private List<String> words;

    Set<ReportFormat> chosen(CommandLine command) {
        Optional<String> unknown = ReportFormat.unknown(words);
        if (unknown.isPresent()) {
            throw new ParameterException(
                    command,
                    "`" + unknown.get() + "` is no form of a report: write one or more of " + ReportFormat.words());
        }
        return ReportFormat.ofWords(words);
    }
}
