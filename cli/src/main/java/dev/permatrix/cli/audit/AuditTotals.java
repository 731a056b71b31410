package dev.permatrix.cli.audit;

/** How many people were audited, and what was found. */
public record AuditTotals(long people, long errors, long warnings, long keptOut) {

    public static final AuditTotals NONE = new AuditTotals(0, 0, 0, 0);

    /** In words: {@code 15 people, 9 errors, 1 warning}. */
    public String words() {
        return (people == 1 ? "1 person" : people + " people")
                + ", " + (errors == 0 ? "no errors" : amount(errors, "error"))
                + (warnings == 0 ? "" : ", " + amount(warnings, "warning"))
                + (keptOut == 0 ? "" : ", " + keptOut + " can't sign in");
    }

    private static String amount(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
