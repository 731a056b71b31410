package dev.permatrix.compiler.junit;

/** How the suite of changes compares answers with the expected text. */
final class ChangeSources {

    /** The table of one operation, and the tests that it gives. */
    static final String EXPECTED_CHANGES = """
            import static org.junit.jupiter.api.Assertions.assertEquals;
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

            /** What is expected of one operation, as text that the reference evaluator wrote: of each, or of people who are alike. */
            final class ExpectedChanges {

                private static final int FIRST = 2;
                private static final String IMPOSSIBLE = "·";

                private final String operation;
                private final String sentence;
                private final List<String[]> answers;
                private final List<String[]> reasons;
                private final Map<String, List<String>> people;
                private final ExpectedReasons words;

                /** @param sentence such as {@code {actor} removes {target}} */
                ExpectedChanges(String operation, String sentence, String answers, String reasons, String people, ExpectedReasons words) {
                    this.operation = operation;
                    this.sentence = sentence;
                    this.answers = rows(answers);
                    this.reasons = rows(reasons);
                    this.people = rows(people).stream().collect(Collectors.toMap(row -> row[0], row -> List.of(row[1].split(" \\\\| "))));
                    this.words = words;
                }

                private static List<String[]> rows(String text) {
                    return text.lines().map(line -> line.split("  +")).collect(Collectors.toList());
                }

                /** One test for each actor, argument and target: every count of holders, whatever else is so. */
                Stream<DynamicTest> tests() {
                    return IntStream.range(1, answers.size()).boxed().flatMap(row -> IntStream.range(FIRST, answers.get(0).length)
                            .mapToObj(column -> dynamicTest(sentence(row, column), () -> check(row, column))));
                }

                /** Nobody, no argument and no target is left out. */
                void checkRows() {
                    Set<String> expected = new HashSet<>();
                    for (String actor : SuitePeople.actors(operation)) {
                        for (String argument : TriedChange.arguments(operation)) {
                            SuitePeople.targets(operation).forEach(target -> expected.add(actor + " / " + argument + " / " + target));
                        }
                    }
                    Set<String> written = new HashSet<>();
                    for (String[] row : answers.subList(1, answers.size())) {
                        for (int i = FIRST; i < row.length; i++) {
                            for (String actor : all(row[0])) {
                                all(answers.get(0)[i]).forEach(target -> written.add(actor + " / " + row[1] + " / " + target));
                            }
                        }
                    }
                    assertEquals(expected, written, operation);
                }

                private void check(int row, int column) {
                    List<String> actors = all(answers.get(row)[0]);
                    List<String> targets = all(answers.get(0)[column]);
                    WrongAnswers wrong = new WrongAnswers();
                    for (int by = 0; by < actors.size(); by++) {
                        for (int to = 0; to < targets.size(); to++) {
                            List<TriedChange> all = TriedChange.every(operation, actors.get(by), answers.get(row)[1], targets.get(to));
                            for (String words : wrong(all, row, column)) {
                                wrong.add(by, Integer.toString(to), words);
                            }
                        }
                    }
                    wrong.failIfAny(operation);
                }

                private List<String> wrong(List<TriedChange> all, int row, int column) {
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
                    return wrong;
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
                    return sentence.replace("{target}", words(answers.get(0)[column])).replace("{argument}", cells[1])
                                    .replace("{actor}", words(cells[0])) + ": " + outcome(cells[column]);
                }

                private List<String> all(String name) {
                    return people.getOrDefault(name, List.of(name));
                }

                /** The first of them in words, and how many are like that. */
                private String words(String name) {
                    List<String> all = all(name);
                    String first = all.get(0).equals("self") ? "themselves" : all.get(0).equals("role") ? "it" : SuitePeople.actor(operation, all.get(0), false).toString();
                    return all.size() == 1 ? first : first + " (or " + (all.size() - 1) + " others)";
                }

                private static String outcome(String signs) {
                    if (signs.replace(IMPOSSIBLE, "").isEmpty()) {
                        return "cannot be";
                    }
                    Map<String, String> known = Map.of("✔", "allowed", "✘", "denied", "¿", "denied, as it is left open");
                    Set<String> distinct = Stream.of(signs.replace(IMPOSSIBLE, "").split("")).collect(Collectors.toSet());
                    return distinct.size() == 1 ? known.get(distinct.iterator().next()) : signs;
                }
            }
            """;

    private ChangeSources() {}
}
