/** The only place that writes files. Enters {@link dev.permatrix.compiler.emission.GeneratedFile}s, leaves a report. */
package dev.permatrix.compiler.output;
