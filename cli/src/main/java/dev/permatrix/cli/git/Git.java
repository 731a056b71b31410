package dev.permatrix.cli.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs git in a folder, never by way of a shell.
 *
 * @param program the command git
 * @param messages a file for what git says of its troubles
 */
record Git(String program, Path folder, Path messages) {

    /** What it printed, and whether it went well. */
    record Output(int code, byte[] bytes) {

        boolean isDone() {
            return code == 0;
        }

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    Output run(String... arguments) throws GitProblem, IOException {
        List<String> command = new ArrayList<>(List.of(program, "-C", folder.toString()));
        command.addAll(List.of(arguments));
        Process process = start(new ProcessBuilder(command).redirectError(messages.toFile()));
        process.getOutputStream().close();
        try (InputStream out = process.getInputStream()) {
            byte[] printed = out.readAllBytes();
            return new Output(finished(process), printed);
        }
    }

    private static Process start(ProcessBuilder git) throws GitProblem {
        git.environment().put("LC_ALL", "C");
        try {
            return git.start();
        } catch (IOException e) {
            throw new GitProblem(
                    "--git needs the command git, and it can't be started: install it, or put it on the PATH");
        }
    }

    private static int finished(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while git was at work", e);
        }
    }

    /** The first thing that it complained of; empty where it didn't. */
    String complaint() throws IOException {
        return Files.exists(messages)
                ? Files.readString(messages, StandardCharsets.ISO_8859_1)
                        .lines()
                        .findFirst()
                        .map(line -> line.replaceAll("\\p{Cntrl}", " ").strip())
                        .orElse("")
                : "";
    }
}
