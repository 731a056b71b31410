package dev.permatrix.maven;

import dev.permatrix.compiler.emission.GeneratedFile;
import java.util.List;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Checks the matrices and makes nothing: syntax, names, cells that are missing or contradict each other, and every
 * promise.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class CheckMojo extends MatrixMojo {

    @Inject
    CheckMojo(Editor editor) {
        super(editor);
    }

    @Override
    Set<GeneratedFile.Root> roots() {
        return Set.of();
    }

    @Override
    void deliver(List<GeneratedFile> files) {
        // nothing was asked for
    }
}
