package dev.permatrix.maven;

import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.compiler.results.TestReports;
import dev.permatrix.dsl.diagnostic.Checked;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals share that make pages: these tell what became of the generated tests. */
abstract class PageMojo extends MatrixMojo {

    /**
     * The folders into which test reports are written, as Surefire and Failsafe do. By default
     * <code>${project.build.directory}/surefire-reports</code> and <code>${project.build.directory}/failsafe-reports</code>,
     * where they are there.
     */
    @Parameter(property = "permatrix.results")
    private List<File> results;

    /** Whether the page tells what became of the generated tests. */
    @Parameter(property = "permatrix.withResults", defaultValue = "true")
    private boolean withResults;

    PageMojo(Editor editor) {
        super(editor);
    }

    @Override
    final Set<GeneratedFile.Root> roots() {
        return Set.of(GeneratedFile.Root.REPORT);
    }

    /** What was said of folders and matrices is told where the user named the folders. */
    @Override
    final Optional<TestReports> reports(Messages messages) {
        if (!withResults) {
            return Optional.empty();
        }
        boolean named = results != null && !results.isEmpty();
        Checked<TestReports> reports = TestReports.read((named ? results.stream() : usual())
                .map(it -> new TestReports.Folder(it.toPath(), ShownName.of(it.toPath(), baseFolder())))
                .toList());
        messages.show(reports.diagnostics());
        return Optional.of(named ? reports.orElseThrow().ofEveryMatrix() : reports.orElseThrow());
    }

    /** Those of the usual folders that are there. */
    private Stream<File> usual() {
        File built = new File(project().getBuild().getDirectory());
        return Stream.of("surefire-reports", "failsafe-reports")
                .map(it -> new File(built, it))
                .filter(File::isDirectory);
    }
}
