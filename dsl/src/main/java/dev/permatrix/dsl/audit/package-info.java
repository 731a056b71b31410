/**
 * Holds a people file against a matrix, person by person. Enters a {@link dev.permatrix.dsl.table.DecisionTable} and what
 * {@code dsl.people} reads; leaves {@link dev.permatrix.dsl.audit.AuditFinding}s with the places of the person and of
 * the rule. May import {@code dsl.source}, {@code dsl.diagnostic}, {@code dsl.model}, {@code dsl.table} and {@code
 * dsl.people}.
 */
package dev.permatrix.dsl.audit;
