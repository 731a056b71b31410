/** Reads the files of a matrix as an earlier revision of a git repository has them. */
package dev.permatrix.cli.git;
