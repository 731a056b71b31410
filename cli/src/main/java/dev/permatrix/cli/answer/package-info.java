/**
 * Questions in and replies out, as CSV, text or JSON, a row at a time: memory doesn't grow with their number. May
 * import {@code cli.question} and {@code cli.name}; here, and only here, CSV is read and written.
 */
package dev.permatrix.cli.answer;
