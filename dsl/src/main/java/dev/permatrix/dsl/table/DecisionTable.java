package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every answer of a matrix: what roles count, the gates of each permission, one verdict for each role and permission,
 * equal verdicts kept once, and the rules for changes in the order in which they win. Immutable.
 */
public final class DecisionTable {

    private final PermissionModel model;
    private final Cells cells;
    private final RoleTable roles;
    private final Map<Permission, List<GateClause>> gates;
    private final ChangeTable changes;
    private final Map<String, Integer> roleIndex = new HashMap<>();
    private final Map<String, Integer> permissionIndex = new HashMap<>();

    /**
     * The verdicts.
     *
     * @param frames by permission
     * @param verdicts each once
     * @param verdictOf by permission × roles + role: an index into {@code verdicts}
     */
    record Cells(List<Frame> frames, List<Verdict> verdicts, int[] verdictOf) {
        Cells {
            frames = List.copyOf(frames);
            verdicts = List.copyOf(verdicts);
            verdictOf = verdictOf.clone();
        }
    }

    DecisionTable(
            PermissionModel model,
            Cells cells,
            RoleTable roles,
            Map<Permission, List<GateClause>> gates,
            ChangeTable changes) {
        this.model = model;
        this.cells = cells;
        this.roles = roles;
        this.gates = Map.copyOf(gates);
        this.changes = changes;
        model.roles().forEach(role -> roleIndex.put(role.id(), roleIndex.size()));
        model.permissions().forEach(permission -> permissionIndex.put(permission.id(), permissionIndex.size()));
    }

    public PermissionModel model() {
        return model;
    }

    public ChangeTable changes() {
        return changes;
    }

    /** What roles a user holds, and which of them count. */
    public RoleTable roles() {
        return roles;
    }

    /** What must be passed before this is allowed, in the order in which it is asked. */
    public List<GateClause> gates(Permission permission) {
        return gates.get(permission);
    }

    /** The different verdicts of the table. */
    public List<Verdict> verdicts() {
        return cells.verdicts();
    }

    /** What this role says by itself; gates, other roles and what the permission needs aside. */
    public Verdict verdict(Role role, Permission permission) {
        return cells.verdicts().get(cells.verdictOf()[index(role, permission)]);
    }

    /** Where the verdict comes from: one cell, several where its table has several key columns, none outside. */
    public List<Cell> cells(Role role, Permission permission) {
        return model.cells(role, permission);
    }

    /** What can vary in the verdicts of this permission. */
    public Frame frameOf(Permission permission) {
        return cells.frames().get(permissionIndex.get(permission.id()));
    }

    public Decision decide(Situation situation) {
        return new Decider(this).decide(situation);
    }

    public Decision decide(ChangeSituation change) {
        return new ChangeDecider(this).decide(change);
    }

    /** The same table with one verdict replaced: for tests that break it on purpose. */
    public DecisionTable with(Role role, Permission permission, Verdict verdict) {
        List<Verdict> more = new ArrayList<>(cells.verdicts());
        more.add(verdict);
        int[] changed = cells.verdictOf().clone();
        changed[index(role, permission)] = more.size() - 1;
        return new DecisionTable(model, new Cells(cells.frames(), more, changed), roles, gates, changes);
    }

    /** The same table with other gates for a permission: for tests that break it on purpose. */
    public DecisionTable with(Permission permission, List<GateClause> others) {
        Map<Permission, List<GateClause>> changed = new HashMap<>(gates);
        changed.put(permission, List.copyOf(others));
        return new DecisionTable(model, cells, roles, changed, changes);
    }

    /** The same table with other roles that count: for tests that break it on purpose. */
    public DecisionTable with(RoleTable other) {
        return new DecisionTable(model, cells, other, gates, changes);
    }

    /** The same table with other rules for changes: for tests that break it on purpose. */
    public DecisionTable with(ChangeTable other) {
        return new DecisionTable(model, cells, roles, gates, other);
    }

    private int index(Role role, Permission permission) {
        return permissionIndex.get(permission.id()) * model.roles().size() + roleIndex.get(role.id());
    }
}
