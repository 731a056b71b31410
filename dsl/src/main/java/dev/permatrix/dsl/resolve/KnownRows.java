package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.TableSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.CellSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.OnSyntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What rows there are, before any is read: a row that repeats the label of another table's row is the same row, though
 * only one of them gives its identifier.
 */
final class KnownRows {

    private final Scope scope;
    private final Map<String, Map<String, Set<TableSyntax>>> idsByLabel = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    KnownRows(Scope scope, List<TableSyntax> tables) {
        this.scope = scope;
        tables.stream().filter(table -> table.level().isEmpty()).forEach(this::scan);
    }

    private void scan(TableSyntax table) {
        List<TableSyntax.RowSyntax> rows = table.rows();
        if (!rows.isEmpty() && HeaderReader.isByRole(rows.get(0).cells().get(0).text())) {
            rows.get(0).cells().stream().skip(1).forEach(label -> add(table, table.entity(), label));
            return;
        }
        List<Optional<NameSyntax>> on = new ArrayList<>(List.of(table.entity()));
        table.lines()
                .forEach(line -> line.match(
                        row -> row.cells().stream().limit(1).anyMatch(label -> add(table, on.get(0), label)),
                        place -> on.set(0, place.entity()).isPresent(),
                        section -> section.on()
                                .map(OnSyntax::entity)
                                .map(it -> on.set(0, it))
                                .isPresent(),
                        note -> false));
    }

    private boolean add(TableSyntax table, Optional<NameSyntax> on, CellSyntax label) {
        Optional<Entity> entity = on.flatMap(name -> scope.entityNames.find(name.text()));
        Optional<String> name = label.id().map(NameSyntax::text).or(() -> Identifiers.snake(label.text()));
        name.ifPresent(it -> ids.add(Identifiers.key(RowHead.qualified(entity, it))));
        label.id()
                .ifPresent(id -> idsByLabel
                        .computeIfAbsent(key(entity, label), key -> new HashMap<>())
                        .computeIfAbsent(id.text(), key -> new HashSet<>())
                        .add(table));
        return name.isPresent();
    }

    private static String key(Optional<Entity> entity, CellSyntax label) {
        return entity.map(Entity::id).orElse("") + "\n" + Identifiers.key(label.text());
    }

    /** Whether some row has this id. */
    boolean isId(String name) {
        return ids.contains(Identifiers.key(name));
    }

    /** The name of a row without its entity: between braces, or as another table gives it, or made from the label. */
    Optional<String> name(TableSyntax table, Optional<Entity> entity, CellSyntax label) {
        Map<String, Set<TableSyntax>> elsewhere = idsByLabel.getOrDefault(key(entity, label), Map.of());
        Optional<String> known = elsewhere.size() == 1
                ? elsewhere.entrySet().stream()
                        .filter(it -> !it.getValue().contains(table))
                        .map(Map.Entry::getKey)
                        .findFirst()
                : Optional.empty();
        return label.id().map(NameSyntax::text).or(() -> known).or(() -> Identifiers.snake(label.text()));
    }
}
