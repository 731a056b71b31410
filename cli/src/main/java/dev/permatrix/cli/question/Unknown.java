package dev.permatrix.cli.question;

/**
 * Something that a question leaves open.
 *
 * @param name as it is stated: {@code employee}, {@code target.employee}, the label of a role
 */
record Unknown(Kind kind, String name) {

    /** What can be left open. */
    enum Kind {
        /** What is so of a record, a user or the account. */
        FACT,
        /** What the former holder of a role becomes. */
        BECOMING,
        /** How many users hold a role. */
        HOLDERS
    }
}
