/**
 * The Java that enforces a matrix: enters an {@link dev.permatrix.compiler.emission.Emission}, leaves one file for each
 * type. One class here for each kind of type. May import {@code dsl.model}, {@code dsl.table}, {@code
 * compiler.names}, {@code
 * compiler.emission} and JavaPoet.
 */
package dev.permatrix.compiler.java;
