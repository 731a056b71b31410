package dev.permatrix.compiler.java;

import dev.permatrix.dsl.model.Cell;

/** The row that a cell stands in: its file, its line and its words. */
record RowPlace(String file, int line, String label) {

    static RowPlace of(Cell cell) {
        return new RowPlace(cell.span().file(), cell.span().line(), cell.rowLabel());
    }
}
