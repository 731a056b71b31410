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
import java.util.Optional;

/**
 * Every answer of a matrix: one verdict for each role and permission, equal verdicts kept once, and the rules for
 * changes in the order in which they win. Immutable.
 */
public final class DecisionTable {

    private final PermissionModel model;
    private final List<Verdict> verdicts;
    private final int[] verdictOf;
    private final int[] cellOf;
    private final ChangeTable changes;
    private final Map<String, Integer> roleIndex = new HashMap<>();
    private final Map<String, Integer> permissionIndex = new HashMap<>();

    /**
     * @param verdicts each once
     * @param verdictOf by permission × roles + role: an index into {@code verdicts}
     * @param cellOf likewise: an index into the cells of the model
     */
    DecisionTable(PermissionModel model, List<Verdict> verdicts, int[] verdictOf, int[] cellOf, ChangeTable changes) {
        this.model = model;
        this.verdicts = List.copyOf(verdicts);
        this.verdictOf = verdictOf.clone();
        this.cellOf = cellOf.clone();
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

    /** The different verdicts of the table. */
    public List<Verdict> verdicts() {
        return verdicts;
    }

    public Verdict verdict(Role role, Permission permission) {
        return verdicts.get(verdictOf[index(role, permission)]);
    }

    /** Where the verdict comes from. */
    public Cell cell(Role role, Permission permission) {
        return model.cells().get(cellOf[index(role, permission)]);
    }

    /** What can vary when this permission is asked. */
    public static Frame frameOf(Permission permission) {
        return new Frame(permission.isAskedOfRecord() ? permission.entity() : Optional.empty());
    }

    public Decision decide(Situation situation) {
        Frame frame = frameOf(situation.permission());
        int index = frame.indexOf(situation.relations(), situation.granted());
        return verdict(situation.role(), situation.permission())
                .at(index)
                .in(cell(situation.role(), situation.permission()));
    }

    public Decision decide(ChangeSituation change) {
        return new ChangeDecider(this).decide(change);
    }

    /** The same table with one verdict replaced: for tests that break it on purpose. */
    public DecisionTable with(Role role, Permission permission, Verdict verdict) {
        List<Verdict> more = new ArrayList<>(verdicts);
        more.add(verdict);
        int[] changed = verdictOf.clone();
        changed[index(role, permission)] = more.size() - 1;
        return new DecisionTable(model, more, changed, cellOf, changes);
    }

    /** The same table with other rules for changes: for tests that break it on purpose. */
    public DecisionTable with(ChangeTable other) {
        return new DecisionTable(model, verdicts, verdictOf, cellOf, other);
    }

    private int index(Role role, Permission permission) {
        return permissionIndex.get(permission.id()) * model.roles().size() + roleIndex.get(role.id());
    }
}
