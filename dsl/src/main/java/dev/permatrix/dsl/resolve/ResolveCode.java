package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.diagnostic.DiagnosticCode;
import dev.permatrix.dsl.diagnostic.Severity;

/** What can be wrong with the names of a matrix. */
public enum ResolveCode implements DiagnosticCode {
    NOT_YET("PM105"),
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
    TOO_MANY_RELATIONS("PM224"),
    NO_ROLES("PM225"),
    SAME_RELATIONS("PM226"),
    MIXED_GRANTS("PM227"),
    ASKS_NOTHING("PM228"),
    MISPLACED_ID("PM229"),
    NO_ELSE("PM231"),
    FACTS_PATH("PM232");

    private final String id;

    ResolveCode(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
