/**
 * Promises tried against the table: enters {@link dev.permatrix.dsl.table.DecisionTable}, leaves a {@link
 * dev.permatrix.dsl.verify.Verification}. May import {@code dsl.source}, {@code dsl.diagnostic}, {@code dsl.model} and
 * {@code dsl.table}.
 */
package dev.permatrix.dsl.verify;
