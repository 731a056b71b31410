package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.CellSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.RowSyntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header of a table: what stands in which column. */
final class HeaderReader {

    private static final Pattern ID = Pattern.compile("[^,\\s]+");

    private final Scope scope;

    HeaderReader(Scope scope) {
        this.scope = scope;
    }

    /**
     * What a header says.
     *
     * @param first the text above the labels of the rows
     * @param width how many columns there are
     * @param cites the column of citations
     * @param assumes the column of assumptions
     * @param key a second column of keys
     * @param others the headers of the columns of cells, by index
     */
    record Header(
            String first,
            int width,
            OptionalInt cites,
            OptionalInt assumes,
            Optional<Key> key,
            Map<Integer, CellSyntax> others) {

        boolean isByRole() {
            return HeaderReader.isByRole(first);
        }

        List<String> keyHeaders() {
            return key.map(it -> List.of(first, it.header())).orElse(List.of());
        }
    }

    /**
     * A column with values of a relation.
     *
     * @param relation where the header names one; empty for {@code Relation}
     */
    record Key(int index, String header, Optional<String> relation) {}

    /** Whether this stands above roles. */
    static boolean isByRole(String first) {
        return Identifiers.key(first).equals("role");
    }

    Header read(RowSyntax row) {
        OptionalInt cites = OptionalInt.empty();
        OptionalInt assumes = OptionalInt.empty();
        Optional<Key> key = Optional.empty();
        Map<Integer, CellSyntax> others = new LinkedHashMap<>();
        for (int i = 1; i < row.cells().size(); i++) {
            CellSyntax cell = row.cells().get(i);
            Optional<Key> isKey = key.isPresent() ? Optional.empty() : key(i, cell);
            switch (Identifiers.key(cell.text())) {
                case "cites" -> cites = OptionalInt.of(i);
                case "assumes" -> assumes = OptionalInt.of(i);
                default -> {
                    if (isKey.isPresent()) {
                        key = isKey;
                    } else {
                        others.put(i, cell);
                    }
                }
            }
        }
        return new Header(row.cells().get(0).text(), row.cells().size(), cites, assumes, key, others);
    }

    /** A role of that name goes before a relation. */
    private Optional<Key> key(int index, CellSyntax cell) {
        if (scope.roleNames.has(cell.text())) {
            return Optional.empty();
        }
        if (Identifiers.key(cell.text()).equals("relation")) {
            return Optional.of(new Key(index, cell.text(), Optional.empty()));
        }
        boolean isRelation = scope.entities.stream()
                .flatMap(entity -> entity.relations().stream())
                .anyMatch(relation -> !relation.domain().isYesNo() && Sight.isCalled(relation, cell.text()));
        return isRelation ? Optional.of(new Key(index, cell.text(), Optional.of(cell.text()))) : Optional.empty();
    }

    /** Whether the row has a cell for each column; reported where it has not. */
    boolean fits(Header header, RowSyntax row) {
        int cells = row.cells().size();
        if (cells != header.width()) {
            Span end = new Span(row.span().file(), row.span().line(), row.span().endColumn() - 1, 1);
            Span span = cells > header.width()
                    ? row.cells().get(header.width()).span().through(end)
                    : end;
            scope.report(TableProblems.cellCount(span, cells, header.width()));
        }
        return cells == header.width();
    }

    /** What a row cites and assumes in the columns for it. */
    Trace trace(Header header, RowSyntax row, TraceResolver traces) {
        return new Trace(
                traces.citations(ids(header.cites(), row)),
                traces.citations(ids(header.assumes(), row)),
                Optional.empty(),
                List.of());
    }

    private static List<NameSyntax> ids(OptionalInt column, RowSyntax row) {
        List<NameSyntax> ids = new ArrayList<>();
        if (column.isPresent() && column.getAsInt() < row.cells().size()) {
            CellSyntax cell = row.cells().get(column.getAsInt());
            Matcher matcher = ID.matcher(cell.text());
            while (matcher.find()) {
                ids.add(CellNames.part(cell, matcher.start(), matcher.end()));
            }
        }
        return ids;
    }
}
