package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.diagnostic.DiagnosticCode;
import dev.permatrix.dsl.diagnostic.Severity;

/** What an audit finds. */
public enum AuditCode implements DiagnosticCode {
    OTHER_MATRIX("PM711"),
    UNKNOWN_ROLE("PM712"),
    UNKNOWN_FACT("PM713"),
    UNKNOWN_VALUE("PM714"),
    UNKNOWN_ROW("PM715"),
    UNKNOWN_GROUP("PM716"),
    UNKNOWN_PROPERTY("PM717"),
    UNSTATED_FACT("PM718"),
    MISSING_PROPERTY("PM721"),
    NOT_UNIQUE("PM722"),
    GROUP_COUNT("PM723"),
    LONGER_THAN_ADVISED("PM724", Severity.WARNING),
    ROLES_PER_USER("PM725"),
    WORKED_OUT_ROLE("PM726"),
    CONTRADICTED_ROLE("PM727"),
    UNAVAILABLE_ROLE("PM728"),
    REQUESTABLE_ROLE("PM729", Severity.WARNING),
    GROUP_TWICE("PM730"),
    NOT_GRANTABLE("PM731"),
    IDLE_GRANT("PM732", Severity.WARNING),
    NOT_WITHDRAWABLE("PM733"),
    IDLE_WITHDRAWAL("PM734", Severity.WARNING),
    HOLDER_COUNT("PM735"),
    HOLDS_BOTH("PM736"),
    MAY_BOTH("PM737"),
    LOCKED_HOLDER("PM738");

    private final String id;
    private final Severity severity;

    AuditCode(String id) {
        this(id, Severity.ERROR);
    }

    AuditCode(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
