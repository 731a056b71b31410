/**
 * Matrices as text. Enters {@link dev.permatrix.dsl.syntax.MatrixSyntax} or {@link
 * dev.permatrix.dsl.source.SourceFile}, leaves the text of a {@code .matrix} file. May import {@code dsl.source} and
 * {@code dsl.syntax}.
 */
package dev.permatrix.dsl.format;
