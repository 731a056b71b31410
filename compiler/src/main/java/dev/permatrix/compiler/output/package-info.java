/**
 * The only place that writes files. Enters {@link dev.permatrix.compiler.emission.GeneratedFile}s, leaves a {@link
 * dev.permatrix.compiler.output.WriteReport}. May import {@code compiler.emission}, {@code dsl.diagnostic} and {@code
 * dsl.source}.
 */
package dev.permatrix.compiler.output;
