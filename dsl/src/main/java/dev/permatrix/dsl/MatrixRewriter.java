package dev.permatrix.dsl;

import dev.permatrix.dsl.check.DueMarks;
import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.format.MarkEdit;
import dev.permatrix.dsl.format.MatrixFormatter;
import dev.permatrix.dsl.format.MatrixWriter;
import dev.permatrix.dsl.load.SourceLoader;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.syntax.Comments;
import dev.permatrix.dsl.syntax.MatrixParser;
import dev.permatrix.dsl.syntax.MatrixSyntax;
import dev.permatrix.dsl.yaml.YamlComments;
import dev.permatrix.dsl.yaml.YamlParser;
import dev.permatrix.dsl.yaml.YamlWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes matrix files anew without a change of what they say: laid out, or in the other form. */
public final class MatrixRewriter {

    private MatrixRewriter() {}

    /** Whether a file of this name holds, or is to hold, a matrix in YAML. */
    public static boolean isYaml(String name) {
        return YamlParser.reads(name);
    }

    /** The file with its tables aligned and the marks of its restrictions in their cells. It is no YAML. */
    public static Rewriting format(MatrixFile file) {
        Map<String, SourceFile> sources = new LinkedHashMap<>();
        Checked<String> text = MatrixAnalyzer.resolve(file, sources)
                .match((model, warnings) -> new Checked.Accepted<>(formatted(model), List.of()), Checked.Rejected::new);
        return new Rewriting(text, List.of(), sources);
    }

    private static String formatted(PermissionModel model) {
        List<MarkEdit> edits = DueMarks.of(model)
                .map(it -> new MarkEdit(
                        it.cell().span(),
                        it.cell().marks().stream()
                                .filter(mark -> !it.due().contains(mark))
                                .toList(),
                        it.due().stream()
                                .filter(mark -> !it.cell().marks().contains(mark))
                                .toList()))
                .filter(it -> !it.wrong().isEmpty() || !it.missing().isEmpty())
                .toList();
        SourceFile marked = MarkEdit.apply(model.source(), edits);
        String text = MatrixFormatter.format(marked);
        if (!said(marked).equals(said(new SourceFile(marked.name(), text)))) {
            throw new IllegalStateException("laying the matrix out would change what it says");
        }
        return text;
    }

    private static String said(SourceFile source) {
        return MatrixWriter.write(MatrixParser.parse(source).orElseThrow());
    }

    /** The file in YAML if {@code toYaml}, else as a matrix; whichever of the two it is now. */
    public static Rewriting convert(MatrixFile file, boolean toYaml) {
        Map<String, SourceFile> sources = new LinkedHashMap<>();
        return SourceLoader.load(file.path(), file.shownName())
                .match(
                        (source, warnings) -> {
                            sources.put(source.name(), source);
                            return converted(source, toYaml, sources);
                        },
                        said -> new Rewriting(new Checked.Rejected<>(said), List.of(), sources));
    }

    private static Rewriting converted(SourceFile source, boolean toYaml, Map<String, SourceFile> sources) {
        boolean isYaml = isYaml(source.name());
        Checked<MatrixSyntax> parsed = isYaml ? YamlParser.parse(source) : MatrixParser.parse(source);
        Checked<String> text = parsed.match(
                (syntax, said) ->
                        new Checked.Accepted<>(toYaml ? YamlWriter.write(syntax) : MatrixWriter.write(syntax), said),
                Checked.Rejected::new);
        List<Integer> comments = isYaml ? YamlComments.lines(source) : Comments.lines(source);
        return new Rewriting(text, text.isAccepted() ? comments : List.of(), sources);
    }
}
