package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.results.WrongPlaces;
import dev.permatrix.compiler.results.WrongSituations;

/** The class {@code WrongAnswers}: what a test found wrong, as {@link WrongPlaces} and {@link WrongSituations} read it. */
final class WrongAnswersSource {

    private static final String TEMPLATE = """
            import static org.junit.jupiter.api.Assertions.fail;

            import java.util.ArrayList;
            import java.util.BitSet;
            import java.util.LinkedHashSet;
            import java.util.List;
            import java.util.Map;
            import java.util.Set;
            import java.util.TreeMap;
            import java.util.stream.Collectors;

            /** What one test found wrong, and where: the page of the matrix finds cells and situations by the first two lines. */
            final class WrongAnswers {

                private static final int SHOWN = 10;
                private static final int MOST_RUNS = $most$;

                private final Set<String> places = new LinkedHashSet<>();
                private final List<String> words = new ArrayList<>();
                private final Map<String, BitSet> numbers = new TreeMap<>();

                void add(int first, String second, String sentence) {
                    places.add(first + $stroke$ + second);
                    words.add(sentence);
                }

                /** @param situation its number, from 1 */
                void answered(String answer, int situation) {
                    numbers.computeIfAbsent(answer, it -> new BitSet()).set(situation);
                }

                void failIfAny(String subject) {
                    failIfAny(subject, "");
                }

                /** @param situations how many were tried */
                void failIfAny(String subject, int situations) {
                    failIfAny(subject, "\\n  " + $of$ + situations + $situations$ + numbers() + ".");
                }

                private void failIfAny(String subject, String where) {
                    if (!words.isEmpty()) {
                        fail(subject + ": " + words.size() + $in$ + String.join(" ", places) + "." + where + "\\n  "
                                + words.stream().limit(SHOWN).collect(Collectors.joining("\\n  ")));
                    }
                }

                private String numbers() {
                    int runs = numbers.values().stream().mapToInt(it -> runs(it).size()).sum();
                    return runs > MOST_RUNS
                            ? "too many runs to tell"
                            : numbers.entrySet().stream()
                                    .map(it -> it.getKey() + $within$ + String.join(",", runs(it.getValue())))
                                    .collect(Collectors.joining($next$));
                }

                /** {@code 1-6}, {@code 10}. */
                private static List<String> runs(BitSet numbers) {
                    List<String> runs = new ArrayList<>();
                    int first = numbers.nextSetBit(0);
                    while (first >= 0) {
                        int last = numbers.nextClearBit(first) - 1;
                        runs.add(first == last ? "" + first : first + "-" + last);
                        first = numbers.nextSetBit(last + 1);
                    }
                    return runs;
                }
            }
            """;

    private WrongAnswersSource() {}

    static String text() {
        return new Template(TEMPLATE)
                .with("most", Integer.toString(WrongSituations.MOST_RUNS))
                .with("stroke", JavaText.literal(WrongPlaces.STROKE))
                .with("in", JavaText.literal(WrongPlaces.IN))
                .with("of", JavaText.literal(WrongSituations.OF))
                .with("situations", JavaText.literal(WrongSituations.SITUATIONS))
                .with("within", JavaText.literal(WrongSituations.IN))
                .with("next", JavaText.literal(WrongSituations.NEXT))
                .filled();
    }
}
