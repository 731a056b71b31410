package dev.permatrix.compiler.html;

import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.Guard;
import java.util.List;

/**
 * One line of what a role may do: an answer, and when it is given.
 *
 * @param guard the situations in which this is the answer, among those of {@code situations}
 * @param deciders who grants it, where it is on request; who can take it away, where it is allowed until then
 * @param condition the guard in words; empty where it holds always
 * @param from the deciders in words; empty where there are none, or they are the same in the whole matrix
 */
public record CellLine(
        Kind kind, Guard guard, CellSituations situations, List<Role> deciders, String condition, String from) {

    public CellLine {
        deciders = List.copyOf(deciders);
    }

    /** What a line can say, for a user to whom nothing was granted, in the order of the lines. */
    public enum Kind {
        YES("yes", "yes"),
        UNTIL("until", "yes"),
        ASK("ask", "ask"),
        OPEN("open", "open"),
        FORBID("never", "never"),
        NO("no", "no");

        private final String tone;
        private final String key;

        Kind(String tone, String key) {
            this.tone = tone;
            this.key = key;
        }

        /** The tint that it has without a condition. */
        String tone() {
            return tone;
        }

        /** Its word, by its key in {@link Texts}. */
        public String key() {
            return key;
        }
    }

    /** Whether it is the answer in every situation that can occur. */
    public boolean isAlways() {
        return situations.isAlways(guard);
    }
}
