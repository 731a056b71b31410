package dev.permatrix.dsl.yaml;

import dev.permatrix.dsl.diagnostic.DiagnosticCode;
import dev.permatrix.dsl.diagnostic.Severity;

/** What can be wrong with the form of a matrix in YAML. */
public enum YamlCode implements DiagnosticCode {
    NO_YAML("PM151"),
    KEY_TWICE("PM152"),
    TAG("PM153"),
    TOO_MUCH("PM154"),
    WRONG_SHAPE("PM155"),
    UNKNOWN_KEY("PM156"),
    KEY_MISSING("PM157"),
    WRONG_VALUE("PM158"),
    MISPLACED_LINE("PM159");

    private final String id;

    YamlCode(String id) {
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
