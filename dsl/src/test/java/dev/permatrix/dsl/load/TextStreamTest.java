package dev.permatrix.dsl.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextStreamTest {

    @TempDir
    private Path folder;

    @Test
    void readsWhatTheLoaderWouldRead() throws IOException {
        String text = "\uFEFFone\r\ntwo\rthree\n\r\n😀 ä\uFEFF\n".repeat(3_000) + "end\r";
        Path file = Files.writeString(folder.resolve("a"), text);
        assertThat(read(file))
                .isEqualTo(SourceLoader.load(file, "a").orElseThrow().text());
    }

    @Test
    void bytesThatAreNoTextStopItWhereTheyStand() throws IOException {
        byte[] bytes = ("é\r\n".repeat(5_000) + "ab").getBytes(StandardCharsets.UTF_8);
        byte[] more = java.util.Arrays.copyOf(bytes, bytes.length + 2);
        more[bytes.length] = (byte) 0xE9;
        more[bytes.length + 1] = 'x';
        Path file = Files.write(folder.resolve("a"), more);
        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(UnreadableText.class, it -> {
            assertThat(it.diagnostic().code()).isEqualTo(LoadCode.NOT_UTF_8);
            assertThat(it.diagnostic().span()).hasToString("a:5001:3");
        });
    }

    @Test
    void aCharacterThatIsCutOffAtTheEndIsNoText() throws IOException {
        Path file = Files.write(folder.resolve("a"), new byte[] {'a', (byte) 0xC3});
        assertThatThrownBy(() -> read(file)).isInstanceOf(UnreadableText.class);
    }

    @Test
    void aNulIsToldWithItsPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "one\ntw\0");
        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(UnreadableText.class, it -> {
            assertThat(it.diagnostic().code()).isEqualTo(LoadCode.BINARY);
            assertThat(it.diagnostic().span()).hasToString("a:2:3");
        });
    }

    @Test
    void aFolderAndAMissingFileAreNotOpened() {
        assertThat(TextStream.open(folder, "a").isAccepted()).isFalse();
        assertThat(TextStream.open(folder.resolve("none"), "a").isAccepted()).isFalse();
    }

    @Test
    void linesAreFound() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "one\r\ntwo\n\nfour");
        assertThat(LineFinder.find(file, "a", Set.of(1, 3, 4, 5))).isEqualTo(Map.of(1, "one", 3, "", 4, "four"));
        assertThat(LineFinder.find(folder.resolve("none"), "a", Set.of(1))).isEmpty();
    }

    private static String read(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (TextStream stream = TextStream.open(file, "a").orElseThrow()) {
            char[] piece = new char[777];
            for (int read = stream.read(piece); read >= 0; read = stream.read(piece)) {
                text.append(piece, 0, read);
            }
        }
        return text.toString();
    }
}
