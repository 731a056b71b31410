package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.SourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A matrix with every reference resolved.
 *
 * @param source the file that it was read from
 * @param cells what the tables say, in the order of tables, rows, permissions and roles. Complete and without
 *     contradiction once {@code ModelChecks} has accepted the model: one for each role and permission
 * @param statements of the facts file; empty where the matrix names none
 */
public record PermissionModel(
        SourceFile source,
        MatrixInfo matrix,
        List<Role> roles,
        List<RoleSet> roleSets,
        List<Entity> entities,
        List<LegendEntry> legend,
        List<Table> tables,
        List<Permission> permissions,
        Cells cells,
        List<Restriction> restrictions,
        List<Changes> changes,
        List<Invariant> invariants,
        List<Scenario> scenarios,
        List<Question> questions,
        List<SourceStatement> statements) {

    public PermissionModel {
        roles = List.copyOf(roles);
        roleSets = List.copyOf(roleSets);
        entities = List.copyOf(entities);
        legend = List.copyOf(legend);
        tables = List.copyOf(tables);
        permissions = List.copyOf(permissions);
        restrictions = List.copyOf(restrictions);
        changes = List.copyOf(changes);
        invariants = List.copyOf(invariants);
        scenarios = List.copyOf(scenarios);
        questions = List.copyOf(questions);
        statements = List.copyOf(statements);
    }

    public Stream<Row> rows() {
        return tables.stream().flatMap(table -> table.rows().stream());
    }

    public Stream<ChangeRule> changeRules() {
        return changes.stream().flatMap(block -> block.rules().stream());
    }

    /** What the tables say of this role and permission; empty only in a model that has not been checked. */
    public Optional<Cell> cell(Role role, Permission permission) {
        return cells.find(role, permission);
    }

    /**
     * The rows that can be granted, each id once: those that declare a permission which is on request for some role.
     */
    public List<Row> grantableRows() {
        Map<String, Row> grantable = new LinkedHashMap<>();
        rows().filter(row -> !row.everythingElse() && row.permissions().stream().anyMatch(this::isOnRequest))
                .forEach(row -> grantable.putIfAbsent(row.id(), row));
        return List.copyOf(grantable.values());
    }

    private boolean isOnRequest(Permission permission) {
        return cells.of(permission).stream().anyMatch(cell -> cell.choice().isOnRequest());
    }

    /** The permissions on this entity, or on the account where it is empty. */
    public List<Permission> permissionsOn(Optional<Entity> entity) {
        return permissions.stream()
                .filter(permission -> permission.entity().equals(entity))
                .toList();
    }
}
