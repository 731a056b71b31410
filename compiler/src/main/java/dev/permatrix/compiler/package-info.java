/** The driver of this module: from verified matrices to files in memory, a line a pass. */
package dev.permatrix.compiler;
