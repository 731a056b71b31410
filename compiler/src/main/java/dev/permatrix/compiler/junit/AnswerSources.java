package dev.permatrix.compiler.junit;

/** How the suites of permissions compare answers with the expected text. */
final class AnswerSources {

    /** The table of expected answers, and the tests that it gives. */
    static final String EXPECTED_ANSWERS = """
            import static org.junit.jupiter.api.Assertions.assertEquals;
            import static org.junit.jupiter.api.Assertions.fail;
            import static org.junit.jupiter.api.DynamicTest.dynamicTest;

            import java.io.IOException;
            import java.io.InputStream;
            import java.io.UncheckedIOException;
            import java.nio.charset.StandardCharsets;
            import java.util.ArrayList;
            import java.util.LinkedHashMap;
            import java.util.List;
            import java.util.Map;
            import java.util.Objects;
            import java.util.Set;
            import java.util.stream.Collectors;
            import java.util.stream.Stream;
            import org.junit.jupiter.api.DynamicTest;

            /** What is expected of the permissions of one suite, as text that the reference evaluator wrote. */
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

                /** Each situation of each role stands in exactly one column. */
                void checkColumns(int variables) {
                    for (Role role : Role.values()) {
                        for (int i = 0; i < 1 << variables; i++) {
                            String bits = Asked.bits(i, variables);
                            List<String> standsIn = columns.stream()
                                    .filter(column -> column.fits(role, bits))
                                    .map(Column::words)
                                    .collect(Collectors.toList());
                            assertEquals(1, standsIn.size(), role + " " + bits + " stands in " + standsIn);
                        }
                    }
                }

                /** Each of these permissions has a row, and there is no other. */
                void checkRows(Set<String> permissions) {
                    assertEquals(permissions, answers.keySet(), "rows of answers");
                    assertEquals(permissions, reasons.keySet(), "rows of reasons");
                }

                private void check(String id) {
                    List<String> wrong = new ArrayList<>();
                    List<Asked> every = Asked.every(id);
                    for (Role role : Role.values()) {
                        for (Asked asked : every) {
                            Column column = columns.stream().filter(it -> it.fits(role, asked.bits())).findFirst().orElseThrow();
                            String expected = answers.get(id)[column.number() + 1] + " because of " + words.of(reasons.get(id)[column.number()]);
                            String given = given(asked.by(role), answers.get(id)[1]);
                            if (!expected.equals(given)) {
                                wrong.add(column.words() + " (" + asked + "): expected " + expected + ", but was " + given);
                            }
                        }
                    }
                    if (!wrong.isEmpty()) {
                        fail(id + ": " + wrong.size() + " wrong answers\\n  " + wrong.stream().limit(SHOWN).collect(Collectors.joining("\\n  ")));
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
                private record Column(int number, Role role, List<String> patterns, String words) {

                    static Column of(String line) {
                        String[] cells = line.split("  +", 4);
                        return new Column(Integer.parseInt(cells[0]), Role.valueOf(cells[1]), List.of(cells[2].split("\\\\|")), cells[3]);
                    }

                    boolean fits(Role asked, String bits) {
                        return asked == role && patterns.stream().anyMatch(pattern -> fits(pattern, bits));
                    }

                    private static boolean fits(String pattern, String bits) {
                        for (int i = 0; i < bits.length(); i++) {
                            if (pattern.charAt(i) != '*' && pattern.charAt(i) != bits.charAt(i)) {
                                return false;
                            }
                        }
                        return true;
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
