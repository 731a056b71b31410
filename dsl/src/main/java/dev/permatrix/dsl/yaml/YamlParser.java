package dev.permatrix.dsl.yaml;

import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.syntax.MatrixParser;
import dev.permatrix.dsl.syntax.MatrixSyntax;
import dev.permatrix.dsl.syntax.Parsed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * From a matrix in YAML to its statements, with places in the YAML. YAML gives the statements and their parts; rules,
 * conditions and promises are sentences of the language, which {@link MatrixParser} reads. All errors of the file are
 * reported in one run.
 */
public final class YamlParser {

    private YamlParser() {}

    /** Whether a file of this name is YAML. */
    public static boolean reads(String name) {
        String end = name.toLowerCase(Locale.ROOT);
        return end.endsWith(".yaml") || end.endsWith(".yml");
    }

    /** The whole file, or what is wrong with it. */
    public static Checked<MatrixSyntax> parse(SourceFile source) {
        return parsePartly(source).checked();
    }

    /** As much as can be read, with what is wrong with the rest. */
    public static Parsed parsePartly(SourceFile source) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<YamlNode> file = new YamlComposer(source, diagnostics).compose();
        if (file.isEmpty()) {
            return new Parsed(new MatrixSyntax(source, List.of()), diagnostics.inOrder(), diagnostics.hasErrors());
        }
        OriginText text = new StatementReader(diagnostics).read(file.get());
        boolean leftOut = diagnostics.hasErrors();
        Parsed parsed = MatrixParser.parsePartly(source, text.text(), text::origin);
        diagnostics.reportAll(parsed.diagnostics());
        return new Parsed(parsed.syntax(), diagnostics.inOrder(), leftOut || parsed.leftOut());
    }
}
