/**
 * Names become references. Enters {@link dev.permatrix.dsl.syntax.MatrixSyntax} and the statements of its facts file,
 * leaves {@link dev.permatrix.dsl.model.PermissionModel}. May import {@code dsl.source}, {@code dsl.diagnostic}, {@code
 * dsl.syntax} and {@code dsl.model}.
 */
package dev.permatrix.dsl.resolve;
