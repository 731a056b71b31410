package dev.permatrix.browser.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;

/** Matrices by {@code benchmarks/LargeMatrix.java}, and the text that they were made from. */
public final class LargeMatrices {

    private LargeMatrices() {}

    /** The page of a matrix of that size; at most 1,000 permissions, which stand in one file. */
    public static Path page(int roles, int permissions) {
        return MatrixPages.ofFile(folder(roles, permissions).resolve("large.matrix"), "large");
    }

    /**
     * The page of a matrix in which seven answers follow each other in every way there is, so that all signs occur in
     * which its cells are written.
     *
     * @param words of the legend
     * @param cell the place in {@code words} of what stands in a row and a column
     */
    public static Path everySign(int roles, int rows, List<String> words, IntBinaryOperator cell) {
        StringBuilder text = new StringBuilder("matrix Signs \"Every sign\"\n  users hold exactly one role\nlegend\n");
        words.forEach(it -> text.append("  ").append(it).append('\n'));
        IntStream.range(0, roles)
                .forEach(it -> text.append("role \"R").append(it).append("\"\n"));
        text.append("entity Deal\nrelation owner of Deal\nrelation member of Deal\ntable \"Deals\" on Deal\n");
        text.append("  | Permission |");
        IntStream.range(0, roles).forEach(it -> text.append(" R").append(it).append(" |"));
        for (int row = 0; row < rows; row++) {
            text.append("\n  | Do ").append(row).append(" |");
            for (int role = 0; role < roles; role++) {
                text.append(' ')
                        .append(words.get(cell.applyAsInt(row, role)).split(" ")[0])
                        .append(" |");
            }
        }
        return MatrixPages.ofText("signs", text.append('\n').toString());
    }

    /** A line of the table's file, 0 being its head. */
    public static List<String> line(int roles, int permissions, int line) {
        return List.of(lines(roles, permissions).get(line).split(","));
    }

    /** A column of the table's file, without its head. */
    public static List<String> column(int roles, int permissions, int column) {
        return lines(roles, permissions).stream()
                .skip(1)
                .map(line -> line.split(",")[column])
                .toList();
    }

    private static List<String> lines(int roles, int permissions) {
        try {
            return Files.readAllLines(folder(roles, permissions).resolve("invoice.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static synchronized Path folder(int roles, int permissions) {
        Path folder = Path.of("target", "large-" + roles + "-" + permissions).toAbsolutePath();
        try {
            if (Files.notExists(folder.resolve("large.matrix"))) {
                run(String.valueOf(roles), String.valueOf(permissions), folder.toString());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void run(String... arguments) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String program = Path.of("..", "benchmarks", "LargeMatrix.java").toString();
        int exit = new ProcessBuilder(java.toString(), program, arguments[0], arguments[1], arguments[2])
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(program + " ended with " + exit);
        }
    }
}
