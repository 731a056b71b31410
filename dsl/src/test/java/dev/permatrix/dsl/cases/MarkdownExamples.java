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
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fenced examples of a page, and what the compiler says of them. */
final class MarkdownExamples {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```([a-z-]+)\n(.*?)^```$");

    private MarkdownExamples() {}

    /**
     * A fenced block.
     *
     * @param kind the word behind the fence
     * @param line where it starts in the page
     */
    record Block(String kind, String text, int line) {}

    static List<Block> of(String page) {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(page);
        while (matcher.find()) {
            int line = (int) page.substring(0, matcher.start(2)).lines().count() + 1;
            blocks.add(new Block(matcher.group(1), matcher.group(2), line));
        }
        return blocks;
    }

    /**
     * All that is said of a matrix.
     *
     * @param facts the text of its facts file
     */
    static Said analyzed(String matrix, Optional<String> facts) throws IOException {
        return analyzed("shop.matrix", matrix, facts);
    }

    /** All that is said of a matrix in YAML. */
    static Said analyzedYaml(String yaml) throws IOException {
        return analyzed("shop.matrix.yaml", yaml, Optional.empty());
    }

    private static Said analyzed(String name, String matrix, Optional<String> facts) throws IOException {
        Path folder = Files.createTempDirectory("examples");
        Path file = Files.writeString(folder.resolve(name), matrix);
        Path statements = folder.resolve("shop.facts.csv");
        if (facts.isPresent()) {
            Files.writeString(statements, facts.get());
        }
        Analysis analysis = MatrixAnalyzer.analyze(List.of(new MatrixFile(file, name)));
        Files.deleteIfExists(statements);
        Files.delete(file);
        Files.delete(folder);
        List<Diagnostic> diagnostics = analysis.result().diagnostics();
        String rendered = TextRenderer.plain(
                        it -> Optional.ofNullable(analysis.sources().get(it)))
                .render(diagnostics);
        return new Said(diagnostics.stream().map(it -> it.code().id()).toList(), rendered);
    }

    /** The codes, and the whole text for people. */
    record Said(List<String> codes, String rendered) {}
}
