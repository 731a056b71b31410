package dev.permatrix.dsl.syntax;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The constructs that the language will have and that this compiler does not know yet. */
final class Later {

    private static final Set<String> STATEMENTS = Set.of(
            "fact", "parameter", "level", "require", "operation", "each", "variant", "use", "end", "forbid", "allow");

    private static final Map<Block, Set<String>> FIRST_WORDS = Map.of(
            Block.ROLE_DECLARATION, Set.of("like", "includes", "available", "cannot"),
            Block.PERMISSION_LINES, Set.of("needs", "shown", "on"),
            Block.PROMISE, Set.of("each", "a"));

    private static final Map<Block, Set<String>> INNER_WORDS = Map.ofEntries(
            Map.entry(Block.ROLE_DECLARATION, Set.of("outside", "when")),
            Map.entry(Block.RELATION_OF, Set.of(":")),
            Map.entry(Block.ROLE_SET, Set.of("where")),
            Map.entry(Block.LEGEND_LINES, Set.of("forbid", "until")),
            Map.entry(Block.TABLE_LINES, Set.of("of", "from")),
            Map.entry(Block.CHANGE_RULES, Set.of("when", "where", "any", "role")),
            Map.entry(Block.PROMISE, Set.of("default", "both", "holds", "never", "next", "when", "where")),
            Map.entry(Block.EXAMPLE, Set.of("where", "any", "role")));

    /** What conditions will be able to say; {@code is} and {@code more} belong to the language elsewhere. */
    private static final Set<String> CONDITION_WORDS = Set.of("is", "at", "less", "more", "holds");

    private static final List<Block> WITH_CONDITIONS =
            List.of(Block.LEGEND_LINES, Block.TABLE_LINES, Block.RESTRICTION_TO, Block.PROMISE);

    private Later() {}

    /** The construct that a statement starts with. */
    static Optional<String> statement(Line line) {
        return Optional.of(line.text(0)).filter(STATEMENTS::contains);
    }

    /** The construct that a line below such a statement starts with. */
    static Optional<String> firstWord(Block block, Line line) {
        return Optional.of(line.text(0)).filter(FIRST_WORDS.getOrDefault(block, Set.of())::contains);
    }

    /** The construct at the place of the error, if the error is only that it isn't known yet. */
    static Optional<String> innerWord(Block block, Line line, int index) {
        Set<String> inner = INNER_WORDS.getOrDefault(block, Set.of());
        String word = line.text(index);
        String before = index > 0 ? line.text(index - 1) : "";
        if (inner.contains(word)) {
            return Optional.of(word);
        }
        if (!WITH_CONDITIONS.contains(block)) {
            return Optional.empty();
        }
        return CONDITION_WORDS.contains(word)
                ? Optional.of(word)
                : Optional.of(before).filter("holds"::equals);
    }
}
