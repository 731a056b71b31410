package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.diagnostic.DiagnosticCode;
import dev.permatrix.dsl.diagnostic.Severity;

/** What can be wrong with the names of a matrix. */
public enum ResolveCode implements DiagnosticCode {
    NO_MATRIX("PM201"),
    SECOND_MATRIX("PM202"),
    DECLARED_TWICE("PM203"),
    UNKNOWN_ROLE("PM204"),
    UNKNOWN_ENTITY("PM205"),
    UNKNOWN_RELATION("PM206"),
    UNKNOWN_PERMISSION("PM207"),
    UNKNOWN_WORD("PM208"),
    CELL_COUNT("PM209"),
    SECOND_ROW("PM210"),
    UNKNOWN_NOTE("PM211"),
    NO_IDENTIFIER("PM212"),
    UNKNOWN_STATEMENT("PM213"),
    BAD_HEADER("PM214"),
    AMBIGUOUS_PERMISSION("PM215"),
    NO_RECORD("PM216"),
    PERMISSION_WITHOUT_ROW("PM217"),
    RESERVED_NAME("PM218"),
    UNKNOWN_OPERATION("PM219"),
    BAD_OPERATION("PM220"),
    UNKNOWN_TABLE("PM221"),
    ROLES_PER_USER("PM222"),
    BLANK_CELL("PM223"),
    NO_ROLES("PM225"),
    SAME_RELATIONS("PM226"),
    ASKS_NOTHING("PM228"),
    MISPLACED_ID("PM229"),
    UNKNOWN_VALUE("PM230"),
    NO_ELSE("PM231"),
    FILE_PATH("PM232"),
    BAD_COMPARISON("PM233"),
    UNKNOWN_LEVEL("PM234"),
    OUTSIDE_LEVEL("PM235"),
    BAD_KEY("PM236"),
    NO_VALUE("PM237"),
    ROLES_AT_ONCE("PM238"),
    BASE_IN_CIRCLE("PM239"),
    AGAINST_BASE("PM240"),
    MISPLACED_IN_SCENARIO("PM241"),
    CIRCLE_OF_SETS("PM242"),
    UNKNOWN_PROPERTY("PM243"),
    NOT_IN_VARIANT("PM244"),
    MISPLACED_ON("PM245"),
    UNUSED_NAME("PM246", Severity.WARNING);

    private final String id;
    private final Severity severity;

    ResolveCode(String id) {
        this(id, Severity.ERROR);
    }

    ResolveCode(String id, Severity severity) {
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
