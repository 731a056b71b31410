/**
 * The statements of a matrix as YAML. Enters {@link dev.permatrix.dsl.source.SourceFile}, leaves {@link
 * dev.permatrix.dsl.syntax.MatrixSyntax} with places in the YAML, and the other way round. SnakeYAML stays inside this
 * package. May import {@code dsl.source}, {@code dsl.diagnostic}, {@code dsl.syntax} and {@code dsl.format}.
 */
package dev.permatrix.dsl.yaml;
