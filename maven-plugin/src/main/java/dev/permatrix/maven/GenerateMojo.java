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

/** Makes the Java classes that enforce the matrices, and adds them to the sources of the project. */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends MatrixMojo {

    /** The folder for the Java classes. Files of an earlier build that are no longer made are removed from it. */
    @Parameter(
            property = "permatrix.outputDirectory",
            defaultValue = "${project.build.directory}/generated-sources/permatrix")
    private File outputDirectory;

    @Inject
    GenerateMojo(Editor editor) {
        super(editor);
    }

    @Override
    Set<GeneratedFile.Root> roots() {
        return Set.of(GeneratedFile.Root.JAVA);
    }

    @Override
    void deliver(List<GeneratedFile> files) throws MojoFailureException {
        Delivery delivery = write(files, outputDirectory);
        delivery.tellFolders("java", getLog());
        if (delivery.hasFiles()) {
            project().addCompileSourceRoot(outputDirectory.getAbsolutePath());
        }
        delivery.resources().ifPresent(project()::addResource);
    }
}
