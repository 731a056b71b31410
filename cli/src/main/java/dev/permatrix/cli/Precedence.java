package dev.permatrix.cli;

import java.util.List;

/** Which statement of a matrix wins over which, for whoever writes or reads one. */
final class Precedence {

    /** Six lines, in the order in which a decision is made. */
    static final List<String> LINES = List.of(
            "Cells say what each role may; a note narrows its cells (`only when`) or widens them (`also when`).",
            "Of several roles the best counts, and `forbid` beats it; a role that is not available counts for nothing.",
            "`restrict` and `require` only ever take away; `require` from everyone.",
            "`no restriction applies` frees whoever holds that role from `restrict`, and the role itself from `forbid`.",
            "What `needs` another permission is never more than that one is.",
            "For changes: what cannot be, then `may never` and `no one … may`, then `may`, and otherwise no.");

    private Precedence() {}
}
