/**
 * What the author wrote, as a tree of records with places; nothing is resolved and nothing is judged but its form. The
 * ANTLR tree stays inside this package. Enters {@link dev.permatrix.dsl.source.SourceFile}, leaves {@link
 * dev.permatrix.dsl.syntax.MatrixSyntax}. May import {@code dsl.source} and {@code dsl.diagnostic}.
 */
package dev.permatrix.dsl.syntax;
