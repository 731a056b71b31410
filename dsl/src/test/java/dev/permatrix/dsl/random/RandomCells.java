package dev.permatrix.dsl.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The legend of a random matrix, and words of it that make sense on an entity. */
final class RandomCells {

    private static final List<String> PLAIN = List.of("✔", "✔", "✔", "✘", "✘", "ask", "ask", "?", "", "kept", "ban");

    private final Dice dice;
    private final List<String> roles;
    private final Map<String, List<String>> relations;
    private final List<String> anywhere;
    private final List<Word> words = new ArrayList<>();

    /** A word with a condition, and the relations that it looks at. */
    private record Word(String text, Set<String> relations) {}

    /** @param anywhere what a condition may ask on any entity, and on the account */
    RandomCells(Dice dice, List<String> roles, Map<String, List<String>> relations, List<String> anywhere) {
        this.dice = dice;
        this.roles = roles;
        this.relations = relations;
        this.anywhere = List.copyOf(anywhere);
    }

    List<String> legend() {
        List<String> lines = new ArrayList<>(List.of("legend", "  ✔ yes means allow", "  ✘ no means deny"));
        lines.add("  \"Ask for it\" ask means " + request());
        lines.add("  ? means undecided");
        lines.add("  ban means forbid");
        lines.add("  kept means " + kept());
        lines.add("  so means " + effect() + " when " + condition(anywhere, 1));
        lines.add("    else " + effect());
        words.add(new Word("so", Set.of()));
        lines.add("  blank means " + dice.one("deny", "allow", "undecided"));
        relations.forEach((entity, own) -> {
            if (!own.isEmpty()) {
                lines.add("  " + word(entity, "mine") + " means allow only when " + condition(own, 2));
                lines.add("  " + word(entity, "part") + " means " + effect() + " when " + condition(own, 1));
                if (dice.once(2)) {
                    lines.add("    else " + effect() + " when " + condition(own, 2));
                }
                lines.add("    else " + effect());
            }
        });
        return lines;
    }

    private String word(String entity, String kind) {
        String word = kind + entity;
        words.add(new Word(word, new TreeSet<>(relations.get(entity))));
        return word;
    }

    private String effect() {
        return dice.one("allow", "deny", "undecided", request(), dice.one("forbid", kept()));
    }

    private String kept() {
        return "allow until withdrawn by " + String.join(" or ", dice.some(roles, 2));
    }

    private String request() {
        return "on request from " + String.join(" or ", dice.some(roles, 2));
    }

    /** A condition over these relations, nested at most so deep. */
    String condition(List<String> own, int depth) {
        String first = part(own, depth);
        return switch (depth == 0 ? 0 : dice.below(3)) {
            case 1 -> first + " and " + part(own, depth);
            case 2 -> first + " or " + part(own, depth);
            default -> part(own, 0);
        };
    }

    private String part(List<String> own, int depth) {
        String relation = dice.once(4) ? dice.one(anywhere) : dice.one(own);
        if (depth == 0) {
            return dice.once(3) ? "not " + relation : relation;
        }
        return switch (dice.below(4)) {
            case 0 -> "(not " + relation + ")";
            case 1 -> "(" + condition(own, depth - 1) + ")";
            case 2 -> "(not (" + condition(own, depth - 1) + "))";
            default -> relation;
        };
    }

    /** One thing that can be asked on any entity, and on the account. */
    String anywhere() {
        return dice.one(anywhere);
    }

    String plain() {
        return dice.one(PLAIN);
    }

    /** A word for a cell on this entity; one without a condition on the account. */
    String on(Optional<String> entity) {
        List<String> fitting = words.stream()
                .filter(word -> entity.map(relations::get).orElse(List.of()).containsAll(word.relations()))
                .map(Word::text)
                .toList();
        return fitting.isEmpty() || dice.once(2) ? plain() : dice.one(fitting);
    }
}
