/**
 * What changed in meaning between two matrices: every decision that differs, with a situation that shows it. May import
 * {@code dsl.source}, {@code dsl.model} and {@code dsl.table} only.
 */
package dev.permatrix.dsl.diff;
