package dev.permatrix.dsl.model;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The cells of a matrix in their order, found by role and permission without a search. Immutable. */
public final class Cells extends AbstractList<Cell> {

    private final List<Cell> cells;
    private final Map<String, Map<String, List<Cell>>> byPermission = new HashMap<>();

    private Cells(Collection<Cell> cells) {
        this.cells = List.copyOf(cells);
        this.cells.forEach(cell -> byPermission
                .computeIfAbsent(cell.permission().id(), id -> new HashMap<>())
                .merge(cell.role().id(), List.of(cell), Cells::joined));
    }

    private static List<Cell> joined(List<Cell> cells, List<Cell> more) {
        List<Cell> joined = new ArrayList<>(cells);
        joined.addAll(more);
        return joined;
    }

    public static Cells of(Collection<Cell> cells) {
        return cells instanceof Cells known ? known : new Cells(cells);
    }

    /** Those of this role and permission, in order: one, unless its table has several key columns; none if undecided. */
    public List<Cell> all(Role role, Permission permission) {
        return byPermission.getOrDefault(permission.id(), Map.of()).getOrDefault(role.id(), List.of());
    }

    /** The first cell of this role and permission. */
    public Optional<Cell> find(Role role, Permission permission) {
        return all(role, permission).stream().findFirst();
    }

    /** One cell for each role and permission of which something is said, in no order. */
    public Stream<Cell> firsts() {
        return byPermission.values().stream()
                .flatMap(byRole -> byRole.values().stream())
                .map(all -> all.get(0));
    }

    /** Every cell for this permission, in no order. */
    public Stream<Cell> of(Permission permission) {
        return byPermission.getOrDefault(permission.id(), Map.of()).values().stream()
                .flatMap(List::stream);
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
