package dev.permatrix.compiler.junit;

/** How the suites of permissions compare answers with the expected text. */
final class AnswerSources {

    /** The table of expected answers, and the tests that it gives. */
    static final String EXPECTED_ANSWERS = """
            import static org.junit.jupiter.api.Assertions.assertEquals;
            import static org.junit.jupiter.api.Assertions.assertTrue;
            import static org.junit.jupiter.api.DynamicTest.dynamicTest;

            import java.io.IOException;
            import java.io.InputStream;
            import java.io.UncheckedIOException;
            import java.nio.charset.StandardCharsets;
            import java.util.HashSet;
            import java.util.LinkedHashMap;
            import java.util.List;
            import java.util.Map;
            import java.util.Objects;
            import java.util.Optional;
            import java.util.Set;
            import java.util.regex.Pattern;
            import java.util.stream.Collectors;
            import java.util.stream.Stream;
            import org.junit.jupiter.api.DynamicTest;

            /** What is expected of permissions that hang on the same, as text that the reference evaluator wrote. */
            final class ExpectedAnswers {

                private static final int SHOWN = 10;

                private final List<Column> columns;
                private final Map<String, String[]> answers;
                private final Map<String, String[]> reasons;
                private final ExpectedReasons words;
                private final Map<String, String> granters;

                ExpectedAnswers(String columns, String answers, String reasons, ExpectedReasons words, String granters) {
                    this.columns = columns.lines().skip(1).map(Column::of).collect(Collectors.toList());
                    this.answers = rows(answers);
                    this.reasons = rows(reasons);
                    this.words = words;
                    this.granters = granters.lines().map(line -> line.split("  +")).collect(Collectors.toMap(it -> it[1], it -> it[0]));
                }

                /** A text that was too long to stand in its suite. */
                static String read(String name) {
                    try (InputStream text = ExpectedAnswers.class.getResourceAsStream(name)) {
                        return new String(Objects.requireNonNull(text, name).readAllBytes(), StandardCharsets.UTF_8);
                    } catch (IOException e) {
                        throw new UncheckedIOException(name, e);
                    }
                }

                private static Map<String, String[]> rows(String text) {
                    Map<String, String[]> rows = new LinkedHashMap<>();
                    text.lines().skip(1).map(line -> line.split("  +")).forEach(row -> rows.put(row[0], row));
                    return rows;
                }

                /** One test for each permission: every role, in every situation. */
                Stream<DynamicTest> tests() {
                    return answers.keySet().stream().map(id -> dynamicTest(sentence(id), () -> check(id)));
                }

                /** Each situation of everybody stands in exactly one column. */
                void checkColumns() {
                    String any = answers.keySet().iterator().next();
                    for (Set<Role> roles : SuiteUser.SETS) {
                        for (Map<String, Integer> values : SuiteFacts.every(Asked.variables(any))) {
                            String bits = Asked.bits(any, values);
                            List<String> standsIn = columns.stream()
                                    .filter(column -> column.fits(roles, bits))
                                    .map(Column::words)
                                    .collect(Collectors.toList());
                            assertEquals(1, standsIn.size(), roles + " " + bits + " stands in " + standsIn);
                        }
                    }
                }

                /** Each of these permissions has a row in one of the tables, and there is no other. */
                static void checkRows(List<ExpectedAnswers> tables, Set<String> permissions) {
                    Set<String> answered = new HashSet<>();
                    for (ExpectedAnswers table : tables) {
                        assertEquals(table.answers.keySet(), table.reasons.keySet(), "rows of answers and of reasons");
                        table.answers.keySet().forEach(id -> assertTrue(answered.add(id), id + " has two rows"));
                    }
                    assertEquals(permissions, answered, "rows of answers");
                }

                private void check(String id) {
                    WrongAnswers wrong = new WrongAnswers();
                    int situations = 0;
                    for (Set<Role> roles : SuiteUser.SETS) {
                        List<Asked> every = Asked.every(id, roles);
                        for (int i = 0; i < every.size(); i++) {
                            Asked asked = every.get(i);
                            Column column = columns.stream().filter(it -> it.fits(roles, asked.bits())).findFirst().orElseThrow();
                            compare(column, asked, situations + i / 2 + 1, wrong);
                        }
                        situations += every.size() / 2;
                    }
                    for (Column column : columns) {
                        if (column.exactly().isPresent()) {
                            situations++;
                            compare(column, Asked.exactly(id, column.people().get(0), column.exactly().get()), situations, wrong);
                        }
                    }
                    wrong.failIfAny(id, situations);
                }

                private void compare(Column column, Asked asked, int situation, WrongAnswers wrong) {
                    String id = asked.permission();
                    Decision decision = asked.decision();
                    String expected = answers.get(id)[column.number() + 1] + " because of " + words.of(reasons.get(id)[column.number()]);
                    String given = given(decision, answers.get(id)[1]);
                    if (!expected.equals(given)) {
                        String words = column.words() + " (" + asked + "): expected " + expected + ", but was " + given;
                        wrong.add(column.number(), Given.names(asked.user().held()), words);
                        wrong.answered(Given.answer(decision), situation);
                    }
                }

                private String given(Decision decision, String grant) {
                    return Given.sign(decision, grant, granters) + " because of " + Given.reasons(decision);
                }

                private String sentence(String id) {
                    List<String> allowed = columns.stream()
                            .filter(column -> answers.get(id)[column.number() + 1].equals("✔"))
                            .map(Column::words)
                            .collect(Collectors.toList());
                    if (allowed.isEmpty()) {
                        return id + " is allowed to nobody";
                    }
                    if (allowed.size() == columns.size()) {
                        return id + " is allowed to everybody";
                    }
                    return allowed.size() > SHOWN
                            ? id + " is allowed in " + allowed.size() + " of " + columns.size() + " columns"
                            : id + " is allowed to " + String.join("; ", allowed) + "; to nobody else";
                }

                /** Situations with equal answers. */
                private record Column(int number, List<Set<Role>> people, String when, Pattern pattern, String words) {

                    static Column of(String line) {
                        String[] cells = line.split("  +");
                        List<Set<Role>> people = Stream.of(cells[3].split("\\\\|")).map(Given::roles).collect(Collectors.toList());
                        Pattern pattern = Pattern.compile(cells[1].replace("*", "."));
                        return new Column(Integer.parseInt(cells[0]), people, cells[1], pattern, cells[2]);
                    }

                    boolean fits(Set<Role> asked, String bits) {
                        return people.contains(asked) && pattern.matcher(bits).matches();
                    }

                    /** The facts of somebody who is asked about once, {@code !licence=2}. */
                    Optional<Map<String, Integer>> exactly() {
                        if (!when.startsWith("!")) {
                            return Optional.empty();
                        }
                        return Optional.of(Stream.of(when.substring(1).split(","))
                                .filter(it -> !it.isEmpty())
                                .map(it -> it.split("="))
                                .collect(Collectors.toMap(it -> it[0], it -> Character.digit(it[1].charAt(0), Character.MAX_RADIX))));
                    }
                }
            }
            """;

    /** The words of reasons. */
    static final String EXPECTED_REASONS = """
            import java.util.HashMap;
            import java.util.List;
            import java.util.Map;
            import java.util.stream.Collectors;
            import java.util.stream.Stream;

            /** The reasons that a suite expects: their short names, and the words that stand there. */
            final class ExpectedReasons {

                private final Map<String, String> texts = new HashMap<>();

                /**
                 * @param file the matrix; other files are part of the short names
                 * @param words short names and words, a reason a line
                 */
                ExpectedReasons(String file, String words) {
                    for (String line : words.lines().collect(Collectors.toList())) {
                        String[] cells = line.split("  +", 2);
                        String place = cells[0].replaceFirst("#.*", "");
                        boolean here = place.indexOf(':') == place.lastIndexOf(':');
                        texts.put(cells[0], (here ? file + ":" : "") + place + ": " + cells[1]);
                    }
                }

                /** {@code onepagecrm.matrix:48:83: Export contacts: ask for User}. */
                String of(String keys) {
                    List<String> found = Stream.of(keys.split("\\\\+")).map(key -> texts.getOrDefault(key, key)).collect(Collectors.toList());
                    return String.join(" + ", found);
                }
            }
            """;

    private AnswerSources() {}
}
