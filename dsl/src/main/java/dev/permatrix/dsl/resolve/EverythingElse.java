package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.resolve.CellReader.Statement;
import dev.permatrix.dsl.syntax.TableSyntax.CellSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rows {@code everything else}. Each decides the permissions for which a role has no other cell: those of an entity
 * first, then those for whatever is left; where they stand makes no difference.
 */
final class EverythingElse {

    static final String NAME = "everything_else";

    private final Scope scope;
    private final CellReader cells;
    private final List<Statement> waiting = new ArrayList<>();

    EverythingElse(Scope scope, CellReader cells) {
        this.scope = scope;
        this.cells = cells;
    }

    static boolean isMeant(CellSyntax label) {
        return Identifiers.key(label.text()).equals("everything else");
    }

    void add(Statement statement) {
        waiting.add(statement);
    }

    /** Once every other row has spoken. */
    void state() {
        stateAll(waiting.stream().filter(it -> it.row().entity().isPresent()).toList());
        stateAll(waiting.stream().filter(it -> it.row().entity().isEmpty()).toList());
    }

    private record Left(Statement statement, Role role, List<Permission> permissions) {}

    /** What is left is worked out for all of them before any of them speaks. */
    private void stateAll(List<Statement> statements) {
        List<Left> left = statements.stream()
                .flatMap(it -> it.column().roles().stream().map(role -> new Left(it, role, left(it, role))))
                .toList();
        left.forEach(it -> cells.state(it.statement(), List.of(it.role()), it.permissions()));
    }

    private List<Permission> left(Statement statement, Role role) {
        return scope.permissions.stream()
                .filter(it -> statement.row().entity().isEmpty()
                        || it.entity().equals(statement.row().entity()))
                .filter(permission -> !cells.isStated(role, permission))
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
        return cells.cells().stream()
                .filter(cell -> row.cells().stream().anyMatch(it -> it.span().equals(cell.span())))
                .map(Cell::permission)
                .distinct();
    }
}
