package dev.permatrix.dsl.load;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.source.Span;
import java.util.Locale;

/** The wording of everything that can keep a file from being read. */
final class LoadProblems {

    private LoadProblems() {}

    static Diagnostic notFound(String file) {
        return Diagnostic.of(LoadCode.NOT_FOUND, Span.startOf(file), "there is no file `" + file + "`");
    }

    static Diagnostic noFolder(String folder) {
        return Diagnostic.of(LoadCode.NOT_FOUND, Span.startOf(folder), "there is no folder `" + folder + "`");
    }

    static Diagnostic isAFolder(String file) {
        return Diagnostic.of(LoadCode.IS_A_FOLDER, Span.startOf(file), "`" + file + "` is a folder, not a file");
    }

    static Diagnostic unreadable(String file) {
        return Diagnostic.of(LoadCode.UNREADABLE, Span.startOf(file), "`" + file + "` cannot be read")
                .help("check that it is a plain file and that you may read it");
    }

    static Diagnostic notUtf8(Span span, int unsigned) {
        String hex = String.format(Locale.ROOT, "%02X", unsigned);
        return Diagnostic.of(LoadCode.NOT_UTF_8, span, "the byte " + hex + " here is not UTF-8")
                .help("save the file with the encoding UTF-8");
    }

    static Diagnostic empty(String file) {
        return Diagnostic.of(LoadCode.EMPTY, Span.startOf(file), "`" + file + "` is empty");
    }

    static Diagnostic tooLarge(String file, long bytes, long most) {
        return Diagnostic.of(
                LoadCode.TOO_LARGE,
                Span.startOf(file),
                "a file has at most " + most + " bytes; `" + file + "` has " + bytes);
    }

    static Diagnostic binary(Span span) {
        return Diagnostic.of(LoadCode.BINARY, span, "there is a NUL character here, so this is not a text file");
    }
}
