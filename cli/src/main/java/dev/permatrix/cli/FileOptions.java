package dev.permatrix.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that name files of questions. */
final class FileOptions {

    private static final Path STANDARD_INPUT = Path.of("-");

    @Option(names = "--queries", paramLabel = "CSV", description = "Questions; - reads the standard input.")
    private Optional<Path> queries = Optional.empty();

    @Option(names = "--changes", paramLabel = "CSV", description = "Changes; - reads the standard input.")
    private Optional<Path> changes = Optional.empty();

    boolean areGiven() {
        return queries.isPresent() || changes.isPresent();
    }

    Optional<Path> queries() {
        return queries;
    }

    Optional<Path> changes() {
        return changes;
    }

    static InputStream open(Path questions, CommandLine command) throws IOException {
        if (questions.equals(STANDARD_INPUT)) {
            return System.in;
        }
        if (!Files.exists(questions)) {
            throw new ParameterException(
                    command,
                    "there is no file " + questions + ": give the path of a CSV file, or - for the standard input");
        }
        if (Files.isDirectory(questions)) {
            throw new ParameterException(
                    command, "can't read " + questions + ": it is a folder; give the path of a CSV file");
        }
        return Files.newInputStream(questions);
    }
}
