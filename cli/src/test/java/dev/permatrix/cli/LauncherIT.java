package dev.permatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher script and the jar as a user does. Runs after the jar was packaged; fails where it wasn't. */
class LauncherIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path LAUNCHER = ROOT.resolve("permatrix");
    private static final String MATRIX =
            SampleMatrix.path("crm.matrix").toAbsolutePath().toString();

    @TempDir
    private Path folder;

    @Test
    void answersFromAnyFolderThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), LAUNCHER);
        Path linkOfLink = Files.createSymbolicLink(folder.resolve("pm x"), link.getFileName());
        Run run = start(
                Map.of(), linkOfLink.toString(), "decide", MATRIX, "--role", "User", "--permission", "Delete Deals");
        Files.delete(linkOfLink);
        Files.delete(link);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("REQUESTABLE  User: Delete Deals\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void passesArgumentsExactly() throws Exception {
        for (String locale : List.of("C", "C.UTF-8")) {
            String name = " *  \"$HOME\" ’\\n\t✔";
            Run run = start(
                    Map.of("LC_ALL", locale),
                    LAUNCHER.toString(),
                    "decide",
                    MATRIX,
                    "--role",
                    name,
                    "--permission",
                    "");
            assertThat(run.err()).contains("unknown role `" + name + "`");
            assertThat(run.code()).isEqualTo(ExitCode.ERRORS);
        }
    }

    @Test
    void printsUtf8WhateverTheLocale() throws Exception {
        Run run = start(
                Map.of("LC_ALL", "C"),
                LAUNCHER.toString(),
                "decide",
                MATRIX,
                "--role",
                "User",
                "--permission",
                "Manage Billing’s page");
        assertThat(run.out())
                .startsWith("DENY  User: Manage Billing’s page\n")
                .endsWith("Manage Billing's page: ✘ for User\n");
    }

    /** Half a million cells in 16 MB. */
    @Test
    void saysWhatToDoWhereMemoryDoesNotSuffice() throws Exception {
        StringBuilder matrix = new StringBuilder("matrix Big \"Big\"\nlegend\n  y means allow\n");
        StringBuilder table = new StringBuilder("table \"T\"\n  | Permission ");
        for (int role = 0; role < 500; role++) {
            matrix.append("role \"R").append(role).append("\"\n");
            table.append("| R").append(role).append(' ');
        }
        for (int row = 0; row < 1_000; row++) {
            table.append("|\n  | Do ").append(row).append(" | y".repeat(500)).append(' ');
        }
        Path file = Files.writeString(
                folder.resolve("big.matrix"), matrix.append(table).append("|\n"));
        Path output = folder.resolve("out");
        Run run = start(
                Map.of("PERMATRIX_OPTS", "-Xmx16m -Xms16m"),
                LAUNCHER.toString(),
                "report",
                file.toString(),
                "-o",
                output.toString());
        assertThat(run.err())
                .startsWith("permatrix failed: the input needs more memory than the ")
                .contains("set the variable PERMATRIX_OPTS to -Xmx2g for ./permatrix")
                .doesNotContain("Exception");
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(output).doesNotExist();
    }

    @Test
    void saysItsVersion() throws Exception {
        Run run = start(Map.of(), LAUNCHER.toString(), "--version");
        assertThat(run.out()).matches("(?s)permatrix \\d+\\.\\d+\\.\\d+.*\nJava .*");
        assertThat(run.code()).isZero();
    }

    @Test
    void saysWhatToDoWithoutAJarOrJava() throws Exception {
        Path copy = Files.copy(LAUNCHER, folder.resolve("permatrix"));
        Run withoutJar = start(Map.of(), "sh", copy.toString());
        assertThat(withoutJar.err())
                .contains("there is no ")
                .contains("mvn -f \"")
                .contains("package");
        assertThat(withoutJar.code()).isEqualTo(ExitCode.FAILED);

        Run withoutJava = start(Map.of("JAVA_HOME", folder.toString()), LAUNCHER.toString());
        assertThat(withoutJava.err()).contains("JAVA_HOME is " + folder).contains("17 or newer");
        assertThat(withoutJava.code()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void refusesAnOldJava() throws Exception {
        Path java = Files.createDirectories(folder.resolve("old/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"1.8.0_402\"' >&2\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Run run = start(Map.of("JAVA_HOME", folder.resolve("old").toString()), LAUNCHER.toString());
        assertThat(run.err()).contains("is Java 1.8.0_402: Java 17 or newer is needed");
    }

    @Test
    void buildsWithEverythingThatTheJarHolds() throws Exception {
        Run run = start(Map.of(), LAUNCHER.toString(), "build", MATRIX, "-o", "made");
        assertThat(run.err()).doesNotContain("failed", "Exception");
        assertThat(run.code()).isZero();
        assertThat(folder.resolve("made/java")).isDirectoryRecursivelyContaining("glob:**/Role.java");
        assertThat(folder.resolve("made/report")).isDirectoryRecursivelyContaining("glob:**.html");
    }

    @Test
    void theJarNamesEveryLibraryThatItHolds() throws IOException {
        try (JarFile jar = new JarFile(ROOT.resolve("cli/target/permatrix.jar").toFile())) {
            Set<String> folders = jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.startsWith("dev/permatrix/"))
                    .map(name -> name.replaceFirst("^(picocli|\\w+/\\w+)/.*", "$1"))
                    .collect(Collectors.toSet());
            assertThat(folders)
                    .as("every library is in META-INF/THIRD-PARTY.txt, and its folder here")
                    .containsExactlyInAnyOrder(
                            "picocli",
                            "com/palantir",
                            "com/github",
                            "de/siegmar",
                            "org/antlr",
                            "org/dhatim",
                            "org/yaml",
                            "tools/jackson");
            assertThat(jar.getEntry("META-INF/THIRD-PARTY.txt")).isNotNull();
            byte[] licence =
                    jar.getInputStream(jar.getEntry("META-INF/LICENSE")).readAllBytes();
            assertThat(new String(licence, StandardCharsets.UTF_8)).contains("Apache License");
        }
    }

    @Test
    void isQuietWhenNobodyReadsOn() throws Exception {
        Path questions = folder.resolve("questions.csv");
        Files.writeString(questions, "roles,permission\n" + "User,Add contacts\n".repeat(100_000));
        Run run = start(
                Map.of(),
                "sh",
                "-c",
                "{ \"$0\" \"$@\"; echo \"code $?\" >&2; } | head -n 2",
                LAUNCHER.toString(),
                "decide",
                MATRIX,
                "--queries",
                questions.toString());
        assertThat(run.out()).hasLineCount(2);
        assertThat(run.err()).isEqualTo("code " + ExitCode.BROKEN_PIPE + "\n");
    }

    private Run start(Map<String, String> variables, String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder = new ProcessBuilder(Arrays.asList(command))
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        Stream.of("LC_ALL", "LC_CTYPE", "LANG", "JAVA_TOOL_OPTIONS").forEach(builder.environment()::remove);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(variables);
        int code = builder.start().waitFor();
        return new Run(code, read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
