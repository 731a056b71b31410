package dev.permatrix.dsl.load;

import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The text of a file of any length, read a piece at a time. Lines end with {@code \n}; a byte order mark is gone. What
 * is no UTF-8 text stops it with an {@link UnreadableText}, after everything before it was read.
 */
public final class TextStream extends Reader {

    private static final int PIECE = 1 << 13;

    private final InputStream bytes;
    private final String shownName;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer in = ByteBuffer.allocate(PIECE).flip();
    private final CharBuffer out = CharBuffer.allocate(PIECE).flip();
    private boolean ended;
    private boolean started;
    private boolean afterReturn;
    private int line = 1;
    private int column = 1;

    private TextStream(InputStream bytes, String shownName) {
        this.bytes = bytes;
        this.shownName = shownName;
    }

    /** The file's text under the name that people see, or why it can't be had. The caller closes it. */
    public static Checked<TextStream> open(Path path, String shownName) {
        return SourceLoader.unopenable(path, shownName)
                .<Checked<TextStream>>map(it -> new Checked.Rejected<>(List.of(it)))
                .orElseGet(() -> opened(path, shownName));
    }

    private static Checked<TextStream> opened(Path path, String shownName) {
        try {
            return new Checked.Accepted<>(new TextStream(Files.newInputStream(path), shownName), List.of());
        } catch (IOException e) {
            return new Checked.Rejected<>(List.of(LoadProblems.unreadable(shownName)));
        }
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = 0;
        while (read < length && (out.hasRemaining() || read == 0)) {
            if (!out.hasRemaining() && !fill()) {
                return -1;
            }
            char it = out.get();
            boolean half = it == '\n' && afterReturn;
            boolean mark = it == '\uFEFF' && !started;
            started = true;
            afterReturn = it == '\r';
            if (!half && !mark) {
                buffer[offset + read++] = counted(it == '\r' ? '\n' : it);
            }
        }
        return read;
    }

    private char counted(char it) throws UnreadableText {
        if (it == '\0') {
            throw new UnreadableText(LoadProblems.binary(here()));
        }
        if (it == '\n') {
            line++;
            column = 1;
        } else if (!Character.isLowSurrogate(it)) {
            column++;
        }
        return it;
    }

    /** The place of the next character. */
    private Span here() {
        return new Span(shownName, line, column, 1);
    }

    /** Whether there is more. */
    private boolean fill() throws IOException {
        out.clear();
        while (out.position() == 0) {
            CoderResult result = decoder.decode(in, out, ended);
            if (result.isError() && out.position() == 0) {
                throw new UnreadableText(LoadProblems.notUtf8(here(), in.get(in.position()) & 0xFF));
            }
            if (out.position() == 0 && ended) {
                break;
            }
            if (out.position() == 0) {
                readBytes();
            }
        }
        return out.flip().hasRemaining();
    }

    private void readBytes() throws IOException {
        in.compact();
        try {
            int read = bytes.read(in.array(), in.position(), in.remaining());
            ended = read < 0;
            in.position(in.position() + Math.max(0, read));
        } catch (IOException e) {
            throw new UnreadableText(LoadProblems.unreadable(shownName));
        }
        in.flip();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
