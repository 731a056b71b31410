/** Prints what an audit finds: as text with the lines that it speaks of, as JSON, as CSV. Knows no command line. */
package dev.permatrix.cli.audit;
