/** The differences of two matrices as text, Markdown and JSON. */
package dev.permatrix.cli.diff;
