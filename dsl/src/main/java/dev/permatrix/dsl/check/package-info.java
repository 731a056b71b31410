/**
 * What can be wrong with a matrix whose names are all right: missing, contradicting, unused, misleading. One check, one
 * class, one entry in {@link dev.permatrix.dsl.check.ModelChecks}. May import {@code dsl.source}, {@code
 * dsl.diagnostic} and {@code dsl.model}.
 */
package dev.permatrix.dsl.check;
