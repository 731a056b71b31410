package dev.permatrix.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a small matrix to start from. */
@Command(
        name = "init",
        description = {
            "Writes a small matrix to start from, which passes every check. It begins with the lines of `permatrix order`"
                    + " as a comment.",
            "A file that is there is never overwritten."
        },
        footer = {"  permatrix init shop.matrix", "  permatrix check shop.matrix"})
final class InitCommand implements Callable<Integer> {

    private static final String STARTER = "starter.matrix";
    private static final String ORDER = "# ORDER\n";

    @Parameters(paramLabel = "FILE", description = "The file to write, such as shop.matrix.")
    private Path file;

    @Mixin
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Optional<Path> folder = Optional.ofNullable(file.toAbsolutePath().getParent());
        if (folder.filter(Files::isDirectory).isEmpty()) {
            throw usage("there is no folder for " + file + ": make it first");
        }
        try {
            Files.writeString(file, starter(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw usage(file + " is there already, and is never overwritten: give another name");
        } catch (IOException e) {
            throw usage("can't write " + file + ": " + e.getMessage());
        }
        spec.commandLine().getOut().print("written   " + file + "\n");
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private static String starter() {
        String comment =
                Precedence.LINES.stream().map(line -> "# " + line + "\n").collect(Collectors.joining());
        try (InputStream text = InitCommand.class.getResourceAsStream(STARTER)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).replace(ORDER, comment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
