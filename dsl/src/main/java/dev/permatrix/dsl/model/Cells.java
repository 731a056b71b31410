package dev.permatrix.dsl.model;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The cells of a matrix in their order, found by role and permission without a search. Immutable. */
public final class Cells extends AbstractList<Cell> {

    private final List<Cell> cells;
    private final ByRoleAndPermission<Cell> first = new ByRoleAndPermission<>();
    /** Where there is more than one for a role and permission. */
    private final Map<CellKey, List<Cell>> several = new LinkedHashMap<>();

    private final Map<String, Set<Choice>> choices = new HashMap<>();
    private final Set<Choice> allChoices = new LinkedHashSet<>();
    private final Map<String, List<Cell>> conditioned = new HashMap<>();

    private Cells(Collection<Cell> cells) {
        this.cells = List.copyOf(cells);
        this.cells.forEach(this::index);
        choices.values().forEach(allChoices::addAll);
    }

    private void index(Cell cell) {
        choices.computeIfAbsent(cell.permission().id(), id -> new LinkedHashSet<>())
                .add(cell.choice());
        if (cell.when().isPresent() || !cell.notes().isEmpty()) {
            conditioned
                    .computeIfAbsent(cell.permission().id(), id -> new ArrayList<>())
                    .add(cell);
        }
        Optional<Cell> known = first.find(cell.role(), cell.permission());
        if (known.isEmpty()) {
            first.put(cell.role(), cell.permission(), cell);
        } else {
            several.computeIfAbsent(CellKey.of(cell), key -> new ArrayList<>(List.of(known.get())))
                    .add(cell);
        }
    }

    public static Cells of(Collection<Cell> cells) {
        return cells instanceof Cells known ? known : new Cells(cells);
    }

    /** Those of this role and permission, in order: one, unless its table has several key columns; none if undecided. */
    public List<Cell> all(Role role, Permission permission) {
        return find(role, permission).map(this::beside).orElse(List.of());
    }

    private List<Cell> beside(Cell cell) {
        return several.isEmpty() ? List.of(cell) : several.getOrDefault(CellKey.of(cell), List.of(cell));
    }

    /** The first cell of this role and permission. */
    public Optional<Cell> find(Role role, Permission permission) {
        return first.find(role, permission);
    }

    /** Every cell for this permission, in no order. */
    public Stream<Cell> of(Permission permission) {
        return first.of(permission).flatMap(cell -> beside(cell).stream());
    }

    /** The cells of one role and permission, wherever there are several. */
    public Stream<List<Cell>> several() {
        return several.values().stream();
    }

    /** What cells of this permission mean, each meaning once. */
    public Set<Choice> choices(Permission permission) {
        return choices.getOrDefault(permission.id(), Set.of());
    }

    /** What cells mean, each meaning once: of millions of cells there are mostly ten. */
    public Set<Choice> choices() {
        return allChoices;
    }

    /** The cells of this permission that hang on more than their meaning: on a key of their row, or on notes. */
    public List<Cell> conditioned(Permission permission) {
        return conditioned.getOrDefault(permission.id(), List.of());
    }

    /** The first cell of each role and permission, in no order. */
    public Stream<Cell> firsts() {
        return first.all();
    }

    /** How many roles and permissions there is a cell for. */
    public int places() {
        return cells.size() - several().mapToInt(it -> it.size() - 1).sum();
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
