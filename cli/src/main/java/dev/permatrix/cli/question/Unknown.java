package dev.permatrix.cli.question;

/**
 * Something that a question leaves open.
 *
 * @param name as it is stated: {@code employee}, {@code target.employee}, the label of a role
 * @param example how it is stated, such as {@code employee=yes}
 */
record Unknown(Kind kind, String name, String example) {

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
