package dev.permatrix.compiler.output;

import dev.permatrix.dsl.diagnostic.DiagnosticCode;
import dev.permatrix.dsl.diagnostic.Severity;

/** Everything that can be said about files to be written. */
public enum OutputCode implements DiagnosticCode {
    /** The folder can't be made or written to. */
    FOLDER_UNUSABLE("PM601", Severity.ERROR),
    /** The path of a file leaves its folder, or isn't one that every system can hold. */
    PATH_NOT_ALLOWED("PM602", Severity.ERROR),
    /** Two files have one path. */
    PATH_TWICE("PM603", Severity.ERROR),
    /** Something that Permatrix didn't write is where a file has to go. */
    IN_THE_WAY("PM604", Severity.ERROR),
    /** A file that Permatrix wrote was changed by someone else, and would be overwritten. */
    CHANGED_BY_HAND("PM605", Severity.ERROR),
    /** A file can't be written or removed. */
    WRITE_FAILED("PM606", Severity.ERROR),
    /** The same as {@link #CHANGED_BY_HAND}, of a file that is no longer made: it is kept. */
    KEPT("PM607", Severity.WARNING),
    /** The list of what was written can't be understood. */
    LIST_UNREADABLE("PM608", Severity.WARNING),
    /** Two matrices have one package. */
    PACKAGE_TWICE("PM609", Severity.ERROR),
    /** Two matrices make one file. */
    FILE_TWICE("PM610", Severity.ERROR),
    /** The variant that was chosen isn't one of the matrix. */
    UNKNOWN_VARIANT("PM611", Severity.ERROR);

    private final String id;
    private final Severity severity;

    OutputCode(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
