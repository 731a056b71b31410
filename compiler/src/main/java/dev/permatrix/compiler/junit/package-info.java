/**
 * JUnit suites: enters {@link dev.permatrix.compiler.emission.Emission}, leave Java test classes and the texts that they
 * read. Every expected answer is text from {@code dsl.reference}, never from the decision table, so that a suite can't agree
 * with a wrong compiler. May import {@code dsl.model}, {@code dsl.reference}, {@code dsl.source}, {@code dsl.table} (for
 * the words of conditions and the signatures of changes), {@code compiler.emission} and {@code compiler.names}.
 */
package dev.permatrix.compiler.junit;
