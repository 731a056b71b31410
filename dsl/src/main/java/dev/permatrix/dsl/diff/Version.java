package dev.permatrix.dsl.diff;

/** Which of the two matrices that are compared. */
public enum Version {
    BEFORE,
    AFTER
}
