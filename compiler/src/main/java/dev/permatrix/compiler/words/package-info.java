/**
 * A matrix in words, as every form of the report tells it: which cells stand in its tables, what each of them comes
 * to, and conditions, rules and statements as people read them. Makes no file. May import {@code dsl.model}, {@code
 * dsl.table} and {@code dsl.verify}.
 */
package dev.permatrix.compiler.words;
