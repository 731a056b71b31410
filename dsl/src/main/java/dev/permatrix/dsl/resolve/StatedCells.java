package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.ByRoleAndPermission;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.CellKey;
import dev.permatrix.dsl.model.Likeness;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The cells so far: one for each role and permission, several where a table has several key columns, and further ones
 * where a table contradicts another. A cell of a higher layer takes the place of one below where it may.
 */
final class StatedCells {

    private final Scope scope;
    private final Layers layers;
    private final List<Place> places = new ArrayList<>();
    private final ByRoleAndPermission<Place> known = new ByRoleAndPermission<>();
    private final Set<CellKey> leftBlank = new HashSet<>();

    StatedCells(Scope scope, Layers layers) {
        this.scope = scope;
        this.layers = layers;
    }

    private record Stated(Cell cell, int layer) {}

    /** What is said of one role and permission: mostly by one cell, of which no list is kept. */
    private static final class Place {
        private Cell cell;
        private int layer;
        private List<Stated> several = List.of();

        private Place(Cell cell, int layer) {
            this.cell = cell;
            this.layer = layer;
        }

        List<Stated> stated() {
            return several.isEmpty() ? List.of(new Stated(cell, layer)) : several;
        }

        /** @param stated one or more */
        void state(List<Stated> stated) {
            cell = stated.get(0).cell();
            layer = stated.get(0).layer();
            several = stated.size() > 1 ? stated : List.of();
        }
    }

    List<Cell> all() {
        return places.stream()
                .flatMap(place -> place.stated().stream())
                .map(Stated::cell)
                .toList();
    }

    /** Whether something is said of it, if only that another role's cell is to be copied. */
    boolean has(Role role, Permission permission) {
        return leftBlank.contains(CellKey.of(role, permission))
                || !of(role, permission).isEmpty();
    }

    /** The role's own column has nothing to say here: what another role may is copied. */
    void leaveBlank(Role role, Permission permission) {
        leftBlank.add(CellKey.of(role, permission));
    }

    private List<Cell> of(Role role, Permission permission) {
        return known.find(role, permission).map(Place::stated).orElse(List.of()).stream()
                .map(Stated::cell)
                .toList();
    }

    /** Two cells that agree are one, with both citations; two that differ stay two, for the checks to show. */
    void add(Cell cell, int layer) {
        Optional<Place> there = known.find(cell.role(), cell.permission());
        if (there.isPresent()) {
            there.get().state(with(there.get().stated(), new Stated(cell, layer)));
        } else {
            Place place = new Place(cell, layer);
            places.add(place);
            known.put(cell.role(), cell.permission(), place);
        }
    }

    private List<Stated> with(List<Stated> stated, Stated added) {
        Cell cell = added.cell();
        int layer = added.layer();
        List<Stated> known = new ArrayList<>(stated);
        if (replaces(cell.role(), layer)) {
            List<Stated> left = known.stream()
                    .flatMap(it -> it.layer() == layer
                            ? Optional.of(it).stream()
                            : Remainder.of(it.cell(), cell.when()).map(rest -> new Stated(rest, it.layer())).stream())
                    .toList();
            known.clear();
            known.addAll(left);
        }
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).cell().agreesWith(cell)) {
                known.set(
                        i,
                        new Stated(
                                known.get(i).cell().citing(cell.trace()),
                                known.get(i).layer()));
                return known;
            }
        }
        known.add(added);
        return known;
    }

    /** A variant's cell goes before those below; an extension's only where it is one of its own roles. */
    private boolean replaces(Role role, int layer) {
        return switch (layers.all().get(layer).kind()) {
            case MATRIX -> false;
            case EXTENSION -> scope.layerOf.getOrDefault(role, 0) == layer;
            case VARIANT -> true;
        };
    }

    /** What a role that is like another leaves blank is what the other's cells say. In a circle nothing is copied twice. */
    void copyAlike() {
        List<Likeness> waiting = new ArrayList<>(scope.roleRules.likenesses());
        while (!waiting.isEmpty()) {
            Likeness next = waiting.stream()
                    .filter(it ->
                            waiting.stream().noneMatch(other -> other.role().equals(it.model())))
                    .findFirst()
                    .orElse(waiting.get(0));
            waiting.remove(next);
            scope.permissions.forEach(permission -> copy(next, permission));
        }
    }

    private void copy(Likeness likeness, Permission permission) {
        List<Cell> own = of(likeness.role(), permission);
        for (Cell cell : of(likeness.model(), permission)) {
            Optional<Cell> left = Optional.of(copied(cell, likeness));
            for (Cell taken : own) {
                left = left.flatMap(it -> Remainder.of(it, taken.when()));
            }
            left.ifPresent(it -> add(it, 0));
        }
    }

    private static Cell copied(Cell cell, Likeness likeness) {
        return new Cell(
                likeness.role(),
                cell.permission(),
                cell.when(),
                cell.choice(),
                cell.symbol(),
                cell.notes(),
                cell.rowLabel(),
                Optional.of(likeness.model()),
                cell.trace(),
                cell.span());
    }
}
