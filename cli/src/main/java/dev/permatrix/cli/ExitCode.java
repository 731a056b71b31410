package dev.permatrix.cli;

/** What the command tells the shell. */
final class ExitCode {

    /** Done. A deny is an answer like any other. */
    static final int DONE = 0;

    /** A matrix has errors, or a question can't be answered. */
    static final int ERRORS = 1;

    /** Wrong options or arguments. */
    static final int USAGE = 2;

    /** A fault of Permatrix, or of the machine: sysexits.h calls it EX_SOFTWARE. */
    static final int FAILED = 70;

    /** Nobody reads the output any more: what a shell reports of a command that SIGPIPE ended. */
    static final int BROKEN_PIPE = 141;

    private ExitCode() {}
}
