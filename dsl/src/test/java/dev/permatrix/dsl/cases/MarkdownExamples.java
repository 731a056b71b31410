package dev.permatrix.dsl.cases;

import dev.permatrix.dsl.Analysis;
import dev.permatrix.dsl.MatrixAnalyzer;
import dev.permatrix.dsl.MatrixFile;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.diagnostic.TextRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fenced examples of a page, and what the compiler says of them. */
final class MarkdownExamples {

    private static final Pattern BLOCK = Pattern.compile("(?ms)(?:^with `([^`]+)`:\n\n)?^```([a-z-]+)\n(.*?)^```$");

    private MarkdownExamples() {}

    /**
     * A fenced block.
     *
     * @param kind the word behind the fence
     * @param line where it starts in the page
     * @param file the name that stands before it, for a file beside the example before it
     */
    record Block(String kind, String text, int line, Optional<String> file) {}

    static List<Block> of(String page) {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(page);
        while (matcher.find()) {
            int line = (int) page.substring(0, matcher.start(3)).lines().count() + 1;
            blocks.add(new Block(matcher.group(2), matcher.group(3), line, Optional.ofNullable(matcher.group(1))));
        }
        return blocks;
    }

    /** The files that stand right behind an example. */
    static Map<String, String> filesBehind(Block example, List<Block> blocks) {
        Map<String, String> files = new LinkedHashMap<>();
        blocks.stream()
                .skip(blocks.indexOf(example) + 1L)
                .takeWhile(block -> block.file().isPresent())
                .forEach(block -> files.put(block.file().orElseThrow(), block.text()));
        return files;
    }

    /**
     * All that is said of a matrix.
     *
     * @param files the texts of the files beside it, by name
     */
    static Said analyzed(String matrix, Map<String, String> files) throws IOException {
        Path folder = Files.createTempDirectory("examples");
        Path file = Files.writeString(folder.resolve("shop.matrix"), matrix);
        for (Map.Entry<String, String> other : files.entrySet()) {
            Files.writeString(folder.resolve(other.getKey()), other.getValue());
        }
        Analysis analysis = MatrixAnalyzer.analyze(List.of(new MatrixFile(file, "shop.matrix")));
        for (String other : files.keySet()) {
            Files.delete(folder.resolve(other));
        }
        Files.delete(file);
        Files.delete(folder);
        List<Diagnostic> diagnostics = analysis.result().diagnostics();
        String rendered = TextRenderer.plain(
                        name -> Optional.ofNullable(analysis.sources().get(name)))
                .render(diagnostics);
        return new Said(diagnostics.stream().map(it -> it.code().id()).toList(), rendered);
    }

    /** The codes, and the whole text for people. */
    record Said(List<String> codes, String rendered) {}
}
