package dev.permatrix.compiler.results;

/** What became of a test, or of several: what asks for attention most comes first. */
public enum TestState {
    /** Something was answered otherwise than the matrix says. */
    FAILED,
    /** It broke off. */
    ERROR,
    /** It ran on another content than this. */
    OUTDATED,
    /** No report tells of it. */
    NOT_RUN,
    /** Its build left it out. */
    SKIPPED,
    /** Everything was answered as the matrix says. */
    VERIFIED;

    /** Whether something is wrong. */
    public boolean isBad() {
        return switch (this) {
            case FAILED, ERROR -> true;
            case OUTDATED, NOT_RUN, SKIPPED, VERIFIED -> false;
        };
    }
}
