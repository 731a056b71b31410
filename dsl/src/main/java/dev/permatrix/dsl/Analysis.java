package dev.permatrix.dsl;

import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.source.SourceFile;
import java.util.List;
import java.util.Map;

/**
 * What became of a run over some matrix files.
 *
 * @param result every matrix, in the order asked; rejected if any file has an error
 * @param sources every text that was read, by its shown name: for showing the lines that diagnostics speak of
 */
public record Analysis(Checked<List<VerifiedMatrix>> result, Map<String, SourceFile> sources) {

    public Analysis {
        sources = Map.copyOf(sources);
    }
}
