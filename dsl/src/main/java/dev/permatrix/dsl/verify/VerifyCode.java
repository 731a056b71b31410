package dev.permatrix.dsl.verify;

import dev.permatrix.dsl.diagnostic.DiagnosticCode;
import dev.permatrix.dsl.diagnostic.Severity;

/** What can come out of trying promises and scenarios. */
public enum VerifyCode implements DiagnosticCode {
    PROMISE_BROKEN("PM401", Severity.ERROR),
    PROMISE_OPEN("PM402", Severity.WARNING),
    SCENARIO_FAILS("PM403", Severity.ERROR),
    SCENARIO_OPEN("PM404", Severity.ERROR),
    SCENARIO_IMPOSSIBLE("PM405", Severity.ERROR),
    TOO_MANY_SITUATIONS("PM406", Severity.ERROR);

    private final String id;
    private final Severity severity;

    VerifyCode(String id, Severity severity) {
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
