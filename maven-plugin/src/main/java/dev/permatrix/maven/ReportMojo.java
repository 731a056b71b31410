package dev.permatrix.maven;

import dev.permatrix.compiler.emission.GeneratedFile;
import java.io.File;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Makes a page of each matrix for people to review, and one that lists them, and says where they are. */
@Mojo(name = "report", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class ReportMojo extends MatrixMojo {

    /** The folder for the pages. Files of an earlier build that are no longer made are removed from it. */
    @Parameter(property = "permatrix.reportDirectory", defaultValue = "${project.build.directory}/permatrix")
    private File reportDirectory;

    @Inject
    ReportMojo(Editor editor) {
        super(editor);
    }

    @Override
    Set<GeneratedFile.Root> roots() {
        return Set.of(GeneratedFile.Root.REPORT);
    }

    @Override
    void deliver(List<GeneratedFile> files) throws MojoFailureException {
        write(files, reportDirectory).tellFiles("page", getLog());
    }
}
