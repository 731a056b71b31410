package dev.permatrix.compiler.html.view;

/**
 * What a reader must know of a row or column beside its cells.
 *
 * @param narrows whether it takes away from what the cells say
 */
public record HintView(boolean narrows, LinkView hint) {
    /** Takes away from what the cells say. */
    public static HintView narrowing(LinkView hint) {
        return new HintView(true, hint);
    }

    /** Only explains. */
    public static HintView plain(String words) {
        return new HintView(false, LinkView.plain(words));
    }
}
