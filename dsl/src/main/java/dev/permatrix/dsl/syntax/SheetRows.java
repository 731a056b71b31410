package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.TableSyntax.CellSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.RowSyntax;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Rows that were not written between bars become rows of a table: their cells are read like any others. */
public final class SheetRows {

    private SheetRows() {}

    /**
     * The raw text of a cell and where it starts.
     *
     * @param text in one line
     */
    public record RawCell(String text, int line, int column) {}

    /** The rows; or what is wrong with their cells. */
    public static Checked<List<RowSyntax>> of(String file, List<List<RawCell>> rows) {
        Reports reports = new Reports();
        CellSplitter splitter = new CellSplitter(new Places(file, reports, UnaryOperator.identity()), reports);
        List<RowSyntax> read = rows.stream().map(row -> row(splitter, row)).toList();
        return reports.checked(read);
    }

    private static RowSyntax row(CellSplitter splitter, List<RawCell> raw) {
        List<CellSyntax> cells = raw.stream()
                .map(cell -> splitter.cell(cell.text(), cell.line(), cell.column()))
                .toList();
        Span first = cells.get(0).span();
        Span last = cells.get(cells.size() - 1).span();
        String written = raw.stream().map(cell -> cell.text().strip()).collect(Collectors.joining(" | ", "| ", " |"));
        return new RowSyntax(cells, written, first.through(last));
    }
}
