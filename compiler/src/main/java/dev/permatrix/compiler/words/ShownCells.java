package dev.permatrix.compiler.words;

import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Likeness;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Which cells stand on the page: in each table, each row with each role that some column of the table decides for. */
public final class ShownCells {

    private final PermissionModel model;

    public ShownCells(PermissionModel model) {
        this.model = model;
    }

    /**
     * A row as the author wrote it: one of several entities is several rows of the model, which share their cells.
     *
     * @param rows one or more
     */
    public record ShownRow(List<Row> rows) {
        public ShownRow {
            rows = List.copyOf(rows);
        }

        public Row first() {
            return rows.get(0);
        }

        public List<String> labels() {
            return rows.stream().map(Row::label).distinct().toList();
        }

        /** What its key columns say behind the label. */
        public List<String> keys() {
            return first().keys().stream().skip(1).toList();
        }

        public List<Permission> permissions() {
            return rows.stream()
                    .flatMap(row -> row.permissions().stream())
                    .distinct()
                    .toList();
        }
    }

    /**
     * A cell on the page.
     *
     * @param written as the author wrote it; empty where the row lacks it
     * @param parts what it decides; none where nothing is left for a row {@code everything else}
     */
    public record ShownCell(ShownRow row, Role role, Optional<Row.WrittenCell> written, List<Part> parts) {
        public ShownCell {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One permission of a cell.
     *
     * @param when where the cell speaks of it; empty where it speaks always
     */
    public record Part(Permission permission, Optional<Condition> when) {}

    /** The rows of a table as written. */
    public static List<ShownRow> rows(Table table) {
        List<List<Row>> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            List<Row> before = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
            if (!before.isEmpty() && areOne(before.get(0), row)) {
                before.add(row);
            } else {
                rows.add(new ArrayList<>(List.of(row)));
            }
        }
        return rows.stream().map(ShownRow::new).toList();
    }

    private static boolean areOne(Row one, Row other) {
        return !one.cells().isEmpty() && spans(one).equals(spans(other));
    }

    private static List<Span> spans(Row row) {
        return row.cells().stream().map(Row.WrittenCell::span).toList();
    }

    /**
     * Each role that the table decides for, and the index of its column. A role that is like another and has no column
     * comes last, with the other's.
     */
    public Map<Role, Integer> columns(Table table) {
        Map<Role, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            for (Role role : table.columns().get(i).roles()) {
                columns.putIfAbsent(role, i);
            }
        }
        List<Likeness> likenesses = model.roleRules().likenesses();
        for (int i = 0; i < likenesses.size(); i++) {
            likenesses.stream()
                    .filter(it -> columns.containsKey(it.model()))
                    .forEach(it -> columns.putIfAbsent(it.role(), columns.get(it.model())));
        }
        return columns;
    }

    /** The cells of one row, a role after another. */
    public List<ShownCell> of(Table table, ShownRow row) {
        List<ShownCell> cells = new ArrayList<>();
        columns(table).forEach((role, column) -> cells.add(cell(row, role, column)));
        return cells;
    }

    public ShownCell cell(ShownRow row, Role role, int column) {
        List<Row.WrittenCell> cells = row.first().cells();
        Optional<Row.WrittenCell> written = column < cells.size() ? Optional.of(cells.get(column)) : Optional.empty();
        List<Part> parts = row.rows().stream()
                .flatMap(it -> parts(it, role, written.map(Row.WrittenCell::span)).stream())
                .toList();
        return new ShownCell(row, role, written, parts);
    }

    /** A cell that was stated elsewhere too stands at another place: then all that is said counts. */
    private List<Part> parts(Row row, Role role, Optional<Span> place) {
        List<Permission> asked = row.everythingElse() ? model.permissions() : row.permissions();
        List<Part> parts = new ArrayList<>();
        for (Permission permission : asked) {
            Optional<Part> part = stated(row, role, permission, place).map(cell -> new Part(permission, cell.when()));
            part.or(() -> row.everythingElse() ? Optional.empty() : Optional.of(new Part(permission, Optional.empty())))
                    .ifPresent(parts::add);
        }
        return parts;
    }

    /** What stands here, or was copied from the same row. */
    private Optional<Cell> stated(Row row, Role role, Permission permission, Optional<Span> place) {
        List<Cell> cells = model.cells(role, permission);
        return cells.stream()
                .filter(cell -> place.filter(cell.span()::equals).isPresent())
                .findFirst()
                .or(() -> cells.stream()
                        .filter(cell -> cell.like().isPresent() && spans(row).contains(cell.span()))
                        .findFirst());
    }

    /** The cells with a part that fits, in order. */
    public List<ShownCell> where(BiPredicate<Role, Part> fits) {
        return model.tables().stream()
                .flatMap(table -> rows(table).stream().flatMap(row -> of(table, row).stream()))
                .filter(cell -> cell.parts().stream().anyMatch(part -> fits.test(cell.role(), part)))
                .toList();
    }

    /** What the row stands under; empty for nothing. In a table of a level the rows themselves are entities. */
    public static String heading(Table table, Row row, Texts texts) {
        boolean named = table.layout() == Table.Layout.OF_LEVEL;
        return row.section()
                .or(() -> row.entity().filter(entity -> !named).map(entity -> texts.of("onEntity", entity.label())))
                .orElse("");
    }
}
