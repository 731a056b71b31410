package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The class {@code Asked}: every way to ask for a permission, and the only one of the suites that asks. */
final class AskedSource {

    private static final String TEMPLATE = """
            import java.util.ArrayList;
            import java.util.HashMap;
            import java.util.HashSet;
            import java.util.LinkedHashMap;
            import java.util.LinkedHashSet;
            import java.util.List;
            import java.util.Map;
            import java.util.Set;
            import java.util.function.Function;
            import java.util.stream.Collectors;
            import java.util.stream.Stream;

            /**
             * One way to ask for a permission.
             *
             * @param bits the value of each thing that the permission hangs on, as one sign
             */
            record Asked(String permission, String bits, SuiteUser user) {

                /** What signing in hangs on. */
                static final List<String> SIGN_IN = List.of($signIn$);

            $texts$
                private static final String GRANTED = "granted";
                private static final String WITHDRAWN = "withdrawn";
                private static final Map<String, Function<SuiteUser, Decision>> QUESTIONS = questions();
                private static final Map<String, String[]> ROWS =
                        HANGS_ON.lines().map(line -> line.split("  +")).collect(Collectors.toMap(row -> row[0], row -> row));

                private static Map<String, Function<SuiteUser, Decision>> questions() {
                    Map<String, Function<SuiteUser, Decision>> questions = new LinkedHashMap<>();
            $questions$        return questions;
                }

                /** The ids of all permissions. */
                static List<String> permissions() {
                    return List.copyOf(QUESTIONS.keySet());
                }

                /** All that tables decide but these. */
                static List<String> permissionsExcept(String... ids) {
                    return permissions().stream()
                            .filter(id -> !id.equals("sign_in") && !List.of(ids).contains(id))
                            .collect(Collectors.toList());
                }

                /** Those whose ids begin like this, but these. */
                static List<String> permissionsOn(String entity, String... except) {
                    return permissionsExcept(except).stream().filter(id -> id.startsWith(entity + ".")).collect(Collectors.toList());
                }

                /** What the permission hangs on: relations and facts, what was granted and what was taken away. */
                static List<String> variables(String permission) {
                    String cell = ROWS.get(permission)[2];
                    return cell.equals("-") ? List.of() : List.of(cell.split(","));
                }

                /** Every way in which somebody with these roles asks for this. */
                static List<Asked> every(String permission, Set<Role> roles) {
                    return every(permission, roles, variables(permission));
                }

                /**
                 * Every way in which somebody with these roles asks for this, signed in if they can be; each with everything else
                 * at its least and nothing else granted, and with everything else at its most and all else granted.
                 *
                 * @param varying what varies
                 */
                static List<Asked> every(String permission, Set<Role> roles, List<String> varying) {
                    List<Asked> every = new ArrayList<>();
                    for (Map<String, Integer> values : SuiteFacts.every(varying)) {
                        if (isPossible(permission, values)) {
                            every.add(asked(permission, roles, values, false));
                            every.add(asked(permission, roles, values, true));
                        }
                    }
                    return every;
                }

                /** What the one or the other hangs on. */
                static List<String> together(String one, String other) {
                    Set<String> varying = new LinkedHashSet<>(variables(one));
                    variables(other).stream().map(name -> ofRow(other, name)).forEach(varying::add);
                    return List.copyOf(varying);
                }

                private static String ofRow(String permission, String name) {
                    return name.equals(GRANTED) || name.equals(WITHDRAWN) ? name + ":" + ROWS.get(permission)[1] : name;
                }

                /** This question asked by somebody of whom exactly this is so. */
                static Asked exactly(String permission, Set<Role> roles, Map<String, Integer> facts) {
                    return new Asked(permission, "-", new SuiteUser(roles, facts, Set.of(), Set.of(), false));
                }

                private static Asked asked(String permission, Set<Role> roles, Map<String, Integer> values, boolean high) {
                    Set<String> granted = rows(permission, GRANTED, values, SuiteUser.GRANTS, high);
                    Set<String> withdrawn = rows(permission, WITHDRAWN, values, SuiteUser.WITHDRAWALS, high);
                    SuiteUser user = new SuiteUser(roles, signedIn(roles, facts(values, high), values.keySet()), granted, withdrawn, high);
                    return new Asked(permission, bits(permission, values), user);
                }

                private static Map<String, Integer> facts(Map<String, Integer> values, boolean high) {
                    Map<String, Integer> facts = new HashMap<>();
                    for (String name : SuiteFacts.names()) {
                        int other = high && !SIGN_IN.contains(name) ? SuiteFacts.count(name) - 1 : 0;
                        facts.put(name, values.getOrDefault(name, other));
                    }
                    return facts;
                }

                /** With other facts such that the user is signed in, in the first way that there is. */
                private static Map<String, Integer> signedIn(Set<Role> roles, Map<String, Integer> facts, Set<String> known) {
                    List<String> open = SIGN_IN.stream().filter(name -> !known.contains(name)).collect(Collectors.toList());
                    for (Map<String, Integer> way : SuiteFacts.every(open)) {
                        Map<String, Integer> all = new HashMap<>(facts);
                        all.putAll(way);
                        if (new SuiteUser(roles, all, Set.of(), Set.of(), false).signedIn()) {
                            return all;
                        }
                    }
                    return facts;
                }

                private static Set<String> rows(String permission, String word, Map<String, Integer> values, Set<String> possible, boolean high) {
                    Set<String> rows = new HashSet<>(high ? possible : Set.of());
                    rows.remove(ROWS.get(permission)[1]);
                    values.forEach((name, value) -> {
                        String own = ofRow(permission, name);
                        if (own.startsWith(word + ":")) {
                            rows.remove(own.substring(word.length() + 1));
                        }
                    });
                    values.forEach((name, value) -> {
                        String own = ofRow(permission, name);
                        if (own.startsWith(word + ":") && value == 1) {
                            rows.add(own.substring(word.length() + 1));
                        }
                    });
                    return rows;
                }

                /** Whether only what can be was granted and taken away. */
                private static boolean isPossible(String permission, Map<String, Integer> values) {
                    return values.entrySet().stream()
                            .filter(it -> it.getValue() == 1)
                            .map(it -> ofRow(permission, it.getKey()))
                            .allMatch(own -> !own.startsWith(GRANTED + ":") && !own.startsWith(WITHDRAWN + ":")
                                    || own.startsWith(GRANTED) && SuiteUser.GRANTS.contains(own.substring(GRANTED.length() + 1))
                                    || own.startsWith(WITHDRAWN) && SuiteUser.WITHDRAWALS.contains(own.substring(WITHDRAWN.length() + 1)));
                }

                /** The value of each thing that the permission hangs on. */
                static String bits(String permission, Map<String, Integer> values) {
                    String bits = variables(permission).stream()
                            .map(name -> Character.toString(Character.forDigit(values.getOrDefault(name, 0), Character.MAX_RADIX)))
                            .collect(Collectors.joining());
                    return bits.isEmpty() ? "-" : bits;
                }

                /** The decision that the user gets. */
                Decision decision() {
                    return QUESTIONS.get(permission).apply(user);
                }

                /** Whether somebody can hold this role in the same circumstances, and have been assigned no other. */
                boolean canBeBy(Role role) {
                    return user.with(SuiteRoles.assigned(Set.of(role))).held().contains(role);
                }

                /** The decision that they get. */
                Decision by(Role role) {
                    return QUESTIONS.get(permission).apply(user.with(SuiteRoles.assigned(Set.of(role))));
                }

                /** The same question where this is one more. */
                Asked withMore(String fact) {
                    return new Asked(permission, bits, user.with(fact, user.value(fact) + 1));
                }

                /** What differs from another question in this alone has in common with it. */
                Asked apartFrom(String fact) {
                    return new Asked(permission, "-", user.with(fact, 0));
                }

                /** The same question where exactly this was granted and taken away. */
                Asked with(Set<String> granted, Set<String> withdrawn) {
                    return new Asked(permission, bits, user.with(granted, withdrawn));
                }

                /** Whether of what the permission hangs on nothing was granted, and nothing taken away. */
                boolean nothingDecided() {
                    return variables(permission).stream()
                            .map(name -> ofRow(permission, name).split(":"))
                            .filter(name -> name.length == 2)
                            .noneMatch(name -> (name[0].equals(GRANTED) ? user.granted() : user.withdrawn()).contains(name[1]));
                }

                static boolean looksAtSigningIn(List<String> facts) {
                    return facts.stream().anyMatch(SIGN_IN::contains);
                }

                /** The same user asking for something else. */
                Asked asking(String other) {
                    return new Asked(other, "-", user);
                }

                boolean is(String fact, String... values) {
                    return user.is(fact, values);
                }

                @Override
                public String toString() {
                    return user + " asks for " + permission;
                }
            }
            """;

    private static final String QUESTION = """
                    Stream.of($type$Permission.values())
                            .forEach(it -> questions.put(it.id(), user -> $facade$.decide($arguments$)));
            """;

    private final Emission emission;
    private final SuiteApi api;
    private final List<SuiteQuestions> tables;

    AskedSource(Emission emission, List<SuiteQuestions> tables) {
        this.emission = emission;
        this.api = new SuiteApi(emission);
        this.tables = tables;
    }

    List<GeneratedFile> files() {
        SuiteSource source = new SuiteSource(emission);
        String about = "Each permission, the row that is granted or taken away, and what the decision hangs on.";
        ExpectedText hangsOn = new ExpectedText("Asked", "HANGS_ON", about, hangsOn());
        FactNames facts = new FactNames(emission.model());
        String signIn = new SignedIn(emission.model())
                .facts().stream().map(facts::of).map(JavaText::literal).collect(Collectors.joining(", "));
        String filled = new Template(TEMPLATE)
                .with("texts", hangsOn.declaration())
                .with("signIn", signIn)
                .with("questions", questions())
                .filled();
        List<GeneratedFile> files = new ArrayList<>(List.of(source.file("Asked", filled)));
        hangsOn.file(source).ifPresent(files::add);
        return files;
    }

    private String hangsOn() {
        FactNames facts = new FactNames(emission.model());
        AlignedText text = new AlignedText();
        for (SuiteQuestions table : tables) {
            String names = String.join(",", table.frame().names(facts));
            for (Permission permission : table.permissions()) {
                text.row(List.of(permission.id(), table.row(permission).orElse(""), names));
            }
        }
        return text.toString();
    }

    private String questions() {
        return tables.stream()
                .map(SuiteQuestions::entity)
                .distinct()
                .map(this::question)
                .collect(Collectors.joining());
    }

    private String question(Optional<Entity> entity) {
        UnaryOperator<String> facts = it -> "user.subject(\"1\"), it" + it;
        return new Template(QUESTION)
                .with("type", emission.names().group(entity))
                .with("facade", api.facade())
                .with(
                        "arguments",
                        facts.apply(entity.map(it -> ", " + api.recordFacts(it)).orElse("")))
                .filled();
    }
}
