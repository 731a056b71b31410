package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The class {@code Asked}: every way to ask for a permission, and the only one of the suites that asks. */
final class AskedSource {

    private static final String TEMPLATE = """
            import java.util.ArrayList;
            import java.util.HashSet;
            import java.util.List;
            import java.util.Map;
            import java.util.Set;
            import java.util.function.Function;
            import java.util.stream.Collectors;
            import java.util.stream.Stream;

            /**
             * One way to ask for a permission.
             *
             * @param bits a 1 or 0 for each relation, and last for the permission's own grant
             * @param relations those that hold between the user and the record
             * @param grants the ids of everything that the user was granted
             */
            record Asked(String permission, String bits, Set<String> relations, Set<String> grants, Function<Subject, Decision> question) {

            $texts$
                private static final Map<String, String> GRANT_OF =
                        GRANTED_BY.lines().map(line -> line.split("  +")).collect(Collectors.toMap(it -> it[0], it -> it[1]));

                /** The ids of all permissions. */
                static List<String> permissions() {
                    return Stream.of($values$)
                            .flatMap(Stream::of)
                            .map(Permission::id)
                            .collect(Collectors.toList());
                }

                /** All but these. */
                static List<String> permissionsExcept(String... ids) {
                    return permissions().stream().filter(id -> !List.of(ids).contains(id)).collect(Collectors.toList());
                }

                /** Those whose ids begin like this, but these. */
                static List<String> permissionsOn(String entity, String... except) {
                    return permissionsExcept(except).stream().filter(id -> id.startsWith(entity + ".")).collect(Collectors.toList());
                }

                /** Every way to ask for this permission: all that its record's relations can be, each with and without grants. */
                static List<Asked> every(String permission) {
                    List<Asked> every = new ArrayList<>();
            $calls$        return every;
                }

                /** The decision that this user gets. */
                Decision by(Role role) {
                    return question.apply(SuiteUser.of("1", role, grants));
                }

                boolean is(String relation) {
                    return relations.contains(relation);
                }

                /** Whether the permission's own row was granted. */
                boolean granted() {
                    return bits.endsWith("1");
                }

                /** Whether the permission's own row can be granted at all. */
                boolean grantable() {
                    return GRANT_OF.containsKey(permission);
                }

                @Override
                public String toString() {
                    String all = relations.isEmpty() ? "" : String.join(" and ", relations.stream().sorted().collect(Collectors.toList())) + ", ";
                    return permission + ", " + all + (grants.isEmpty() ? "no grants" : "granted " + grants.stream().sorted().collect(Collectors.toList()));
                }

                /** Bit by bit, the first variable first. */
                static String bits(int number, int variables) {
                    StringBuilder bits = new StringBuilder();
                    for (int i = 0; i < variables; i++) {
                        bits.append(holds(number, i) ? '1' : '0');
                    }
                    return bits.toString();
                }

            $groups$    private static boolean holds(int number, int variable) {
                    return (number >>> variable & 1) != 0;
                }

                private static List<Asked> asked(String id, int holding, List<String> names, Function<Subject, Decision> question) {
                    Set<String> relations = new HashSet<>();
                    for (int i = 0; i < names.size(); i++) {
                        if (holds(holding, i)) {
                            relations.add(names.get(i));
                        }
                    }
                    Set<String> own = GRANT_OF.containsKey(id) ? Set.of(GRANT_OF.get(id)) : Set.of();
                    Set<String> others = new HashSet<>(SuiteUser.GRANTS);
                    others.removeAll(own);
                    List<Asked> asked = new ArrayList<>();
                    for (Set<String> granted : own.isEmpty() ? List.of(own) : List.of(Set.<String>of(), own)) {
                        String bits = bits(holding, names.size()) + (granted.isEmpty() ? "0" : "1");
                        Set<String> all = new HashSet<>(others);
                        all.addAll(granted);
                        asked.add(new Asked(id, bits, relations, granted, question));
                        asked.add(new Asked(id, bits, relations, all, question));
                    }
                    return asked;
                }
            }
            """;

    private static final String GROUP = """
                private static List<Asked> $method$(String id) {
                    List<Asked> every = new ArrayList<>();
                    for ($type$Permission permission : $type$Permission.values()) {
                        for (int i = 0; i < $count$ && permission.id().equals(id); i++) {
            $facts$                every.addAll(asked(id, i, List.of($names$), user -> $facade$.decide($arguments$)));
                        }
                    }
                    return every;
                }

            """;

    private final Emission emission;
    private final List<SuiteQuestions> suites;

    AskedSource(Emission emission, List<SuiteQuestions> suites) {
        this.emission = emission;
        this.suites = suites;
    }

    List<GeneratedFile> files() {
        SuiteSource source = new SuiteSource(emission);
        ExpectedText grants = new ExpectedText("Asked", "GRANTED_BY", "The row that grants a permission.", grantedBy());
        String filled = new Template(TEMPLATE)
                .with("texts", grants.declaration())
                .with("values", joined(", ", type -> type + "Permission.values()"))
                .with("calls", joined("", type -> "        every.addAll(" + method(type) + "(permission));\n"))
                .with("groups", suites.stream().map(this::group).collect(Collectors.joining()))
                .filled();
        List<GeneratedFile> files = new ArrayList<>(List.of(source.file("Asked", filled)));
        grants.file(source).ifPresent(files::add);
        return files;
    }

    private String joined(String between, UnaryOperator<String> each) {
        return suites.stream()
                .map(suite -> each.apply(emission.names().group(suite.entity())))
                .collect(Collectors.joining(between));
    }

    private static String method(String type) {
        return "every" + type;
    }

    private String grantedBy() {
        AlignedText text = new AlignedText();
        for (SuiteQuestions suite : suites) {
            for (Permission permission : suite.permissions()) {
                suite.grant(permission).ifPresent(row -> text.row(List.of(permission.id(), row)));
            }
        }
        return text.toString();
    }

    private String group(SuiteQuestions suite) {
        String type = emission.names().group(suite.entity());
        List<Relation> relations = suite.frame().relations();
        String names = relations.stream().map(it -> JavaText.literal(it.id())).collect(Collectors.joining(", "));
        return new Template(GROUP)
                .with("method", method(type))
                .with("type", type)
                .with("count", String.valueOf(1 << relations.size()))
                .with("names", names)
                .with("facts", suite.entity().isEmpty() ? "" : facts(type, relations))
                .with("arguments", suite.entity().isEmpty() ? "user, permission" : "user, permission, facts")
                .with("facade", emission.names().facade())
                .filled();
    }

    private String facts(String type, List<Relation> relations) {
        String steps = IntStream.range(0, relations.size())
                .mapToObj(i -> "." + emission.names().of(relations.get(i)) + "(holds(i, " + i + "))")
                .collect(Collectors.joining());
        String made = type + "Facts" + (relations.isEmpty() ? ".none()" : steps);
        return "                " + type + "Facts facts = " + made + ";\n";
    }
}
