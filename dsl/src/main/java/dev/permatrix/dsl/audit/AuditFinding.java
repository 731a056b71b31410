package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.source.Span;
import java.util.Optional;

/**
 * A person who breaks a rule.
 *
 * @param person what the person is known by in the people file; empty where the finding is about the file
 * @param diagnostic why, with the place of the person
 * @param rule the place of the rule in the matrix; empty where it is none of the matrix's own
 */
public record AuditFinding(Optional<String> person, Diagnostic diagnostic, Optional<Span> rule) {}
