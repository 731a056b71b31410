/**
 * What every emitter gets and gives: a verified matrix and its Java names in, files in memory out. May import {@code
 * dsl.model}, {@code dsl.table}, {@code dsl.verify} and {@code compiler.names}.
 */
package dev.permatrix.compiler.emission;
