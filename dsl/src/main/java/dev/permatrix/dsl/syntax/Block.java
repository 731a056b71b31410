package dev.permatrix.dsl.syntax;

import static dev.permatrix.dsl.syntax.PermatrixLexer.*;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The kinds of statement, the word that each starts with, and how to know the lines that may stand below it. */
enum Block {
    MATRIX_HEAD(MATRIX, Set.of(SOURCE, FACTS, OWNER, VERSION, APPROVED, USERS, NO), Set.of(CAN)),
    USED_MATRIX(USE, Set.of(), Set.of()),
    ROLE_DECLARATION(ROLE, Set.of(HELD, FIRST, ITS, NO, CANNOT, LIKE, INCLUDES, AVAILABLE), Set.of()),
    ROLE_SET(ROLES, Set.of(), Set.of()),
    ENTITIES(ENTITY, Set.of(), Set.of()),
    RELATION_OF(RELATION, Set.of(), Set.of()),
    FACT_OF(FACT, Set.of(), Set.of()),
    PARAMETER_VALUE(PARAMETER, Set.of(), Set.of()),
    LEVEL_VALUES(LEVEL, Set.of(), Set.of()),
    LEGEND_LINES(LEGEND, Set.of(), Set.of(MEANS)),
    TABLE_LINES(TABLE, Set.of(ROW, ON, SECTION), Set.of()),
    PERMISSION_LINES(PERMISSION, Set.of(COVERS, NEEDS, TAGS, SHOWN, CREATES, ON), Set.of()),
    REQUIREMENT(REQUIRE, Set.of(), Set.of()),
    RESTRICTION_TO(RESTRICT, Set.of(), Set.of()),
    OPERATION_NAME(OPERATION, Set.of(), Set.of()),
    CHANGE_RULES(CHANGES, Set.of(NO, ANYONE), Set.of(MAY)),
    USER_RULES(EACH, Set.of(HAS, BELONGS, NO, ADVICE), Set.of()),
    PROMISE(INVARIANT, Set.of(ONLY, NO, ALWAYS, A), Set.of(MAY, CAN, DIFFER, HAVE)),
    EXAMPLE(SCENARIO, Set.of(GIVEN, THEN), Set.of()),
    OPEN_QUESTION(UNDECIDED, Set.of(), Set.of()),
    OTHER_READING(VARIANT, Set.of(), Set.of());

    private final int keyword;
    private final Set<Integer> openers;
    private final Set<Integer> signals;

    Block(int keyword, Set<Integer> openers, Set<Integer> signals) {
        this.keyword = keyword;
        this.openers = openers;
        this.signals = signals;
    }

    /** The statement that this line starts, if its first word is the keyword of one. */
    static Optional<Block> startedBy(Line line) {
        return ofKeyword(line.type(0));
    }

    static Optional<Block> ofWord(String word) {
        return Arrays.stream(values())
                .filter(block -> block.word().equals(word))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Block::word).toList();
    }

    private static Optional<Block> ofKeyword(int type) {
        return Arrays.stream(values()).filter(block -> block.keyword == type).findFirst();
    }

    /** The keyword as people write it. */
    String word() {
        return Words.literal(keyword);
    }

    /** Whether a line like this one stands below such a statement, even if its first word could start another. */
    boolean owns(Line line) {
        boolean eachOf = line.type(0) == EACH && line.type(1) == OF;
        boolean noDifference = line.type(1) == MAKES && line.type(2) == NO;
        boolean promise = this == PROMISE && (eachOf || noDifference);
        return promise || openers.contains(line.type(0)) || signals.stream().anyMatch(line::has);
    }

    /** Whether any lines stand below it. */
    boolean hasBody() {
        return !openers.isEmpty() || !signals.isEmpty();
    }

    /** Whether its lines may start with a name, so that an unknown first word proves nothing. */
    boolean startsWithNames() {
        return !signals.isEmpty() && this != MATRIX_HEAD;
    }
}
