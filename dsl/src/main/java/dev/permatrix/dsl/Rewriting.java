package dev.permatrix.dsl;

import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.source.SourceFile;
import java.util.List;
import java.util.Map;

/**
 * What became of a file that was to be written anew.
 *
 * @param text the new text; rejected if the file has an error
 * @param leftOut the lines, counted from 1, of comments that the new text can't hold
 * @param sources every text that was read, by its shown name: for showing the lines that diagnostics speak of
 */
public record Rewriting(Checked<String> text, List<Integer> leftOut, Map<String, SourceFile> sources) {

    public Rewriting {
        leftOut = List.copyOf(leftOut);
        sources = Map.copyOf(sources);
    }
}
