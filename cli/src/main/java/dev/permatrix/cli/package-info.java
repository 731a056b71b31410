/**
 * The command {@code permatrix}: options in, results out, no logic of its own. Enters what the user typed; leaves exit
 * codes and text on the standard streams.
 */
package dev.permatrix.cli;
