package dev.permatrix.dsl.syntax;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The constructs that the language will have and that this compiler does not know yet. */
final class Later {

    private static final Set<String> STATEMENTS = Set.of(
            "fact", "parameter", "level", "require", "operation", "each", "variant", "use", "end", "forbid", "allow");

    private static final Map<Block, Map<String, String>> FIRST_WORDS = Map.of(
            Block.ROLE_DECLARATION,
                    Map.of(
                            "like", "like",
                            "includes", "includes",
                            "available", "available",
                            "cannot", "cannot be deleted or edited"),
            Block.PERMISSION_LINES, Map.of("needs", "needs", "shown", "shown as", "on", "on"),
            Block.PROMISE, Map.of("each", "each of", "a", "a higher …"));

    private static final Map<Block, Map<String, String>> INNER_WORDS = Map.of(
            Block.ROLE_DECLARATION, Map.of("outside", "outside the account", "when", "held when"),
            Block.RELATION_OF, Map.of(":", "a relation with values"),
            Block.LEGEND_LINES, Map.of("forbid", "forbid", "until", "allow until withdrawn"),
            Block.TABLE_LINES, Map.of("of", "table … of", "from", "table … from"),
            Block.CHANGE_RULES, Map.of("when", "may … when", "where", "where", "any", "any", "role", "any role"),
            Block.PROMISE, Map.of("default", "invariant default", "holds", "no one holds both"),
            Block.EXAMPLE, Map.of("any", "any", "role", "any role"));

    /** What conditions will be able to say; {@code is} and {@code more} belong to the language elsewhere. */
    private static final Map<String, String> CONDITION_WORDS =
            Map.of("is", "is", "at", "at least", "less", "less than", "more", "more than", "holds", "holds");

    private static final List<Block> WITH_CONDITIONS =
            List.of(Block.LEGEND_LINES, Block.TABLE_LINES, Block.RESTRICTION_TO, Block.PROMISE);

    private Later() {}

    /** The construct that a statement starts with. */
    static Optional<String> statement(Line line) {
        return Optional.of(line.text(0)).filter(STATEMENTS::contains);
    }

    /** The construct that a line below such a statement starts with. */
    static Optional<String> firstWord(Block block, Line line) {
        return Optional.ofNullable(FIRST_WORDS.getOrDefault(block, Map.of()).get(line.text(0)));
    }

    /** The construct at the place of the error, if the error is only that it isn't known yet. */
    static Optional<String> innerWord(Block block, Line line, int index) {
        Map<String, String> inner = INNER_WORDS.getOrDefault(block, Map.of());
        String word = line.text(index);
        if (inner.containsKey(word)) {
            return Optional.of(inner.get(word));
        }
        if (block == Block.PROMISE && (isFollowedBy(line, index, "both") || isFollowedBy(line, index, "never"))) {
            return Optional.of(word + " " + line.text(index + 1));
        }
        if (!WITH_CONDITIONS.contains(block)) {
            return Optional.empty();
        }
        return CONDITION_WORDS.containsKey(word)
                ? Optional.of(CONDITION_WORDS.get(word))
                : Optional.of("holds")
                        .filter(it -> index > 0 && line.text(index - 1).equals(it));
    }

    private static boolean isFollowedBy(Line line, int index, String word) {
        return line.text(index + 1).equals(word);
    }
}
