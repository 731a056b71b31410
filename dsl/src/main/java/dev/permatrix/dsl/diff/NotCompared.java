package dev.permatrix.dsl.diff;

/**
 * Something of which it could not be said whether it changed, since there are too many situations to try.
 *
 * @param what for readers, such as {@code View contacts}
 */
public record NotCompared(String what, String because) {}
