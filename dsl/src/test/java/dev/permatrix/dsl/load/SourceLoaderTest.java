package dev.permatrix.dsl.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceLoaderTest {

    @TempDir
    Path folder;

    @Test
    void loadsTextWithoutItsMarkAndWithPlainLineEnds() throws IOException {
        Checked<SourceFile> loaded = load("\uFEFFrole A\r\nrole \u00C9\r".getBytes(StandardCharsets.UTF_8));
        assertThat(loaded.orElseThrow()).isEqualTo(new SourceFile("shown", "role A\nrole \u00C9\n"));
    }

    @Test
    void saysWhatIsThereInstead() {
        assertThat(only(SourceLoader.load(folder.resolve("none"), "shown"))).isEqualTo("PM001 shown:1:1");
        assertThat(only(SourceLoader.load(folder, "shown"))).isEqualTo("PM002 shown:1:1");
    }

    @Test
    void refusesWhatIsNoPlainFile() {
        Path device = Path.of("/dev/null");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(device));
        assertThat(only(SourceLoader.load(device, "shown"))).isEqualTo("PM003 shown:1:1");
    }

    @Test
    void pointsAtTheFirstBadByte() throws IOException {
        byte[] bytes = "a\r\n\u00E9\u00E9x".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xE9;
        assertThat(only(load(bytes))).isEqualTo("PM004 shown:2:3");
        assertThat(only(load(new byte[] {'a', (byte) 0xC3}))).isEqualTo("PM004 shown:1:2");
    }

    @Test
    void refusesEmptyBinaryAndHugeFiles() throws IOException {
        assertThat(only(load(new byte[0]))).isEqualTo("PM005 shown:1:1");
        assertThat(only(load(" \n\t".getBytes(StandardCharsets.UTF_8)))).isEqualTo("PM005 shown:1:1");
        byte[] large = "x".repeat(SourceLoader.MOST_BYTES + 1).getBytes(StandardCharsets.UTF_8);
        assertThat(only(load(large))).isEqualTo("PM006 shown:1:1");
        assertThat(only(load("a\nb\0".getBytes(StandardCharsets.UTF_8)))).isEqualTo("PM007 shown:2:2");
    }

    private Checked<SourceFile> load(byte[] bytes) throws IOException {
        return SourceLoader.load(Files.write(folder.resolve("file"), bytes), "shown");
    }

    private static String only(Checked<SourceFile> loaded) {
        assertThat(loaded.diagnostics()).hasSize(1);
        var diagnostic = loaded.diagnostics().get(0);
        return diagnostic.code().id() + " " + diagnostic.span();
    }
}
