package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.dsl.model.Role;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The class {@code TriedChange}: every change that somebody might try, and the only one of the suites that tries. */
final class TriedChangeSource {

    private static final String TEMPLATE = """
            import java.util.ArrayList;
            import java.util.HashSet;
            import java.util.List;
            import java.util.Map;
            import java.util.Set;
            import java.util.stream.Collectors;
            import java.util.stream.IntStream;
            import java.util.stream.Stream;

            /**
             * One change that somebody tries.
             *
             * @param operation the method of {@code UserChanges}
             * @param grants the ids of everything that the actor was granted
             * @param whom {@code self}, or the role of somebody else
             * @param argument a role or the id of a grant; {@code -} where the operation takes none
             * @param holders how many hold each role that the operation counts
             */
            record TriedChange(String operation, Role actor, Set<String> grants, String whom, String argument, Map<Role, Integer> holders) {

                /** Each way to count the holders of the roles that count. */
                static final List<Map<Role, Integer>> COUNTS = List.of($counts$);

                /** What an actor may have been granted that a rule asks for. */
                static final Set<String> RELEVANT = Set.of($relevant$);

                private static final List<List<String>> ACTOR_GRANTS = List.of($grants$);

                /** Every change by everyone to everyone that can be: nobody is two people, and as many hold a role as may. */
                static List<TriedChange> every(String operation) {
                    return all(operation).stream().filter(TriedChange::possible).collect(Collectors.toList());
                }

                /** Every change by everyone to everyone, whether it can be or not. */
                static List<TriedChange> all(String operation) {
                    List<TriedChange> every = new ArrayList<>();
                    for (Role actor : Role.values()) {
                        for (List<String> granted : ACTOR_GRANTS) {
                            for (String whom : everyone()) {
                                for (String argument : arguments(operation)) {
                                    every.addAll(every(operation, actor, granted, whom, argument));
                                }
                            }
                        }
                    }
                    return every;
                }

                /** The same change for each way to count holders, each without and with everything else granted. */
                static List<TriedChange> every(String operation, Role actor, List<String> granted, String whom, String argument) {
                    Set<String> all = new HashSet<>(SuiteUser.GRANTS);
                    all.removeAll(RELEVANT);
                    all.addAll(granted);
                    List<TriedChange> every = new ArrayList<>();
                    for (Map<Role, Integer> holders : counts(operation)) {
                        every.add(new TriedChange(operation, actor, Set.copyOf(granted), whom, argument, holders));
                        every.add(new TriedChange(operation, actor, all, whom, argument, holders));
                    }
                    return every;
                }

                private static List<String> everyone() {
                    return Stream.concat(Stream.of("self"), Stream.of(Role.values()).map(Role::name)).collect(Collectors.toList());
                }

                private static List<String> arguments(String operation) {
                    return switch (operation) {
            $arguments$            default -> throw new IllegalArgumentException(operation);
                    };
                }

                private static List<Map<Role, Integer>> counts(String operation) {
                    return switch (operation) {
            $counting$            default -> throw new IllegalArgumentException(operation);
                    };
                }

                /** What the rules say; refused if it can't be. */
                Decision decide() {
                    Subject subject = SuiteUser.of("1", actor, grants);
                    Target target = Target.user(self() ? "1" : "2").role(target());
                    return switch (operation) {
            $methods$            default -> throw new IllegalArgumentException(operation);
                    };
                }

            $holders$$becoming$    /** Whether the actor was granted exactly these rows, of those that a rule asks for. */
                boolean holdsOf(List<String> rows) {
                    return RELEVANT.stream().allMatch(row -> rows.contains(row) == grants.contains(row));
                }

                boolean self() {
                    return whom.equals("self");
                }

                /** The role that the target holds now. */
                Role target() {
                    return self() ? actor : Role.valueOf(whom);
                }

                private boolean possible() {
                    boolean counted = holders.entrySet().stream().allMatch(it -> it.getValue() >= taking(it.getKey()));
                    return counted$held$;
                }

                private boolean held(Role role, int min, int max) {
                    int count = holders.getOrDefault(role, Math.max(min, taking(role)));
                    return count >= min && count <= max;
                }

                private int taking(Role role) {
                    return (actor == role ? 1 : 0) + (!self() && target() == role ? 1 : 0);
                }

                /** How many may hold this role before the change: as counted, or any number from those who take part. */
                List<Integer> before(Role role, int max) {
                    return holders.containsKey(role)
                            ? List.of(holders.get(role))
                            : IntStream.rangeClosed(taking(role), Math.min(max, 1000) + 2).boxed().collect(Collectors.toList());
                }

                /** The roles that come to be held and those that cease to be, once the change is made. */
                int difference(Role role) {
                    int lost = target() == role ? 1 : 0;
                    return switch (operation) {
            $differences$            default -> throw new IllegalArgumentException(operation);
                    };
                }

                /** Whether the target would only get what it has. */
                boolean changesNothing() {
                    return switch (operation) {
            $nothing$            default -> false;
                    };
                }

                @Override
                public String toString() {
                    return SuiteUser.one(actor) + (grants.isEmpty() ? "" : ", granted " + grants.stream().sorted().collect(Collectors.toList()) + ",")
                            + " tries " + operation + " on " + (self() ? "themselves" : SuiteUser.one(target()))
                            + (argument.equals("-") ? "" : ", " + argument) + (holders.isEmpty() ? "" : ", " + holders);
                }
            }
            """;

    private final Emission emission;
    private final ChangeQuestions questions;
    private final List<SuiteOperation> operations;

    TriedChangeSource(Emission emission, ChangeQuestions questions, List<SuiteOperation> operations) {
        this.emission = emission;
        this.questions = questions;
        this.operations = operations;
    }

    GeneratedFile file() {
        TriedChangeArms arms = new TriedChangeArms(emission);
        String filled = new Template(TEMPLATE)
                .with("counts", counts())
                .with("relevant", literals(questions.relevantGrants()))
                .with(
                        "grants",
                        questions.actorGrants().stream()
                                .map(it -> "List.of(" + literals(List.copyOf(it)) + ")")
                                .collect(Collectors.joining(", ")))
                .with("arguments", arms.arms(operations, arms::arguments))
                .with("counting", arms.arms(operations, arms::counting))
                .with("methods", arms.arms(operations, arms::method))
                .with("differences", arms.arms(operations, arms::difference))
                .with("nothing", arms.arms(operations, arms::changesNothing))
                .with("becoming", becoming(arms))
                .with("held", held())
                .with("holders", holders())
                .filled();
        return new SuiteSource(emission).file("TriedChange", filled);
    }

    private String becoming(TriedChangeArms arms) {
        String becoming = arms.arms(operations, arms::becoming);
        return becoming.isEmpty()
                ? ""
                : new Template(TriedChangeArms.BECOMING).with("arms", becoming).filled();
    }

    /** What {@code held by} says of each role. */
    private String held() {
        return emission.model().roles().stream()
                .flatMap(role -> role.heldBy().stream()
                        .map(heldBy -> "\n                && held(Role."
                                + emission.names().of(role) + ", " + heldBy.min() + ", "
                                + (heldBy.max().isPresent() ? heldBy.max().getAsInt() : "Integer.MAX_VALUE") + ")"))
                .collect(Collectors.joining());
    }

    private static String literals(List<String> texts) {
        return texts.stream().map(JavaText::literal).collect(Collectors.joining(", "));
    }

    private String counts() {
        return questions.counts().combinations().stream().map(this::count).collect(Collectors.joining(", "));
    }

    private String count(Map<Role, Integer> counts) {
        return counts.entrySet().stream()
                .map(it -> "Map.entry(Role." + emission.names().of(it.getKey()) + ", " + it.getValue() + ")")
                .collect(Collectors.joining(", ", "Map.ofEntries(", ")"));
    }

    private String holders() {
        List<Role> counted = questions.counts().roles();
        String steps = counted.stream()
                .map(role -> "." + emission.names().holdersOf(role) + "(holders.get(Role."
                        + emission.names().of(role) + "))")
                .collect(Collectors.joining());
        return counted.isEmpty()
                ? ""
                : new Template(TriedChangeArms.HOLDERS).with("steps", steps).filled();
    }
}
