/** Writes JSON; alone knows the library that does. Knows nothing of matrices. */
package dev.permatrix.compiler.json;
