package dev.permatrix.dsl;

import dev.permatrix.dsl.model.Variant;

/** A variant that went through every pass of this module: the whole matrix in that reading. */
public record VerifiedVariant(Variant variant, VerifiedMatrix matrix) {}
