package dev.permatrix.dsl.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A valid matrix that a seed decides, as text, so that it goes through every pass: each form of statement comes up in
 * some of them.
 *
 * @param statements the lines of each statement
 */
record RandomMatrix(List<List<String>> statements) {

    static RandomMatrix of(long seed) {
        return new Maker(new Dice(seed)).matrix();
    }

    String text() {
        return text(statements);
    }

    static String text(List<List<String>> statements) {
        return String.join("\n", statements.stream().flatMap(List::stream).toList()) + "\n";
    }

    private static final class Maker {

        private static final List<String> LABELS =
                List.of("Account owner", "Editor", "Guest, invited", "Head of sales", "Intern");
        private static final List<String> IDS = List.of("AccountOwner", "Editor", "Guest", "HeadOfSales", "Intern");
        private static final List<String> RELATIONS = List.of("owner", "member", "late");
        private static final List<String> REACH = List.of("reach is own", "reach is not far", "reach is near");

        private final Dice dice;
        private final List<List<String>> statements = new ArrayList<>();
        private final Map<String, List<String>> relations = new LinkedHashMap<>();
        private final RandomFacts facts;
        private final boolean several;
        private List<String> roles = List.of();
        private final List<String> derived = new ArrayList<>();

        Maker(Dice dice) {
            this.dice = dice;
            this.facts = new RandomFacts(dice);
            this.several = dice.once(3);
        }

        RandomMatrix matrix() {
            String hold = several ? "  users hold any roles" : "  users hold exactly one role";
            statements.add(List.of("matrix Random \"A matrix\"", hold));
            int count = 2 + dice.below(several ? 2 : 3);
            roles = IDS.subList(0, count);
            List<String> counted = dice.some(roles, 2);
            statements.addAll(facts.statements());
            for (int i = 0; i < count; i++) {
                role(roles.get(i), LABELS.get(i), counted.contains(roles.get(i)));
            }
            boolean set = dice.once(2);
            if (set) {
                statements.add(List.of("roles Staff = " + String.join(", ", dice.some(roles, 2))));
            }
            entities();
            RandomCells cells = new RandomCells(dice, roles, relations, atoms());
            statements.add(cells.legend());
            RandomTables tables = new RandomTables(dice, cells, LABELS.subList(0, count), relations);
            statements.addAll(tables.statements());
            List<String> names = new ArrayList<>(roles);
            names.addAll(set ? List.of("Staff") : List.of());
            statements.addAll(new RandomRules(
                            dice, names, counted, relations, tables, new RandomCells(dice, names, relations, atoms()))
                    .several(several)
                    .derived(derived)
                    .statements());
            statements.addAll(new RandomGates(dice, facts.atoms(), relations, tables).statements());
            return new RandomMatrix(List.copyOf(statements));
        }

        /** What any condition may ask, of any entity or none. */
        private List<String> atoms() {
            List<String> atoms = new ArrayList<>(facts.atoms());
            roles.forEach(role -> atoms.add("holds " + role));
            atoms.add("holds only " + dice.one(roles));
            return atoms;
        }

        private void role(String id, String label, boolean counted) {
            List<String> lines = new ArrayList<>();
            lines.add(
                    dice.once(3) && id.equals("AccountOwner")
                            ? "role \"Account owner\""
                            : "role " + id + " \"" + label + "\"" + dice.maybe(4, () -> " cites X-1"));
            if (id.equals("Guest") && dice.once(3)) {
                derived.add(id);
                lines.add("  held when " + dice.one(facts.atoms()));
            } else if (counted && dice.once(2)) {
                String count = dice.one("1 or more users", "up to 2 users", "2 or more users", "up to 1 user");
                lines.add("  held by " + count);
            } else if (dice.once(5)) {
                lines.add("  held by exactly " + dice.one("1 user", "2 users"));
            }
            if (dice.once(4)) {
                lines.add("  its holder cannot be " + dice.one("removed", "locked"));
            }
            if (dice.once(5)) {
                lines.add("  no restriction applies");
            }
            if (dice.once(6)) {
                lines.add("  cannot be deleted or edited");
            }
            if (id.equals("Editor") && roles.contains("Guest") && several && dice.once(2)) {
                lines.add("  includes Guest");
            }
            availability(lines);
            statements.add(lines);
        }

        private void availability(List<String> lines) {
            if (facts.atoms().isEmpty()) {
                return;
            }
            if (dice.once(6)) {
                lines.add("  available when " + dice.one(facts.atoms())
                        + dice.maybe(2, () -> " or holds " + dice.one(roles)));
            }
            if (dice.once(8)) {
                lines.add("  available on request from " + dice.one(roles) + " when " + dice.one(facts.atoms()));
            }
        }

        private void entities() {
            List<String> names = List.of("Doc", "Task").subList(0, dice.below(3));
            for (String entity : names) {
                statements.add(List.of("entity " + entity));
                List<String> own = new ArrayList<>(dice.some(RELATIONS, 3));
                own.forEach(it -> statements.add(List.of("relation " + it + " of " + entity)));
                if (dice.once(3)) {
                    statements.add(List.of("relation reach of " + entity + ": own, near, far"));
                    own.addAll(dice.some(REACH, 2));
                }
                if (dice.once(4)) {
                    statements.add(List.of("fact closed of " + entity));
                    own.add("closed");
                }
                relations.put(entity, own);
            }
        }
    }
}
