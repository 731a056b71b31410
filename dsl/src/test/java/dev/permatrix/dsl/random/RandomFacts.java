package dev.permatrix.dsl.random;

import java.util.ArrayList;
import java.util.List;

/** Facts of user and account of a random matrix, and what conditions ask of them. */
final class RandomFacts {

    private final List<List<String>> statements = new ArrayList<>();
    private final List<String> atoms = new ArrayList<>();

    RandomFacts(Dice dice) {
        if (dice.once(2)) {
            add("fact active of user", "active");
        }
        if (dice.once(4)) {
            add("fact licence of user: none, expired, valid", "licence is valid", "licence is not none");
        }
        if (dice.once(4)) {
            add("fact plan of account: free < pro < max", "plan at least pro", "plan less than max", "plan is pro");
        }
        if (dice.once(5)) {
            statements.add(List.of("parameter many = 5"));
            add("fact seats of account: number", "seats at least many", "seats more than 7", "seats is 5");
        }
        if (atoms.isEmpty()) {
            add("fact hosted of account", "hosted");
        }
    }

    private void add(String statement, String... asked) {
        statements.add(List.of(statement));
        atoms.addAll(List.of(asked));
    }

    List<List<String>> statements() {
        return statements;
    }

    /** Conditions of one part each. */
    List<String> atoms() {
        return atoms;
    }
}
