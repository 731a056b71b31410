/** The report as a workbook. Alone knows the library that writes it. */
package dev.permatrix.compiler.xlsx;
