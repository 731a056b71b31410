/**
 * Reads the numbered statements of a source document from its facts file. Enters a {@link
 * dev.permatrix.dsl.source.SourceFile}, leaves {@link dev.permatrix.dsl.model.SourceStatement}s. May import {@code
 * dsl.source}, {@code dsl.diagnostic} and {@code dsl.model}; FastCSV is used here only.
 */
package dev.permatrix.dsl.facts;
