package dev.permatrix.compiler.html;

import dev.permatrix.dsl.model.PermissionModel;
import java.util.Locale;

/** What the files of pages are called. */
final class PageFile {

    /** The list of all pages. */
    static final String INDEX = "index.html";

    /** No other matrix has a page of this name: an identifier has no hyphen. */
    private static final String MATRIX_CALLED_INDEX = "index-matrix.html";

    private PageFile() {}

    /** The page of a matrix; never that of the list. */
    static String of(PermissionModel model) {
        String name = model.matrix().id().toLowerCase(Locale.ROOT) + ".html";
        return name.equals(INDEX) ? MATRIX_CALLED_INDEX : name;
    }
}
