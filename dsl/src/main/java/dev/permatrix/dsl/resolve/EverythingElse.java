package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The rows {@code everything else}. Each decides the permissions for which a role has no other cell: those of an entity
 * first, then those for whatever is left, of higher layers before those below; where they stand makes no difference.
 */
final class EverythingElse {

    static final String NAME = "everything_else";

    private final Scope scope;
    private final CellReader cells;
    private final StatedCells stated;
    private final List<Statement> waiting = new ArrayList<>();

    EverythingElse(Scope scope, CellReader cells, StatedCells stated) {
        this.scope = scope;
        this.cells = cells;
        this.stated = stated;
    }

    static boolean isMeant(String label) {
        return Identifiers.key(label).equals("everything else");
    }

    void add(Statement statement) {
        waiting.add(statement);
    }

    /** Once every other row has spoken. */
    void state() {
        stateAll(it -> it.row().entity().isPresent());
        stateAll(it -> it.row().entity().isEmpty());
    }

    private void stateAll(Predicate<Statement> meant) {
        List<Integer> layers = waiting.stream()
                .map(Statement::layer)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        layers.forEach(layer -> stateLeft(waiting.stream()
                .filter(it -> it.layer() == layer && meant.test(it))
                .toList()));
    }

    private record Left(Statement statement, Role role, List<Permission> permissions) {}

    /** What is left is worked out for all of them before any of them speaks. */
    private void stateLeft(List<Statement> statements) {
        List<Left> left = statements.stream()
                .flatMap(it -> it.column().roles().stream().map(role -> new Left(it, role, left(it, role))))
                .toList();
        left.forEach(it -> cells.state(it.statement(), List.of(it.role()), it.permissions()));
    }

    private List<Permission> left(Statement statement, Role role) {
        return scope.permissions.stream()
                .filter(it -> statement.row().entity().isEmpty()
                        || it.entity().equals(statement.row().entity()))
                .filter(permission -> !stated.has(role, permission))
                .toList();
    }

    /** The table with the permissions that its rows {@code everything else} came to decide. */
    Table completed(Table table) {
        List<Row> rows = table.rows().stream()
                .map(row -> row.everythingElse() ? row.deciding(decided(row).toList()) : row)
                .toList();
        return new Table(
                table.label(),
                table.layout(),
                table.keyHeaders(),
                table.columns(),
                rows,
                table.notes(),
                table.trace(),
                table.span());
    }

    private Stream<Permission> decided(Row row) {
        return stated.all().stream()
                .filter(cell -> row.cells().stream().anyMatch(it -> it.span().equals(cell.span())))
                .map(Cell::permission)
                .distinct();
    }
}
