package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.source.Span;

/**
 * Something that a matrix declares, for comparing.
 *
 * @param key what it is found by in the other matrix: an id, or its meaning where it has none
 * @param label for readers
 * @param meaning equal where both mean the same
 * @param shown what it says, for readers; may be empty
 */
public record Declared(Topic topic, String key, String label, String meaning, String shown, Span span) {

    /** Other labels of a permission stand below its own; that one is told of by itself. */
    boolean isOtherwiseCalledThan(Declared earlier) {
        return topic != Topic.SHOWN_AS && !label.equals(earlier.label);
    }

    /** What kind of thing it is. */
    public enum Topic {
        USERS(true),
        ROLE(true),
        ENTITY(true),
        RELATION(true),
        FACT(true),
        PERMISSION(true),
        OPERATION(true),
        PROMISE(true),
        USER_RULE(true),
        SCENARIO(false),
        /** A requirement, a need, a restriction, a rule for changes: what it does shows in the decisions. */
        RULE(false),
        LEGEND(false),
        /** A name for several roles: what is said of it shows where it is named. */
        ROLE_SET(false),
        /** The other labels that a permission has. */
        SHOWN_AS(false),
        /** An open question. */
        QUESTION(false),
        /** What the head of the matrix says of the document. */
        DOCUMENT(false);

        private final boolean meaningful;

        Topic(boolean meaningful) {
            this.meaningful = meaningful;
        }

        /** Whether a change of it is one in meaning by itself. */
        public boolean isMeaningful() {
            return meaningful;
        }
    }
}
