package dev.permatrix.dsl.model;

import java.util.AbstractList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cells of a matrix in their order, found by role and permission without a search. Immutable. */
public final class Cells extends AbstractList<Cell> {

    private final List<Cell> cells;
    private final Map<String, Map<String, Cell>> byPermission = new HashMap<>();

    private Cells(Collection<Cell> cells) {
        this.cells = List.copyOf(cells);
        this.cells.forEach(cell -> byPermission
                .computeIfAbsent(cell.permission().id(), id -> new HashMap<>())
                .putIfAbsent(cell.role().id(), cell));
    }

    public static Cells of(Collection<Cell> cells) {
        return cells instanceof Cells known ? known : new Cells(cells);
    }

    /** The first cell of this role and permission. */
    public Optional<Cell> find(Role role, Permission permission) {
        return Optional.ofNullable(
                byPermission.getOrDefault(permission.id(), Map.of()).get(role.id()));
    }

    /** The first cell of each role for this permission, in no order. */
    public Collection<Cell> of(Permission permission) {
        return byPermission.getOrDefault(permission.id(), Map.of()).values();
    }

    @Override
    public Cell get(int index) {
        return cells.get(index);
    }

    @Override
    public int size() {
        return cells.size();
    }
}
