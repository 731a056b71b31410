package dev.permatrix.compiler.words;

import dev.permatrix.compiler.words.CellAnswer.Tone;
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
        YES("yes"),
        UNTIL("yes"),
        ASK("ask"),
        OPEN("open"),
        FORBID("never"),
        NO("no");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** Its word, by its key in {@link Texts}. */
        public String key() {
            return key;
        }
    }

    public Tone tone() {
        return switch (kind) {
            case YES -> condition.isEmpty() ? Tone.YES : Tone.PART;
            case UNTIL -> Tone.UNTIL;
            case ASK -> Tone.ASK;
            case OPEN -> Tone.OPEN;
            case FORBID -> Tone.NEVER;
            case NO -> Tone.NO;
        };
    }

    /** Whether it is the answer in every situation that can occur. */
    public boolean isAlways() {
        return situations.isAlways(guard);
    }
}
