/** The report as data for programs: {@code report.schema.json} says what it holds. */
package dev.permatrix.compiler.data;
