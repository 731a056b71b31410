package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.GeneratedFile;
import java.util.ArrayList;
import java.util.List;

/** The class {@code SuiteFacts}: what may be so of records, users and the account. */
final class FactsSource {

    private static final String TEMPLATE = """
            import java.util.ArrayList;
            import java.util.Collection;
            import java.util.HashMap;
            import java.util.LinkedHashMap;
            import java.util.List;
            import java.util.Map;
            import java.util.Set;
            import java.util.stream.Collectors;
            import java.util.stream.Stream;

            /** What may be so of records, users and the account. */
            final class SuiteFacts {

            $texts$
                private static final Map<String, List<String>> VALUES_OF = valuesOf();

                private SuiteFacts() {}

                private static Map<String, List<String>> valuesOf() {
                    Map<String, List<String>> values = new LinkedHashMap<>();
                    VALUES.lines().map(line -> line.split("  +")).forEach(it -> values.put(it[0], List.of(it[1].split(" "))));
                    return values;
                }

                static Set<String> names() {
                    return VALUES_OF.keySet();
                }

                /** How many values there are; of what is no fact, but was granted or taken away, two. */
                static int count(String name) {
                    return VALUES_OF.getOrDefault(name, List.of("no", "yes")).size();
                }

                /** Whether it has one of these values. */
                static boolean is(Map<String, Integer> facts, String name, String... values) {
                    return List.of(values).contains(VALUES_OF.get(name).get(facts.getOrDefault(name, 0)));
                }

                /** The index of a value. */
                static int index(String name, String value) {
                    return VALUES_OF.get(name).indexOf(value);
                }

                /** A number of a range such as {@code 0-499}. */
                static int number(String name, int value, boolean high) {
                    String[] ends = VALUES_OF.get(name).get(value).split("-");
                    return Integer.parseInt(ends[high ? 1 : 0]);
                }

                /** Every combination of values; the first varies fastest. */
                static List<Map<String, Integer>> every(Collection<String> names) {
                    List<Map<String, Integer>> every = new ArrayList<>(List.of(Map.of()));
                    for (String name : names) {
                        List<Map<String, Integer>> more = new ArrayList<>();
                        for (int value = 0; value < count(name); value++) {
                            for (Map<String, Integer> known : every) {
                                Map<String, Integer> next = new HashMap<>(known);
                                next.put(name, value);
                                more.add(next);
                            }
                        }
                        every = more;
                    }
                    return every;
                }

                /** {@code , contact.owner, licence valid}: whatever hasn't its first value. */
                static String words(Map<String, Integer> facts) {
                    Stream<String> others = names().stream().filter(name -> facts.getOrDefault(name, 0) > 0);
                    return others.map(name -> ", " + word(name, VALUES_OF.get(name).get(facts.get(name)))).collect(Collectors.joining());
                }

                private static String word(String name, String value) {
                    return value.equals("yes") ? name : name + " " + value;
                }
            }
            """;

    private final Emission emission;

    FactsSource(Emission emission) {
        this.emission = emission;
    }

    List<GeneratedFile> files() {
        SuiteSource source = new SuiteSource(emission);
        ExpectedText values = new ExpectedText(
                "SuiteFacts",
                "VALUES",
                "The values of each; a number is of a range.",
                new FactNames(emission.model()).text());
        String filled =
                new Template(TEMPLATE).with("texts", values.declaration()).filled();
        List<GeneratedFile> files = new ArrayList<>(List.of(source.file("SuiteFacts", filled)));
        values.file(source).ifPresent(files::add);
        return files;
    }
}
