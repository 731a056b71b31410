package dev.permatrix.cli.audit;

import dev.permatrix.dsl.PeopleFile;
import dev.permatrix.dsl.audit.AuditListener;
import java.util.List;

/** Prints findings as they come, or at the end where it has to look back. */
public interface AuditPrinter extends AuditListener {

    void begin();

    /** After the last finding of the last file. */
    void end(AuditTotals totals, List<PeopleFile> files);
}
