package dev.permatrix.compiler.words;

/**
 * One line of a cell in words.
 *
 * @param about which permissions of the row it is about; empty where it is about all of them
 * @param word such as {@code On request}
 * @param condition such as {@code owner or assignee, from Administrator}; empty where there is none
 */
public record CellAnswer(Tone tone, String about, String word, String condition) {

    /** What kind of answer it is: its tint and icon. */
    public enum Tone {
        YES("yes"),
        /** Yes under a condition. */
        PART("part"),
        UNTIL("until"),
        ASK("ask"),
        OPEN("open"),
        NEVER("never"),
        NO("no");

        private final String word;

        Tone(String word) {
            this.word = word;
        }

        /** Its name where a tint is chosen by one. */
        public String word() {
            return word;
        }

        /** Whether the role is given something, if only on request. */
        public boolean gives() {
            return this == YES || this == PART || this == UNTIL || this == ASK;
        }
    }

    /** The same line, said of these permissions only. */
    public CellAnswer about(String permissions) {
        return new CellAnswer(tone, permissions, word, condition);
    }
}
