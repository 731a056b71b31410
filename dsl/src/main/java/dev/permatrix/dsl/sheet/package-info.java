/**
 * Tables that stand in files of their own. Enters the text of a comma-separated file, leave the rows of a table. May
 * import {@code dsl.source}, {@code dsl.diagnostic} and {@code dsl.syntax}.
 */
package dev.permatrix.dsl.sheet;
