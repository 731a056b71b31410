package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.diff.Said.State;

/** From which answer to which: two that differ. */
public record Move(Said from, Said to) {

    /** What a move means to a reader, in the order in which they are told. */
    public enum Kind {
        /** From denied to allowed. */
        WIDENED,
        /** From allowed to denied. */
        NARROWED,
        /** From allowed or denied to on request. */
        NOW_ON_REQUEST,
        /** From on request to allowed or denied. */
        NO_LONGER_ON_REQUEST,
        /** On request from others than before. */
        ASKED_OF_OTHERS,
        /** It was left open. */
        DECIDED,
        /** It is left open now. */
        LEFT_OPEN,
        /** Only the later matrix knows the situation. */
        ADDED,
        /** Only the earlier matrix knows it. */
        REMOVED
    }

    public Kind kind() {
        return switch (from.state()) {
            case UNKNOWN -> Kind.ADDED;
            case UNDECIDED -> to.state() == State.UNKNOWN ? Kind.REMOVED : Kind.DECIDED;
            case DENIED, ON_REQUEST, ALLOWED ->
                switch (to.state()) {
                    case UNKNOWN -> Kind.REMOVED;
                    case UNDECIDED -> Kind.LEFT_OPEN;
                    case DENIED -> from.state() == State.ALLOWED ? Kind.NARROWED : Kind.NO_LONGER_ON_REQUEST;
                    case ON_REQUEST -> from.state() == State.ON_REQUEST ? Kind.ASKED_OF_OTHERS : Kind.NOW_ON_REQUEST;
                    case ALLOWED -> from.state() == State.DENIED ? Kind.WIDENED : Kind.NO_LONGER_ON_REQUEST;
                };
        };
    }

    /** Whether more is given than before: positive; less: negative; as much: 0. */
    public int direction() {
        return Integer.compare(given(to), given(from));
    }

    private static int given(Said said) {
        return switch (said.state()) {
            case UNKNOWN, DENIED, UNDECIDED -> 0;
            case ON_REQUEST -> 1;
            case ALLOWED -> 2;
        };
    }
}
