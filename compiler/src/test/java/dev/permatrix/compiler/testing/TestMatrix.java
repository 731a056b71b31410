package dev.permatrix.compiler.testing;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.compiler.java.JavaEmitter;
import dev.permatrix.compiler.names.NamePlan;
import dev.permatrix.compiler.names.NamePlanner;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.resolve.MatrixSources;
import dev.permatrix.dsl.resolve.Resolver;
import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.syntax.MatrixParser;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.Normalizer;
import dev.permatrix.dsl.verify.Verification;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A matrix from its text, as far as the Java emitter needs it. The matrix is called {@code test.matrix}. */
public record TestMatrix(DecisionTable table, NamePlan names) {

    public static TestMatrix of(String text) {
        return of(table(text));
    }

    public static TestMatrix of(DecisionTable table) {
        return new TestMatrix(table, NamePlanner.plan(table.model(), "example").orElseThrow());
    }

    public static DecisionTable table(String text) {
        return Normalizer.normalize(model(text));
    }

    public static PermissionModel model(String text) {
        var syntax = MatrixParser.parse(new SourceFile("test.matrix", text)).orElseThrow();
        return Resolver.resolve(new MatrixSources(syntax, List.of(), List.of())).orElseThrow();
    }

    public PermissionModel model() {
        return table.model();
    }

    public Emission emission() {
        return new Emission(table, new Verification(List.of()), names, "Permatrix 0.1.0");
    }

    public List<GeneratedFile> files() {
        return new JavaEmitter().emit(emission());
    }

    /** The generated sources by path. */
    public Map<String, String> sources() {
        var sources = new TreeMap<String, String>();
        files().forEach(file -> sources.put(file.path(), file.text()));
        return sources;
    }
}
