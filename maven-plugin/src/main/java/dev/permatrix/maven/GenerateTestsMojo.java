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

/**
 * Makes the JUnit suites that try every situation of the matrices, and adds them to the test sources of the project.
 */
@Mojo(name = "generate-tests", defaultPhase = LifecyclePhase.GENERATE_TEST_SOURCES, threadSafe = true)
public final class GenerateTestsMojo extends MatrixMojo {

    /** The folder for the suites. Files of an earlier build that are no longer made are removed from it. */
    @Parameter(
            property = "permatrix.testOutputDirectory",
            defaultValue = "${project.build.directory}/generated-test-sources/permatrix")
    private File testOutputDirectory;

    @Inject
    GenerateTestsMojo(Editor editor) {
        super(editor);
    }

    @Override
    Set<GeneratedFile.Root> roots() {
        return Set.of(GeneratedFile.Root.TEST);
    }

    @Override
    void deliver(List<GeneratedFile> files) throws MojoFailureException {
        Delivery delivery = write(files, testOutputDirectory);
        delivery.tellFolders("tests", getLog());
        if (delivery.hasFiles()) {
            project().addTestCompileSourceRoot(testOutputDirectory.getAbsolutePath());
        }
        delivery.resources().ifPresent(project()::addTestResource);
    }
}
