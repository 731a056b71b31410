package dev.permatrix.dsl.random;

import dev.permatrix.dsl.random.RandomTables.OnEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is required, and what needs what, in a random matrix. */
final class RandomGates {

    private final Dice dice;
    private final List<String> facts;
    private final Map<String, List<String>> relations;
    private final RandomTables tables;

    RandomGates(Dice dice, List<String> facts, Map<String, List<String>> relations, RandomTables tables) {
        this.dice = dice;
        this.facts = facts;
        this.relations = relations;
        this.tables = tables;
    }

    List<List<String>> statements() {
        List<List<String>> statements = new ArrayList<>();
        if (dice.once(4)) {
            statements.add(List.of("require " + dice.one(facts) + " to sign in"));
        }
        List<String> asked = tables.asked();
        if (!asked.isEmpty() && dice.once(3)) {
            statements.add(List.of("require " + dice.one(facts) + " to " + dice.one(asked)));
        }
        for (String entity : relations.keySet()) {
            if (dice.once(4)) {
                statements.add(List.of("require " + dice.one(relations.get(entity)) + " on " + entity));
            }
        }
        needs(statements);
        return statements;
    }

    /** Later rows need earlier ones, so that nothing needs itself. */
    private void needs(List<List<String>> statements) {
        List<String> asked = tables.asked();
        if (asked.size() > 1 && dice.once(2)) {
            statements.add(List.of("permission " + asked.get(1), "  needs " + asked.get(0)));
        }
        List<OnEntity> on = tables.onEntities();
        if (!asked.isEmpty() && !on.isEmpty() && dice.once(3)) {
            statements.add(List.of("permission " + on.get(0).id(), "  needs " + asked.get(0)));
        }
    }
}
