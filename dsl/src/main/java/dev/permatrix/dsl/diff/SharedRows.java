package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.table.Variable.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the rows that can be granted or withdrawn in either matrix. */
final class SharedRows {

    private SharedRows() {}

    /** Those of these permissions, each once; the first permission of each matrix is the one that is asked for. */
    static List<SharedRow> of(Both<PermissionModel> models, Both<? extends Collection<Permission>> asked) {
        Set<String> own = Stream.of(asked.before(), asked.after())
                .flatMap(it -> it.stream().limit(1))
                .map(Permission::rowId)
                .collect(Collectors.toSet());
        Map<String, Set<Standing>> standings = new LinkedHashMap<>();
        Map<String, String> labels = new HashMap<>();
        for (Version version : Version.values()) {
            for (Permission permission : asked.of(version)) {
                labels.put(permission.rowId(), permission.label());
                standings
                        .computeIfAbsent(permission.rowId(), it -> new LinkedHashSet<>())
                        .addAll(standings(models.of(version), permission));
            }
        }
        return standings.entrySet().stream()
                .filter(it -> !it.getValue().isEmpty())
                .map(it -> new SharedRow(
                        it.getKey(), labels.get(it.getKey()), own.contains(it.getKey()), inOrder(it.getValue())))
                .toList();
    }

    private static List<Standing> inOrder(Set<Standing> standings) {
        List<Standing> ordered = new ArrayList<>(List.of(Standing.NONE));
        standings.stream().sorted().forEach(ordered::add);
        return ordered;
    }

    private static Set<Standing> standings(PermissionModel model, Permission permission) {
        Set<Standing> standings = new LinkedHashSet<>();
        List<Cell> cells = model.cells().of(permission).toList();
        if (cells.stream().anyMatch(Cell::isOnRequest)) {
            standings.add(Standing.GRANTED);
        }
        if (cells.stream().anyMatch(Cell::isWithdrawable)) {
            standings.add(Standing.WITHDRAWN);
        }
        return standings;
    }
}
