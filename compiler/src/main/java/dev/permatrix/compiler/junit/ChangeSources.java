package dev.permatrix.compiler.junit;

/** How the suite of changes compares answers with the expected text. */
final class ChangeSources {

    /** The table of one operation, and the tests that it gives. */
    static final String EXPECTED_CHANGES = """
            import static org.junit.jupiter.api.Assertions.assertEquals;
            import static org.junit.jupiter.api.Assertions.fail;
            import static org.junit.jupiter.api.DynamicTest.dynamicTest;

            import java.util.ArrayList;
            import java.util.Collections;
            import java.util.HashSet;
            import java.util.List;
            import java.util.Map;
            import java.util.Set;
            import java.util.stream.Collectors;
            import java.util.stream.IntStream;
            import java.util.stream.Stream;
            import org.junit.jupiter.api.DynamicTest;

            /** What is expected of one operation, as text that the reference evaluator wrote. */
            final class ExpectedChanges {

                private static final int FIRST = 3;
                private static final String IMPOSSIBLE = "·";

                private final String operation;
                private final String sentence;
                private final List<String[]> answers;
                private final List<String[]> reasons;
                private final ExpectedReasons words;

                /** @param sentence such as {@code {actor} removes {target}} */
                ExpectedChanges(String operation, String sentence, String answers, String reasons, ExpectedReasons words) {
                    this.operation = operation;
                    this.sentence = sentence;
                    this.answers = rows(answers);
                    this.reasons = rows(reasons);
                    this.words = words;
                }

                private static List<String[]> rows(String text) {
                    return text.lines().map(line -> line.split("  +")).collect(Collectors.toList());
                }

                /** One test for each actor, argument and target: every count of holders, whatever else the actor was granted. */
                Stream<DynamicTest> tests() {
                    return IntStream.range(1, answers.size()).boxed().flatMap(row -> IntStream.range(FIRST, answers.get(0).length)
                            .mapToObj(column -> dynamicTest(sentence(row, column), () -> check(row, column))));
                }

                /** Nobody, no argument and no target is left out. */
                void checkRows() {
                    Set<String> expected = new HashSet<>();
                    for (TriedChange tried : TriedChange.all(operation)) {
                        expected.add(tried.actor() + " " + granted(tried) + " " + tried.argument() + " " + tried.whom());
                    }
                    Set<String> written = new HashSet<>();
                    for (String[] row : answers.subList(1, answers.size())) {
                        for (int i = FIRST; i < row.length; i++) {
                            written.add(row[0] + " " + row[1] + " " + row[2] + " " + answers.get(0)[i]);
                        }
                    }
                    assertEquals(expected, written, operation);
                }

                private static String granted(TriedChange tried) {
                    String granted = tried.grants().stream().filter(TriedChange.RELEVANT::contains).sorted().collect(Collectors.joining(","));
                    return granted.isEmpty() ? "-" : granted;
                }

                private void check(int row, int column) {
                    List<TriedChange> all = changes(row, column);
                    String signs = answers.get(row)[column];
                    List<String> keys = keys(reasons.get(row)[column]);
                    assertEquals(all.size(), signs.length() * 2, "counts of " + sentence(row, column));
                    List<String> wrong = new ArrayList<>();
                    for (int i = 0; i < all.size(); i++) {
                        String sign = signs.substring(i / 2, i / 2 + 1);
                        String reason = words.of(keys.get(keys.size() == 1 ? 0 : i / 2));
                        String expected = sign.equals(IMPOSSIBLE) ? IMPOSSIBLE : sign + " because of " + reason;
                        String given = given(all.get(i));
                        if (!expected.equals(given)) {
                            wrong.add(all.get(i) + ": expected " + expected + ", but was " + given);
                        }
                    }
                    if (!wrong.isEmpty()) {
                        fail(sentence(row, column) + "\\n  " + String.join("\\n  ", wrong));
                    }
                }

                /** {@code 22:1x3/27:3}: three times this, then that. */
                private static List<String> keys(String runs) {
                    List<String> keys = new ArrayList<>();
                    for (String run : runs.split("/")) {
                        String[] parts = run.split("x(?=\\\\d+$)");
                        keys.addAll(Collections.nCopies(parts.length == 1 ? 1 : Integer.parseInt(parts[1]), parts[0]));
                    }
                    return keys;
                }

                private List<TriedChange> changes(int row, int column) {
                    String[] cells = answers.get(row);
                    List<String> granted = cells[1].equals("-") ? List.of() : List.of(cells[1].split(","));
                    return TriedChange.every(operation, Role.valueOf(cells[0]), granted, answers.get(0)[column], cells[2]);
                }

                /** The answer; what can't be is refused with an exception. */
                private static String given(TriedChange tried) {
                    try {
                        Decision decision = tried.decide();
                        return Given.sign(decision, "", Map.of()) + " because of " + Given.reasons(decision);
                    } catch (IllegalArgumentException impossible) {
                        return IMPOSSIBLE;
                    }
                }

                private String sentence(int row, int column) {
                    String[] cells = answers.get(row);
                    String target = answers.get(0)[column];
                    String whom = target.equals("self") ? "themselves" : SuiteUser.one(Role.valueOf(target));
                    String actor = SuiteUser.one(Role.valueOf(cells[0])) + (cells[1].equals("-") ? "" : ", granted " + cells[1] + ",");
                    return sentence.replace("{target}", whom).replace("{argument}", cells[2]).replace("{actor}", actor)
                            + ": " + outcome(cells[column]);
                }

                private static String outcome(String signs) {
                    if (signs.replace(IMPOSSIBLE, "").isEmpty()) {
                        return "cannot be";
                    }
                    Map<String, String> known = Map.of("✔", "allowed", "✘", "denied", "¿", "denied, as it is left open");
                    Set<String> distinct = Stream.of(signs.replace(IMPOSSIBLE, "").split("")).collect(Collectors.toSet());
                    return distinct.size() == 1
                            ? known.get(distinct.iterator().next())
                            : signs + " for " + TriedChange.COUNTS;
                }
            }
            """;

    private ChangeSources() {}
}
