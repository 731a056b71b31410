package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A matrix with every reference resolved.
 *
 * @param source the file that it was read from
 * @param roleRules how roles stand to each other and to facts
 * @param facts those of user and account, in order; those of records are with their entity
 * @param permissions every one that can be asked, {@code sign_in} last where a gate is required for it
 * @param cells what the tables say, in the order of tables, rows, permissions and roles. Complete and without
 *     contradiction once {@code ModelChecks} has accepted the model: for each permission that a table decides and each
 *     role inside the account one cell, or several that don't overlap and together speak always
 * @param statements of the facts file; empty where the matrix names none
 * @param variants none in the model of a variant
 */
public record PermissionModel(
        SourceFile source,
        MatrixInfo matrix,
        List<Role> roles,
        List<RoleSet> roleSets,
        RoleRules roleRules,
        List<Entity> entities,
        List<Fact> facts,
        List<Parameter> parameters,
        List<Level> levels,
        List<LegendEntry> legend,
        List<Table> tables,
        List<Permission> permissions,
        Cells cells,
        List<Need> needs,
        List<ShownAs> shownAs,
        List<Gate> gates,
        List<Restriction> restrictions,
        List<DeclaredOperation> operations,
        List<Changes> changes,
        List<UserRule> userRules,
        List<Invariant> invariants,
        List<Scenario> scenarios,
        List<Question> questions,
        List<SourceStatement> statements,
        List<Variant> variants) {

    public PermissionModel {
        roles = List.copyOf(roles);
        roleSets = List.copyOf(roleSets);
        entities = List.copyOf(entities);
        facts = List.copyOf(facts);
        parameters = List.copyOf(parameters);
        levels = List.copyOf(levels);
        legend = List.copyOf(legend);
        tables = List.copyOf(tables);
        permissions = List.copyOf(permissions);
        needs = Needs.of(needs);
        shownAs = List.copyOf(shownAs);
        gates = List.copyOf(gates);
        restrictions = List.copyOf(restrictions);
        operations = List.copyOf(operations);
        changes = List.copyOf(changes);
        userRules = List.copyOf(userRules);
        invariants = List.copyOf(invariants);
        scenarios = List.copyOf(scenarios);
        questions = List.copyOf(questions);
        statements = List.copyOf(statements);
        variants = List.copyOf(variants);
    }

    public Stream<Row> rows() {
        return tables.stream().flatMap(table -> table.rows().stream());
    }

    public Stream<ChangeRule> changeRules() {
        return changes.stream().flatMap(block -> block.rules().stream());
    }

    /** What the tables say of this role and permission: cells that don't overlap; none where nothing is said. */
    public List<Cell> cells(Role role, Permission permission) {
        return cells.all(role, permission);
    }

    /** Whether one user can hold more than one role: several are assigned, or some are worked out or included. */
    public boolean rolesCombine() {
        return matrix.severalRoles()
                || !roleRules.derivations().isEmpty()
                || !roleRules.inclusions().isEmpty();
    }

    /** Roles that can be assigned: all but those that are worked out. */
    public List<Role> assignableRoles() {
        return roles.stream().filter(role -> !roleRules.isDerived(role)).toList();
    }

    public List<Fact> userFacts() {
        return facts.stream().filter(fact -> fact.of() == Fact.Of.USER).toList();
    }

    public List<Fact> accountFacts() {
        return facts.stream().filter(fact -> fact.of() == Fact.Of.ACCOUNT).toList();
    }

    /** What must be passed before this is allowed: first what is required to sign in, then the rest, each in order. */
    public List<Gate> gates(Permission permission) {
        return Stream.concat(
                        gates.stream().filter(Gate::signIn),
                        gates.stream().filter(gate -> !gate.signIn() && gate.guards(permission)))
                .toList();
    }

    /** What this permission needs, in order. */
    public List<Need> needs(Permission permission) {
        return Needs.of(needs).of(permission);
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
        return cells.choices(permission).stream().anyMatch(Choice::isOnRequest);
    }

    /** The rows that can be taken away without having been granted, each id once. */
    public List<Row> withdrawableRows() {
        Map<String, Row> withdrawable = new LinkedHashMap<>();
        rows().filter(row -> !row.everythingElse() && row.permissions().stream().anyMatch(this::isWithdrawable))
                .forEach(row -> withdrawable.putIfAbsent(row.id(), row));
        return List.copyOf(withdrawable.values());
    }

    private boolean isWithdrawable(Permission permission) {
        return cells.choices(permission).stream().anyMatch(Choice::isWithdrawable);
    }

    /** The permissions on this entity, or on the account where it is empty. */
    public List<Permission> permissionsOn(Optional<Entity> entity) {
        return permissions.stream()
                .filter(permission -> permission.entity().equals(entity))
                .toList();
    }

    /** Where the matrix speaks of an operation: the block with such a rule; else the first block; else the head. */
    public Span placeOfChanges(OperationType operation) {
        return changes.stream()
                .filter(block -> block.rules().stream()
                        .anyMatch(rule -> rule.operation().type().equals(operation)))
                .findFirst()
                .or(() -> changes.stream().findFirst())
                .map(Changes::span)
                .orElse(matrix.span());
    }
}
