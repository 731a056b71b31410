package dev.permatrix.dsl.diff;

import java.util.Optional;

/**
 * Something that was declared, is declared no longer, or is declared otherwise.
 *
 * @param before as the earlier matrix has it; one of both is present
 * @param renamed the label of what was declared, or is, under another id with the same label
 */
public record DeclarationChange(
        Kind kind, Optional<Declared> before, Optional<Declared> after, Optional<String> renamed) {

    /** What became of it. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /** It means the same in other words. */
        REWORDED
    }

    /** As the later matrix has it, if it does. */
    public Declared shown() {
        return after.or(() -> before).orElseThrow();
    }
}
