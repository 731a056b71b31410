/**
 * The one place where files are read. Enters a path, leaves a {@link dev.permatrix.dsl.source.SourceFile}. May import
 * {@code dsl.source} and {@code dsl.diagnostic}.
 */
package dev.permatrix.dsl.load;
