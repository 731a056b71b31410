package dev.permatrix.maven;

import dev.permatrix.compiler.results.TestReports;
import dev.permatrix.dsl.diagnostic.Checked;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/** The folders in which a build leaves its test reports. */
final class TestFolders {

    private TestFolders() {}

    /**
     * What the reports tell. That a folder has none, or that none tells of some matrix, is worth a word only where the user named
     * the folders.
     *
     * @param named by the user; none for those that Surefire and Failsafe write to, where they are there
     */
    static TestReports read(MavenProject project, List<File> named, Messages messages) {
        Path base = project.getBasedir().toPath().toAbsolutePath();
        Checked<TestReports> reports = TestReports.read((named.isEmpty() ? usual(project) : named.stream())
                .map(it -> new TestReports.Folder(
                        it.toPath(), ShownName.of(it.toPath().toAbsolutePath(), base)))
                .toList());
        messages.show(reports.diagnostics());
        return named.isEmpty() ? reports.orElseThrow() : reports.orElseThrow().ofEveryMatrix();
    }

    private static Stream<File> usual(MavenProject project) {
        File built = new File(project.getBuild().getDirectory());
        return Stream.of("surefire-reports", "failsafe-reports")
                .map(it -> new File(built, it))
                .filter(File::isDirectory);
    }
}
