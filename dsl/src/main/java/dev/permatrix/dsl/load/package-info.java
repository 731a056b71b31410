/**
 * The one place where files are read. Enters a path, leaves a {@link dev.permatrix.dsl.source.SourceFile}, or
 * for files of any length a {@link dev.permatrix.dsl.load.TextStream}. May import
 * {@code dsl.source} and {@code dsl.diagnostic}.
 */
package dev.permatrix.dsl.load;
