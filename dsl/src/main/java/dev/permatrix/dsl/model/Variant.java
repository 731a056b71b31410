package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;

/**
 * A named other reading of the document.
 *
 * @param model the whole matrix in that reading: what the variant states replaces what the matrix says of the same cell
 *     or rule. Has no variants of its own
 */
public record Variant(String label, PermissionModel model, Trace trace, Span span) {}
