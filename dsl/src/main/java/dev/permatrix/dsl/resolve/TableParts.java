package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.syntax.TableSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.CellSyntax;
import java.util.List;
import java.util.Map;

/**
 * A table while it is read.
 *
 * @param layer the index of the layer that it stands in
 */
record TableParts(
        TableSyntax syntax, HeaderReader.Header header, Map<String, Note> notes, WrittenCells cells, int layer) {

    String label() {
        return syntax.label().text();
    }

    /** The headers of the columns of cells. */
    List<CellSyntax> columns() {
        return List.copyOf(header.others().values());
    }

    /**
     * What was read.
     *
     * @param trace of rows that are no rows of the normal form
     */
    record Read(
            Table.Layout layout, List<Table.Column> columns, List<Row> rows, List<Statement> statements, Trace trace) {
        Read {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            statements = List.copyOf(statements);
        }
    }
}
