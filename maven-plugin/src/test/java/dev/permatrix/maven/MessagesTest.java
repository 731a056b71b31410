package dev.permatrix.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.output.OutputCode;
import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.source.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How diagnostics look in the log of a build, and in an editor. */
class MessagesTest {

    private static final Path BASE = Path.of("").toAbsolutePath().resolve("project");
    private static final String SHOWN = "src/main/permatrix/crm.matrix";
    private static final Diagnostic ERROR = Diagnostic.of(
                    OutputCode.IN_THE_WAY, new Span(SHOWN, 2, 6, 6), "no such role")
            .under("here");
    private static final Diagnostic WARNING = Diagnostic.of(OutputCode.KEPT, Span.startOf(SHOWN), "it is kept");

    private final Recorder recorder = new Recorder();

    @Test
    void anErrorStartsWithItsFileLineAndColumnAndShowsTheLine() {
        Map<String, SourceFile> sources = Map.of(SHOWN, new SourceFile(SHOWN, "matrix Crm\nrole Adminn\n"));

        new Messages(BASE, sources, Recorder.noEditor(), recorder.log()).show(List.of(ERROR));

        String file = BASE.resolve(SHOWN).toString();
        assertThat(recorder.calls()).hasSize(1);
        assertThat(recorder.calls().get(0))
                .startsWith("error(" + file + ":[2,6] error[PM604]: no such role\n")
                .contains("2 | role Adminn\n  |      ^^^^^^ here")
                .endsWith("here)");
    }

    @Test
    void aWarningOfAFileThatWasNotReadIsOneLineAndItsPlace() {
        new Messages(BASE, Map.of(), Recorder.noEditor(), recorder.log()).show(List.of(WARNING));

        assertThat(recorder.calls()).hasSize(1);
        assertThat(recorder.calls().get(0))
                .startsWith("warn(" + BASE.resolve(SHOWN) + ":[1,1] warning[PM607]: it is kept");
    }

    @Test
    void anAbsolutePathStays() {
        Diagnostic elsewhere = Diagnostic.of(OutputCode.KEPT, Span.startOf("/else/where.java"), "it is kept");

        new Messages(BASE, Map.of(), Recorder.noEditor(), recorder.log()).show(List.of(elsewhere));

        assertThat(recorder.calls().get(0)).startsWith("warn(" + BASE.resolve("/else/where.java") + ":[1,1]");
    }

    @Test
    void anEditorMarksThePlace() {
        Recorder editor = new Recorder();

        new Messages(BASE, Map.of(), editor.editor(), recorder.log()).show(List.of(ERROR, WARNING));

        Path file = BASE.resolve(SHOWN);
        assertThat(editor.calls())
                .containsExactly(
                        "addMessage(" + file + ", 2, 6, no such role, 2, null)",
                        "addMessage(" + file + ", 1, 1, it is kept, 1, null)");
    }

    @Test
    void errorsFailTheBuildAndWarningsOnlyWhereAsked() {
        Checked<String> rejected = new Checked.Rejected<>(List.of(ERROR, ERROR, WARNING));
        Checked<String> warned = new Checked.Accepted<>("value", List.of(WARNING));
        Checked<String> accepted = new Checked.Accepted<>("value", List.of());

        assertThat(Messages.failure(rejected, false))
                .hasValueSatisfying(it -> assertThat(it).startsWith("2 errors in 1 file,"));
        assertThat(Messages.failure(warned, false)).isEmpty();
        assertThat(Messages.failure(warned, true))
                .hasValueSatisfying(it -> assertThat(it).startsWith("1 warning,"));
        assertThat(Messages.failure(accepted, true)).isEmpty();
    }
}
