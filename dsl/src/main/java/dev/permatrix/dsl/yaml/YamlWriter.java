package dev.permatrix.dsl.yaml;

import dev.permatrix.dsl.syntax.MatrixSyntax;
import dev.permatrix.dsl.yaml.YamlValue.Below;
import java.util.List;
import java.util.stream.Collectors;

/** From the statements of a matrix to YAML that says the same, which {@link YamlParser} reads back. */
public final class YamlWriter {

    private YamlWriter() {}

    public static String write(MatrixSyntax syntax) {
        return syntax.statements().stream()
                .map(it -> new Below(List.of(it.match(new StatementDrafts()).pairs())))
                .map(it -> String.join("\n", it.lines()) + "\n")
                .collect(Collectors.joining("\n"));
    }
}
