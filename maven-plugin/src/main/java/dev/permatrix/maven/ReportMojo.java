package dev.permatrix.maven;

import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.compiler.emission.ReportFormat;
import dev.permatrix.compiler.results.TestReports;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Makes a page of each matrix for people to review, in other forms too where asked, and one that lists them, and says where they
 * are. The page tells what became of the generated tests: of each cell, promise, scenario and change.
 */
@Mojo(name = "report", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class ReportMojo extends MatrixMojo {

    /** The folder for the pages. Files of an earlier build that are no longer made are removed from it. */
    @Parameter(property = "permatrix.reportDirectory", defaultValue = "${project.build.directory}/permatrix")
    private File reportDirectory;

    /**
     * The folders into which test reports are written, as Surefire and Failsafe do. By default
     * <code>${project.build.directory}/surefire-reports</code> and <code>${project.build.directory}/failsafe-reports</code>,
     * where they are there.
     */
    @Parameter(property = "permatrix.results")
    private List<File> results = List.of();

    /** Whether the page tells what became of the generated tests. */
    @Parameter(property = "permatrix.withResults", defaultValue = "true")
    private boolean withResults;

    /**
     * The forms of the report: <code>html</code>, <code>markdown</code>, <code>csv</code>, <code>xlsx</code>,
     * <code>json</code>, or <code>all</code> of them. By default <code>html</code>, the page.
     */
    @Parameter(property = "permatrix.formats", defaultValue = "html")
    private List<String> formats = List.of(ReportFormat.HTML.word());

    @Inject
    ReportMojo(Editor editor) {
        super(editor);
    }

    @Override
    Set<GeneratedFile.Root> roots() {
        return Set.of(GeneratedFile.Root.REPORT);
    }

    @Override
    Optional<TestReports> reports(Messages messages) {
        return withResults ? Optional.of(TestFolders.read(project(), results, messages)) : Optional.empty();
    }

    @Override
    Set<ReportFormat> formats() throws MojoFailureException {
        Optional<String> unknown = ReportFormat.unknown(formats);
        if (unknown.isPresent()) {
            throw new MojoFailureException("<formats> names `" + unknown.get()
                    + "`, and a report has no such form: write one or more of " + ReportFormat.words());
        }
        return ReportFormat.ofWords(formats);
    }

    @Override
    void deliver(List<GeneratedFile> files) throws MojoFailureException {
        write(files, reportDirectory)
                .tellFiles(formats().equals(Set.of(ReportFormat.HTML)) ? "page" : "report", getLog());
    }
}
