/** The driver of this module: from the path of a matrix file to its verified decision table, a line a pass. */
package dev.permatrix.dsl;
