package dev.permatrix.maven;

import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.compiler.results.TestReports;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.doxia.sink.SinkFactory;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenMultiPageReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * Adds the matrices to the site of the project: a report that lists them with their figures, and a page of each.
 * For the section <code>&lt;reporting&gt;</code> of a POM; by itself it writes the pages only.
 */
@Mojo(name = "site-report", threadSafe = true)
public final class SiteReportMojo extends MatrixMojo implements MavenMultiPageReport {

    /** The file of the report; the pages are in a folder of the same name, so that none is in another report's way. */
    private static final String OUTPUT = "permatrix";

    /** The folder of the site, when the goal runs by itself. In a site it is that of the site. */
    @Parameter(property = "permatrix.siteDirectory", defaultValue = "${project.reporting.outputDirectory}")
    private File siteDirectory;

    @Inject
    SiteReportMojo(Editor editor) {
        super(editor);
    }

    @Override
    Set<GeneratedFile.Root> roots() {
        return Set.of(GeneratedFile.Root.REPORT);
    }

    @Override
    Optional<TestReports> reports(Messages messages) {
        return Optional.of(TestFolders.read(project(), List.of(), messages));
    }

    @Override
    void deliver(List<GeneratedFile> files) throws MojoFailureException {
        write(files, new File(siteDirectory, OUTPUT)).tellFiles("page", getLog());
    }

    @Override
    public void generate(Sink sink, SinkFactory sinkFactory, Locale locale) throws MavenReportException {
        try {
            Sound sound = sound();
            deliver(compile(sound));
            new SiteReport(summarize(sound), OUTPUT).write(sink);
        } catch (MojoFailureException e) {
            throw new MavenReportException(e.getMessage(), e);
        }
    }

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        generate(sink, null, locale);
    }

    @Override
    public boolean canGenerateReport() {
        return hasMatrices();
    }

    @Override
    public boolean isExternalReport() {
        return false;
    }

    /** The name that every version of the site plugin asks for, or takes where it asks for a path. */
    @Override
    @SuppressWarnings("deprecation")
    public String getOutputName() {
        return OUTPUT;
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public String getName(Locale locale) {
        return SiteReport.TITLE;
    }

    @Override
    public String getDescription(Locale locale) {
        return SiteReport.LEAD;
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        siteDirectory = directory;
    }

    @Override
    public File getReportOutputDirectory() {
        return siteDirectory;
    }
}
