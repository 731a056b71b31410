package dev.permatrix.dsl.load;

import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a file of at most {@value #MOST_BYTES} bytes as UTF-8 text. */
public final class SourceLoader {

    /** 4 MiB. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private SourceLoader() {}

    /** The file's text under the name that people see, or why it can't be had. */
    public static Checked<SourceFile> load(Path path, String shownName) {
        Optional<Diagnostic> unopenable = unopenable(path, shownName);
        if (unopenable.isPresent()) {
            return rejected(unopenable.get());
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES
                    ? rejected(LoadProblems.tooLarge(shownName, Math.max(Files.size(path), bytes.length), MOST_BYTES))
                    : decode(bytes, shownName);
        } catch (IOException e) {
            return rejected(LoadProblems.unreadable(shownName));
        }
    }

    /** Why there is no file to read here; empty where there is one. */
    static Optional<Diagnostic> unopenable(Path path, String shownName) {
        if (Files.isDirectory(path)) {
            return Optional.of(LoadProblems.isAFolder(shownName));
        }
        if (Files.notExists(path)) {
            return Optional.of(LoadProblems.notFound(shownName));
        }
        return Files.isRegularFile(path) ? Optional.empty() : Optional.of(LoadProblems.unreadable(shownName));
    }

    private static Checked<SourceFile> decode(byte[] bytes, String shownName) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            return rejected(LoadProblems.notUtf8(endOf(text, shownName), bytes[in.position()] & 0xFF));
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            return rejected(LoadProblems.binary(endOf(text.substring(0, nul), shownName)));
        }
        SourceFile file = new SourceFile(shownName, text);
        return file.text().isBlank()
                ? rejected(LoadProblems.empty(shownName))
                : new Checked.Accepted<>(file, List.of());
    }

    /** The place behind a text: lines and columns are counted as {@link SourceFile} will count them. */
    private static Span endOf(String before, String shownName) {
        String text = new SourceFile(shownName, before).text();
        int line = (int) text.chars().filter(it -> it == '\n').count() + 1;
        int start = text.lastIndexOf('\n') + 1;
        return new Span(shownName, line, text.codePointCount(start, text.length()) + 1, 1);
    }

    private static Checked<SourceFile> rejected(Diagnostic diagnostic) {
        return new Checked.Rejected<>(List.of(diagnostic));
    }
}
