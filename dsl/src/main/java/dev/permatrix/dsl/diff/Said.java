package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Role;
import java.util.Collection;
import java.util.List;

/**
 * What a matrix says in one situation, its reasons left out: roles are told apart by their ids, since they come from two
 * matrices.
 *
 * @param granters ids of the roles that can be asked, sorted; empty unless on request
 */
public record Said(State state, List<String> granters) {

    /** Of something that this matrix doesn't know: the permission, a role, or a value of a fact. */
    public static final Said NOTHING = new Said(State.UNKNOWN, List.of());

    /** The answers that there are; the more is given, the later. */
    public enum State {
        /** The matrix knows no such situation. */
        UNKNOWN,
        DENIED,
        /** Denied until somebody decides what the document means. */
        UNDECIDED,
        ON_REQUEST,
        ALLOWED
    }

    public Said {
        granters = List.copyOf(granters);
    }

    static Said of(State state) {
        return new Said(state, List.of());
    }

    static Said onRequest(Collection<Role> granters) {
        return new Said(
                State.ON_REQUEST, granters.stream().map(Role::id).sorted().toList());
    }

    public static Said of(Decision decision) {
        return switch (decision.outcome()) {
            case ALLOW -> of(State.ALLOWED);
            case REQUESTABLE -> onRequest(decision.granters());
            case DENY -> of(decision.open() ? State.UNDECIDED : State.DENIED);
        };
    }
}
