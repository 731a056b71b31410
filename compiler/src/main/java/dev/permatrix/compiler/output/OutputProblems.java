package dev.permatrix.compiler.output;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.source.Span;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The wording of {@link OutputCode}. */
public final class OutputProblems {

    private OutputProblems() {}

    static Diagnostic folderUnusable(Path folder, String reason) {
        return Diagnostic.of(
                        OutputCode.FOLDER_UNUSABLE,
                        at(folder),
                        "the output folder can't be made or written to: " + reason)
                .help("choose another folder, or make this one writable");
    }

    static Diagnostic pathNotAllowed(Path folder, String path, String reason) {
        return Diagnostic.of(
                        OutputCode.PATH_NOT_ALLOWED,
                        at(folder),
                        "a file can't be called `" + shown(path) + "`: " + reason)
                .help("the name comes from the matrix: change the identifier there");
    }

    static Diagnostic linkOutOfFolder(Path folder, String path) {
        return pathNotAllowed(folder, path, "a link on the way leads out of the output folder");
    }

    static Diagnostic pathTwice(Path folder, String path, String other) {
        String message = path.equals(other)
                ? "two files would be written to `" + shown(path) + "`"
                : "`" + shown(path) + "` and `" + shown(other) + "` are one file where case doesn't count";
        return Diagnostic.of(OutputCode.PATH_TWICE, at(folder), message)
                .help("give one of the two another identifier in its matrix");
    }

    static Diagnostic inTheWay(Path file, String what) {
        return Diagnostic.of(OutputCode.IN_THE_WAY, at(file), what + " that Permatrix didn't write is in the way")
                .help("move it, or choose another output folder: Permatrix doesn't touch what it didn't write");
    }

    static Diagnostic changedByHand(Path file) {
        return Diagnostic.of(
                        OutputCode.CHANGED_BY_HAND,
                        at(file),
                        "this file was changed after Permatrix wrote it, and isn't overwritten")
                .help("delete it to have it written anew; a change belongs in the matrix");
    }

    static Diagnostic writeFailed(Path file, String reason) {
        return Diagnostic.of(OutputCode.WRITE_FAILED, at(file), "this file can't be written: " + reason);
    }

    static Diagnostic removeFailed(Path file, String reason) {
        return Diagnostic.of(
                OutputCode.WRITE_FAILED, at(file), "this file is no longer made and can't be removed: " + reason);
    }

    static Diagnostic kept(Path file) {
        return Diagnostic.of(
                        OutputCode.KEPT,
                        at(file),
                        "this file is no longer made, and is kept because it was changed after Permatrix wrote it")
                .help("delete it if you don't need it: Permatrix forgets it now");
    }

    static Diagnostic listUnreadable(Path manifest, String reason) {
        return Diagnostic.of(
                        OutputCode.LIST_UNREADABLE,
                        at(manifest),
                        "the list of files that Permatrix wrote here can't be used: " + reason)
                .help("files that are no longer made stay in this folder; empty it to be sure");
    }

    /** Two matrices whose classes would be in one package. */
    public static Diagnostic packageTwice(Span matrix, Span other, String packageName) {
        return Diagnostic.of(
                        OutputCode.PACKAGE_TWICE,
                        matrix,
                        "the classes of two matrices or variants would be in one package, `" + packageName + "`")
                .and(other, "the other one")
                .help("give one of the two another identifier after `matrix`, or another label after `variant`");
    }

    /** @param labels those of the variants that there are */
    public static Diagnostic unknownVariant(Span matrix, String label, List<String> labels) {
        String known = labels.isEmpty()
                ? "this matrix has no variants: leave the choice out"
                : "choose one of "
                        + String.join(
                                ", ",
                                labels.stream().map(it -> "\"" + it + "\"").toList());
        return Diagnostic.of(OutputCode.UNKNOWN_VARIANT, matrix, "there is no variant \"" + shown(label) + "\"")
                .help(known);
    }

    /** Two matrices that make a file with one name. */
    public static Diagnostic fileTwice(Span matrix, Span other, String path) {
        return Diagnostic.of(OutputCode.FILE_TWICE, matrix, "two matrices would write one file, `" + path + "`")
                .and(other, "the other matrix")
                .help("give one of the two another identifier after `matrix`");
    }

    /** Why the system refused, in plain words. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (e instanceof NoSuchFileException) {
            return "its folder is gone";
        }
        String said = e instanceof FileSystemException refusal
                ? Optional.ofNullable(refusal.getReason()).orElse("the system gives no reason")
                : Optional.ofNullable(e.getMessage()).orElse("the system gives no reason");
        return said.startsWith("No space left") ? "the disk is full" : said;
    }

    private static Span at(Path place) {
        return Span.startOf(place.toString().replace(place.getFileSystem().getSeparator(), "/"));
    }

    /** Without what could confuse a terminal. */
    private static String shown(String path) {
        StringBuilder shown = new StringBuilder();
        path.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                shown.append(String.format("\\u%04x", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }
}
