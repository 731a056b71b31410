package dev.permatrix.cli.audit;

import dev.permatrix.dsl.audit.AuditFinding;
import dev.permatrix.dsl.audit.AuditListener;
import dev.permatrix.dsl.audit.KeptOut;

/** Counts what is found, and passes it on. */
public final class Counting implements AuditListener {

    private final AuditListener next;
    private long people;
    private long errors;
    private long warnings;
    private long keptOut;

    public Counting(AuditListener next) {
        this.next = next;
    }

    @Override
    public void found(AuditFinding finding) {
        switch (finding.diagnostic().severity()) {
            case ERROR -> errors++;
            case WARNING -> warnings++;
        }
        next.found(finding);
    }

    @Override
    public void keptOut(KeptOut person) {
        keptOut++;
        next.keptOut(person);
    }

    /** So many more were audited. */
    public void addPeople(long more) {
        people += more;
    }

    public AuditTotals totals() {
        return new AuditTotals(people, errors, warnings, keptOut);
    }
}
