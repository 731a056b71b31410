package dev.permatrix.maven;

import dev.permatrix.compiler.CompilerOptions;
import dev.permatrix.compiler.MatrixCompiler;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.compiler.emission.MatrixList;
import dev.permatrix.compiler.emission.ReportFormat;
import dev.permatrix.compiler.output.OutputDirectory;
import dev.permatrix.compiler.output.WriteReport;
import dev.permatrix.compiler.results.TestReports;
import dev.permatrix.dsl.MatrixFile;
import dev.permatrix.dsl.VerifiedMatrix;
import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.source.SourceFile;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * What every goal does: finds the matrices, has them analyzed and compiled, shows what was said about them, and hands
 * the files on. A mistake in a matrix fails the build; only a fault of ours is an exception.
 */
abstract class MatrixMojo extends AbstractMojo {

    /** The folder that holds the matrices. */
    @Parameter(property = "permatrix.sourceDirectory", defaultValue = "${project.basedir}/src/main/permatrix")
    private File sourceDirectory;

    /**
     * Which files in the source folder are matrices. By default all that end in .matrix, .matrix.yaml or .matrix.yml:
     * <code>**&#47;*.matrix</code> and so on.
     */
    @Parameter
    private List<String> includes = List.of("**/*.matrix", "**/*.matrix.yaml", "**/*.matrix.yml");

    /** Which of these files to leave out. By default none. */
    @Parameter
    private List<String> excludes = List.of();

    /**
     * The Java package above those of the matrices: the classes of the matrix Crm go to its subpackage crm. By
     * default the project's group id, with underscores for hyphens.
     */
    @Parameter(property = "permatrix.basePackage")
    private String basePackage;

    /**
     * By the identifier of a matrix the label of its variant that stands in for it: <code>&lt;Crm&gt;As
     * shipped&lt;/Crm&gt;</code>. By default every matrix as it is; its variants are then made for the tests only.
     */
    @Parameter
    private Map<String, String> variants = Map.of();

    /** Does nothing at all. */
    @Parameter(property = "permatrix.skip", defaultValue = "false")
    private boolean skip;

    /** Fails the build on a warning about a matrix as it does on an error. */
    @Parameter(property = "permatrix.failOnWarning", defaultValue = "false")
    private boolean failOnWarning;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    private final Editor editor;

    /** What decides which files are made. */
    private record Request(
            Set<GeneratedFile.Root> roots,
            File sourceDirectory,
            List<String> includes,
            List<String> excludes,
            String basePackage,
            Map<String, String> variants,
            Set<ReportFormat> formats) {}

    MatrixMojo(Editor editor) {
        this.editor = editor;
    }

    @Override
    public final void execute() throws MojoFailureException {
        if (skip) {
            getLog().info("Permatrix is skipped");
            return;
        }
        deliver(compile(sound()));
    }

    /** Matrices without errors, and what the user chose for all of them. */
    record Sound(List<VerifiedMatrix> matrices, CompilerOptions options, Map<String, SourceFile> sources) {}

    /** Reads and checks the matrices, and says what there is to say of them. */
    final Sound sound() throws MojoFailureException {
        List<MatrixFile> files = matrixFiles();
        AnalysisMemory.Recalled recalled = new AnalysisMemory(getPluginContext(), baseFolder()).analyze(files);
        Messages messages = messages(recalled.analysis().sources());
        editor.forget(files);
        List<VerifiedMatrix> matrices = accepted(recalled.analysis().result(), messages, recalled.isFresh());
        if (recalled.isFresh()) {
            matrices.forEach(matrix -> getLog().info(Summary.of(matrix)));
        }
        CompilerOptions options = new CompilerOptions(chosenPackage(), chosenVariants(matrices), formats())
                .telling(reports(messages(Map.of())));
        return new Sound(matrices, options, recalled.analysis().sources());
    }

    /** The files of this goal. */
    final List<GeneratedFile> compile(Sound sound) throws MojoFailureException {
        return accepted(
                MatrixCompiler.compile(sound.matrices(), sound.options(), roots()), messages(sound.sources()), true);
    }

    /** What a list of the pages says. */
    final MatrixList summarize(Sound sound) throws MojoFailureException {
        return accepted(MatrixCompiler.summarize(sound.matrices(), sound.options()), messages(sound.sources()), false);
    }

    /** Whether there is anything to do; says nothing. */
    final boolean hasMatrices() {
        return !skip
                && sourceDirectory.isDirectory()
                && !editor.matrixFiles(sourceDirectory, includes, excludes, baseFolder())
                        .isEmpty();
    }

    /** The kinds of files that this goal makes. */
    abstract Set<GeneratedFile.Root> roots();

    /** What builds wrote of the generated tests; empty for goals to which it makes no difference. */
    Optional<TestReports> reports(Messages messages) {
        return Optional.empty();
    }

    /** The forms in which this goal makes the report. */
    Set<ReportFormat> formats() throws MojoFailureException {
        return Set.of(ReportFormat.HTML);
    }

    /** Puts the files where they belong, and tells the user. */
    abstract void deliver(List<GeneratedFile> files) throws MojoFailureException;

    final MavenProject project() {
        return project;
    }

    /** Makes the folder hold these files and no others of ours. */
    final Delivery write(List<GeneratedFile> files, File folder) throws MojoFailureException {
        Request request =
                new Request(roots(), sourceDirectory, includes, excludes, chosenPackage(), variants, formats());
        if (!FolderClaims.of(getPluginContext(), session.getStartTime()).take(folder.toPath(), request)) {
            throw new MojoFailureException("two executions of Permatrix write to " + folder
                    + ", and each would remove the files of the other: give each a folder of its own");
        }
        WriteReport report = accepted(OutputDirectory.at(folder.toPath()).write(files), messages(Map.of()), true);
        if (report.changedAnything()) {
            editor.refresh(report.folder());
        }
        Path started = Optional.ofNullable(session.getExecutionRootDirectory())
                .map(Path::of)
                .orElse(baseFolder());
        return new Delivery(report, started);
    }

    /** The value, if the build may go on with what was said. */
    private <T> T accepted(Checked<T> result, Messages messages, boolean tell) throws MojoFailureException {
        if (tell) {
            messages.show(result.diagnostics());
        }
        Optional<String> failure = Messages.failure(result, failOnWarning);
        if (failure.isPresent()) {
            throw new MojoFailureException(failure.get());
        }
        return result.orElseThrow();
    }

    private Messages messages(Map<String, SourceFile> sources) {
        return new Messages(baseFolder(), sources, editor, getLog());
    }

    private List<MatrixFile> matrixFiles() {
        if (!sourceDirectory.isDirectory()) {
            if (!project.getPackaging().equals("pom")) {
                getLog().warn("no matrices: there is no folder " + sourceDirectory);
            }
            return List.of();
        }
        List<MatrixFile> files = editor.matrixFiles(sourceDirectory, includes, excludes, baseFolder());
        if (files.isEmpty()) {
            String patterns = String.join(", ", includes);
            getLog().warn("no matrices in " + sourceDirectory + ": no file there matches " + patterns);
        }
        return files;
    }

    private String chosenPackage() {
        return Optional.ofNullable(basePackage)
                .orElseGet(() -> project.getGroupId().replace('-', '_'));
    }

    private Map<String, String> chosenVariants(List<VerifiedMatrix> matrices) throws MojoFailureException {
        Set<String> known = new TreeSet<>();
        matrices.forEach(matrix -> known.add(matrix.model().matrix().id()));
        for (String id : new TreeSet<>(variants.keySet())) {
            if (!known.contains(id)) {
                throw new MojoFailureException("<variants> names the matrix " + id + ", and there is none: write "
                        + (known.isEmpty() ? "nothing, there are no matrices" : "one of " + String.join(", ", known)));
            }
        }
        return variants;
    }

    private Path baseFolder() {
        return project.getBasedir().toPath().toAbsolutePath();
    }
}
