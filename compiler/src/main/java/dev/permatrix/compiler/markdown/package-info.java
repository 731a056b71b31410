/** The report as Markdown. Alone knows how text is made harmless in it. */
package dev.permatrix.compiler.markdown;
