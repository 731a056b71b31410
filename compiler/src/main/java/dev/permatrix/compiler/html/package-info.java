/**
 * The page that people read: one self-contained HTML file per matrix, and one that lists them. Enters an {@link
 * dev.permatrix.compiler.emission.Emission}, leaves one file; on the way are the views, which the templates in the
 * resources of this package show. The only package that knows Mustache. May import {@code compiler.emission}, {@code
 * dsl.source}, {@code dsl.model}, {@code dsl.table}, {@code dsl.reference} and {@code dsl.verify}.
 */
package dev.permatrix.compiler.html;
