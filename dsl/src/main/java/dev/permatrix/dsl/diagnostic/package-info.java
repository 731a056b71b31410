/**
 * What is said to the user about a matrix: plain data, rendered elsewhere. May import {@code dsl.source} only.
 */
package dev.permatrix.dsl.diagnostic;
