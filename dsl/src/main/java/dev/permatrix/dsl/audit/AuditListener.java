package dev.permatrix.dsl.audit;

/** Hears what an audit finds, as it is found: in the order of the file, and at last what is true of the file as a whole. */
public interface AuditListener {

    void found(AuditFinding finding);

    void keptOut(KeptOut person);
}
