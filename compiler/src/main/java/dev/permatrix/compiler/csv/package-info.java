/** The report as CSV. */
package dev.permatrix.compiler.csv;
