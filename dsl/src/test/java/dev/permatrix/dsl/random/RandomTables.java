package dev.permatrix.dsl.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables of a random matrix, and what is said of their rows. */
final class RandomTables {

    private final Dice dice;
    private final RandomCells cells;
    private final List<String> labels;
    private final Map<String, List<String>> relations;
    private final List<List<String>> statements = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final List<OnEntity> onEntities = new ArrayList<>();
    private int rows;
    private boolean complete = true;

    /** The id of a permission on an entity. */
    record OnEntity(String id, String entity) {}

    RandomTables(Dice dice, RandomCells cells, List<String> labels, Map<String, List<String>> relations) {
        this.dice = dice;
        this.cells = cells;
        this.labels = labels;
        this.relations = relations;
    }

    List<List<String>> statements() {
        int tables = 1 + dice.below(3);
        for (int i = 0; i < tables; i++) {
            table("Table " + i, columns(true));
        }
        if (dice.once(3)) {
            table("Sparse", columns(false));
        }
        if (!complete || dice.once(3)) {
            rest();
        }
        return statements;
    }

    /** Permissions that are asked without a record. */
    List<String> asked() {
        return asked;
    }

    List<OnEntity> onEntities() {
        return onEntities;
    }

    /** Headers that name every role; or some of them. */
    private List<String> columns(boolean all) {
        List<String> shuffled = dice.shuffled(labels);
        List<String> quoted =
                shuffled.stream().map(it -> it.contains(",") ? "Guest" : it).toList();
        if (!all) {
            complete = false;
            return quoted.subList(0, 1);
        }
        int grouped = dice.below(3);
        List<String> headers = new ArrayList<>(quoted.subList(grouped, quoted.size()));
        if (grouped > 0) {
            headers.add(dice.once(2) ? "everyone else" : String.join(", ", quoted.subList(0, grouped)));
        }
        return headers.size() == 1 && dice.once(2) ? List.of("Everyone else") : headers;
    }

    private void table(String label, List<String> columns) {
        Optional<String> entity = anEntity();
        List<String> lines = new ArrayList<>();
        lines.add("table \"" + label + "\"" + entity.map(it -> " on " + it).orElse(""));
        lines.add("  | Permission | Cites | " + String.join(" | ", columns) + " |");
        lines.add("  | --- | --- |" + " :---: |".repeat(columns.size()));
        int count = 1 + dice.below(4);
        for (int i = 0; i < count; i++) {
            if (dice.once(3)) {
                entity = anEntity();
                String on = " on " + entity.orElse("account");
                lines.add(dice.once(2) ? " " + on : "  section \"Part " + i + "\"" + on);
            }
            lines.add(row(entity, columns.size()));
        }
        notes(lines);
        statements.add(lines);
    }

    private Optional<String> anEntity() {
        List<String> entities = List.copyOf(relations.keySet());
        return entities.isEmpty() || dice.once(2) ? Optional.empty() : Optional.of(dice.one(entities));
    }

    private String row(Optional<String> entity, int columns) {
        rows++;
        String id = "do_" + rows;
        String label = dice.once(3) ? "Whatever: \"№ " + rows + "\" {" + id + "}" : "Do " + rows;
        boolean creates = entity.isPresent() && dice.once(4);
        boolean covers = dice.once(4);
        boolean elsewhere = covers && !creates && dice.once(2);
        describe(id, entity, creates, covers, elsewhere);
        Optional<String> readOn = creates || elsewhere ? Optional.empty() : entity;
        String written = Stream.generate(() -> cells.on(readOn) + note(readOn))
                .limit(columns)
                .collect(Collectors.joining(" | "));
        return "  | " + label + note(readOn) + " | " + dice.maybe(3, () -> "X-" + rows) + " | " + written + " |";
    }

    private void describe(String id, Optional<String> entity, boolean creates, boolean covers, boolean elsewhere) {
        List<String> lines = new ArrayList<>(List.of("permission " + id));
        if (creates) {
            lines.add("  creates " + entity.orElseThrow());
        }
        if (covers) {
            lines.add("  covers " + id + "_a, \"Part b of " + id + "\"" + (elsewhere ? other(entity) : ""));
        }
        if (dice.once(4)) {
            lines.add("  tags risk");
        }
        if (lines.size() > 1) {
            statements.add(lines);
        }
        String name = covers ? id + "_a" : id;
        if (entity.isEmpty() || creates) {
            asked.add(name);
        } else {
            onEntities.add(new OnEntity(name, entity.orElseThrow()));
        }
    }

    private String other(Optional<String> entity) {
        return relations.keySet().stream()
                .filter(it -> !entity.equals(Optional.of(it)))
                .findFirst()
                .map(it -> " on " + it)
                .orElse("");
    }

    /** A note that explains, and where the entity has relations, one that narrows and one that widens. */
    private String note(Optional<String> entity) {
        return switch (dice.below(6)) {
            case 0 -> " [1]";
            case 1 -> entity.map(it -> it.equals("Doc") ? " [2]" : " [4]").orElse("");
            case 2 -> entity.map(it -> it.equals("Doc") ? " [3]" : " [5]").orElse("");
            default -> "";
        };
    }

    private void notes(List<String> lines) {
        lines.add("  note [1] \"Only words\"" + dice.maybe(3, () -> " cites X-2"));
        int number = 2;
        for (String entity : relations.keySet()) {
            List<String> own = relations.get(entity);
            lines.add("  note [" + number++ + "] only when " + cells.condition(own, 1) + " \"Narrows\"");
            lines.add("  note [" + number++ + "] also when " + cells.condition(own, 2));
        }
    }

    /** The rows {@code everything else}: for all that is left, and now and then for an entity. */
    private void rest() {
        statements.add(rest("account", "everything else"));
        if (!relations.isEmpty() && dice.once(2)) {
            statements.add(rest(relations.keySet().iterator().next(), "Everything  else"));
        }
    }

    private List<String> rest(String entity, String label) {
        return List.of(
                "table \"Rest of " + entity + "\"",
                "  | Permission | everyone else |",
                "  on " + entity,
                "  | " + label + " | " + cells.plain() + " |");
    }
}
