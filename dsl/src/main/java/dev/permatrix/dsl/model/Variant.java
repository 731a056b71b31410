package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;
import java.util.Locale;

/**
 * A named other reading of the document.
 *
 * @param model the whole matrix in that reading: what the variant states replaces what the matrix says of the same cell
 *     or rule. Has no variants of its own
 */
public record Variant(String label, PermissionModel model, Trace trace, Span span) {

    /** Whether people mean this one when they write that; case and the amount of white space don't count. */
    public boolean isCalled(String written) {
        return folded(written).equals(folded(label));
    }

    private static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
