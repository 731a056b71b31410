package dev.permatrix.compiler.emission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContentTest {

    private static final byte[] WORDS = "Röle, ✔\r\n".repeat(5_000).getBytes(StandardCharsets.UTF_8);

    @Test
    void whatIsMadePieceByPieceIsTheSameAsWhatIsThere() throws IOException {
        Content there = Content.of(WORDS);
        Content made = Content.made(out -> {
            for (byte each : WORDS) {
                out.write(each);
            }
        });
        assertThat(made.bytes()).isEqualTo(WORDS);
        assertThat(there.bytes()).isEqualTo(WORDS);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        made.writeTo(written);
        assertThat(written.toByteArray()).isEqualTo(WORDS);
        assertThat(made).isEqualTo(there).hasSameHashCodeAs(there).isNotEqualTo(Content.of(new byte[0]));
    }

    /** As sha256sum says it. */
    @Test
    void itsDigestIsThatOfWhatItHolds() throws IOException {
        String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        byte[] bytes = "abc".getBytes(StandardCharsets.UTF_8);
        assertThat(Content.of(bytes).digest()).isEqualTo(abc);
        assertThat(Content.made(out -> out.write(bytes)).digest()).isEqualTo(abc);
        assertThat(Digest.of(new ByteArrayInputStream(bytes))).isEqualTo(abc);
    }

    @Test
    void nothingAndWhatCannotBePackedArriveWhole() {
        assertThat(Content.made(out -> {}).bytes()).isEmpty();
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        assertThat(Content.made(out -> out.write(noise)).bytes()).isEqualTo(noise);
    }

    /** Rows of a table are much alike. */
    @Test
    void whatRepeatsItselfTakesLittleRoom() {
        Content made = Content.made(out -> {
            for (int i = 0; i < 20; i++) {
                out.write(WORDS);
            }
        });
        assertThat(made.bytes()).hasSize(20 * WORDS.length);
        assertThat(made.room()).isLessThan(WORDS.length / 2);
    }

    @Test
    void bytesThatAreChangedLaterChangeNothing() {
        byte[] bytes = {1, 2};
        Content content = Content.of(bytes);
        bytes[0] = 9;
        content.bytes()[1] = 9;
        assertThat(content.bytes()).containsExactly(1, 2);
    }

    @Test
    void whatCannotBeMadeIsSaid() {
        assertThatThrownBy(() -> Content.made(out -> {
                    throw new IOException("no more");
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("no more");
    }
}
