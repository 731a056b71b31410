package dev.permatrix.dsl.random;

import dev.permatrix.dsl.random.RandomTables.OnEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Restrictions, change rules and open questions of a random matrix. */
final class RandomRules {

    private final Dice dice;
    private final List<String> names;
    private final List<String> counted;
    private final Map<String, List<String>> relations;
    private final RandomTables tables;
    private final RandomCells cells;
    private boolean several;
    private List<String> derived = List.of();

    RandomRules(
            Dice dice,
            List<String> names,
            List<String> counted,
            Map<String, List<String>> relations,
            RandomTables tables,
            RandomCells cells) {
        this.dice = dice;
        this.names = names;
        this.counted = counted;
        this.relations = relations;
        this.tables = tables;
        this.cells = cells;
    }

    /** Whether users hold any roles: then roles are assigned and not changed. */
    RandomRules several(boolean any) {
        several = any;
        return this;
    }

    /** Roles that are worked out: nobody can be given them. */
    RandomRules derived(List<String> roles) {
        derived = roles;
        return this;
    }

    /** Roles that can be given. */
    private List<String> given() {
        return names.stream()
                .filter(name -> !derived.contains(name) && (derived.isEmpty() || !name.equals("Staff")))
                .toList();
    }

    List<List<String>> statements() {
        List<List<String>> statements = new ArrayList<>();
        for (String entity : relations.keySet()) {
            Stream.generate(() -> restriction(entity)).limit(dice.below(3)).forEach(it -> statements.add(List.of(it)));
        }
        boolean declares = dice.once(3);
        if (declares) {
            statements.add(List.of("operation invite \"Invite somebody\""));
        }
        int blocks = dice.below(3);
        for (int i = 0; i < blocks; i++) {
            List<String> lines = new ArrayList<>(List.of("changes \"Block " + i + "\""));
            Stream.generate(() -> "  " + (declares && dice.once(6) ? invitation() : rule()))
                    .limit(1 + dice.below(6))
                    .forEach(lines::add);
            statements.add(lines);
        }
        if (dice.once(3)) {
            statements.add(List.of("undecided \"What is missing?\"", "  note \"Nobody knows\" cites X-3"));
        }
        return statements;
    }

    private String restriction(String entity) {
        List<String> own = tables.onEntities().stream()
                .filter(it -> it.entity().equals(entity))
                .map(OnEntity::id)
                .toList();
        String who = dice.once(3) ? "everyone except " + dice.one(names) : String.join(", ", dice.some(names, 2));
        String except = own.isEmpty() || dice.once(2) ? "" : " except " + String.join(", ", dice.some(own, 2));
        boolean noOneLeft = who.startsWith("everyone") && (names.size() < 3 || who.endsWith("Staff"));
        String condition = cells.condition(relations.get(entity), 1);
        return "restrict " + (noOneLeft ? "everyone" : who) + " on " + entity + except + " to " + condition
                + dice.maybe(2, () -> " [a]");
    }

    private String invitation() {
        return actors() + " may " + dice.maybe(3, () -> "never ") + "invite " + targets();
    }

    private String rule() {
        String statement = switch (dice.below(6)) {
            case 0 -> actors() + " may never " + operation(false);
            case 1 -> "undecided: " + actors() + " may " + operation(true);
            case 2 -> "no one" + dice.maybe(2, () -> " but " + actors()) + " may " + operation(false);
            default -> actors() + " may " + operation(true);
        };
        return statement
                + dice.maybe(4, () -> " while " + presence())
                + dice.maybe(6, () -> " when " + cells.anywhere())
                + dice.maybe(5, () -> " cites X-9");
    }

    private String presence() {
        return dice.one("a ", "an ", "no ") + dice.one(counted) + " exists";
    }

    private String actors() {
        if (!tables.asked().isEmpty() && dice.once(3)) {
            String with = "anyone with " + dice.one(tables.asked());
            return dice.once(3) ? dice.one(names) + ", " + with : with;
        }
        return dice.once(4) ? "anyone" : String.join(", ", dice.some(names, 2));
    }

    private String operation(boolean complete) {
        return switch (dice.below(10)) {
            case 0 -> "lock " + targets();
            case 1 -> "unlock " + targets();
            case 2 -> "grant anything to " + targets();
            case 3 -> "revoke anything from " + targets();
            case 4 -> "transfer " + dice.one(given()) + " to " + targets() + becoming(complete);
            case 5, 6 -> several ? moved() : changed();
            case 7 ->
                dice.one("create any role", "edit any role", "delete own role", "delete role " + dice.one(counted));
            default -> "remove " + targets();
        };
    }

    private String changed() {
        String roles = String.join(", ", dice.some(given(), 2));
        String to = derived.isEmpty() ? dice.one("any role", roles, "one of " + roles) : roles;
        return "change " + targets() + " to " + to;
    }

    private String moved() {
        String roles = String.join(", ", dice.some(given(), 2));
        return dice.once(2) ? "assign " + roles + " to " + targets() : "unassign " + roles + " from " + targets();
    }

    private String becoming(boolean needed) {
        List<String> assigned =
                counted.stream().filter(role -> !derived.contains(role)).toList();
        String role = assigned.isEmpty() ? "AccountOwner" : dice.one(assigned);
        return needed || dice.once(2) ? " becoming " + role : "";
    }

    private String list() {
        return String.join(", ", dice.some(names, 2));
    }

    private String targets() {
        return people() + dice.maybe(6, () -> " where " + cells.anywhere());
    }

    private String people() {
        String people = dice.one("anyone", "anyone else", "self", "themselves");
        return switch (dice.below(5)) {
            case 0, 1 -> people;
            case 2 -> dice.one("a ", "another ", "one of ") + dice.one(names);
            case 3 ->
                Stream.of(dice.one("self", "anyone else"), dice.one(names)).collect(Collectors.joining(", "));
            default -> list();
        };
    }
}
