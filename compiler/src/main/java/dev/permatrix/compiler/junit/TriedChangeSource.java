package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.dsl.model.Role;
import java.util.List;
import java.util.stream.Collectors;

/** The class {@code TriedChange}: every change that somebody might try, and the only one of the suites that tries. */
final class TriedChangeSource {

    private static final String TEMPLATE = """
            import java.util.ArrayList;
            import java.util.HashMap;
            import java.util.HashSet;
            import java.util.LinkedHashMap;
            import java.util.List;
            import java.util.Map;
            import java.util.Optional;
            import java.util.Set;
            import java.util.stream.Collectors;
            import java.util.stream.IntStream;
            import java.util.stream.Stream;

            /**
             * One change that somebody tries.
             *
             * @param operation the method of {@code UserChanges}
             * @param self whether it is done to the actor; the target is the actor too where it is done to a role
             * @param argument a role or the id of a row; {@code -} where the operation takes none
             * @param holders how many hold each role that the operation counts
             */
            record TriedChange(String operation, SuiteUser actor, boolean self, SuiteUser target, String argument, Map<Role, Integer> holders) {

                /** How many holders are tried of each role that counts. */
                private static final Map<Role, List<Integer>> COUNTS = counts();

                private static final int MOST_HELD = 1000;

                private static Map<Role, List<Integer>> counts() {
                    Map<Role, List<Integer>> counts = new LinkedHashMap<>();
            $counts$        return counts;
                }

                /** Every change by everyone to everyone that can be: nobody is two people, and as many hold a role as may. */
                static Stream<TriedChange> every(String operation) {
                    return SuitePeople.actors(operation).stream()
                            .flatMap(actor -> arguments(operation).stream()
                                    .flatMap(argument -> SuitePeople.targets(operation).stream()
                                            .flatMap(target -> every(operation, actor, argument, target).stream())))
                            .filter(TriedChange::possible);
                }

                /**
                 * The same change for each way to count holders; each with everything else at its least and nothing else granted,
                 * and with everything else at its most and all else granted.
                 */
                static List<TriedChange> every(String operation, String actor, String argument, String target) {
                    List<SuiteUser> actors = List.of(SuitePeople.actor(operation, actor, false), SuitePeople.actor(operation, actor, true));
                    List<TriedChange> every = new ArrayList<>();
                    for (Map<Role, Integer> holders : ways(operation)) {
                        for (SuiteUser by : actors) {
                            boolean self = target.equals("self");
                            SuiteUser to = self || target.equals("role") ? by : SuitePeople.target(operation, by, target);
                            every.add(new TriedChange(operation, by, self, to, argument, holders));
                        }
                    }
                    return every;
                }

                static boolean onRoles(String operation) {
                    return Set.of("createRole", "editRole", "deleteRole").contains(operation);
                }

                static List<String> arguments(String operation) {
                    return switch (operation) {
            $arguments$            default -> throw new IllegalArgumentException(operation);
                    };
                }

                /** The roles whose holders the operation counts. */
                private static List<Role> counted(String operation) {
                    return switch (operation) {
            $counted$            default -> List.of();
                    };
                }

                private static List<Map<Role, Integer>> ways(String operation) {
                    List<Map<Role, Integer>> ways = new ArrayList<>(List.of(Map.of()));
                    for (Role role : counted(operation)) {
                        List<Map<Role, Integer>> more = new ArrayList<>();
                        for (Map<Role, Integer> known : ways) {
                            for (int count : COUNTS.get(role)) {
                                Map<Role, Integer> next = new LinkedHashMap<>(known);
                                next.put(role, count);
                                more.add(next);
                            }
                        }
                        ways = more;
                    }
                    return ways;
                }

                /** What the rules say; refused if it can't be. */
                Decision decide() {
                    Subject subject = actor.subject("1");
            $target$        return switch (operation) {
            $methods$            default -> throw new IllegalArgumentException(operation);
                    };
                }

                /** The role that the argument names. */
                Role named() {
                    return Role.valueOf(argument);
                }

                boolean allowed() {
                    return decide().allowed();
                }

                /** Whether the actor holds these roles, and was assigned no other. */
                boolean isBy(Set<Role> roles) {
                    return actor.roles().equals(SuiteRoles.assigned(roles)) && actor.held().containsAll(roles);
                }

                /** The same change by somebody to whom exactly this was granted and from whom this was taken. */
                TriedChange with(Set<String> granted, Set<String> withdrawn) {
                    SuiteUser by = actor.with(granted, withdrawn);
                    return new TriedChange(operation, by, self, self ? by : target, argument, holders);
                }

            $holders$    private boolean possible() {
                    boolean counted = holders.entrySet().stream().allMatch(it -> it.getValue() >= taking(it.getKey()));
                    return counted$held$;
                }

                private boolean held(Role role, int min, int max) {
                    int count = holders.getOrDefault(role, Math.max(min, taking(role)));
                    return count >= min && count <= max;
                }

                private int taking(Role role) {
                    return (actor.roles().contains(role) ? 1 : 0) + (!onRoles(operation) && !self && target.roles().contains(role) ? 1 : 0);
                }

                /** How many may hold this role before the change: as counted, or any number from those who take part. */
                List<Integer> before(Role role, int max) {
                    return holders.containsKey(role)
                            ? List.of(holders.get(role))
                            : IntStream.rangeClosed(taking(role), Math.min(max, MOST_HELD) + 2).boxed().collect(Collectors.toList());
                }

                /** By how many more hold the role once the change is made. */
                int difference(Role role) {
                    return moves().stream().mapToInt(move -> move.difference(role)).sum();
                }

                /** A user whose assigned roles change, and those that follow. */
                record Move(SuiteUser user, Set<Role> after) {
                    int difference(Role role) {
                        return (after.contains(role) ? 1 : 0) - (user.roles().contains(role) ? 1 : 0);
                    }
                }

                /** Everybody whose roles change. */
                List<Move> moves() {
                    List<Move> moves = new ArrayList<>();
                    if (!onRoles(operation)) {
                        moves.add(new Move(target, ofTarget()));
                    }
                    if (!self && !onRoles(operation)) {
                        moves.add(new Move(actor, ofActor()));
                    }
                    return moves.stream().filter(move -> !move.after().equals(move.user().roles())).collect(Collectors.toList());
                }

                private Set<Role> ofTarget() {
                    return switch (operation) {
            $ofTarget$            default -> target.roles();
                    };
                }

                private Set<Role> ofActor() {
                    return switch (operation) {
            $ofActor$            default -> actor.roles();
                    };
                }

                private static Set<Role> moved(Set<Role> roles, List<Role> less, List<Role> more) {
                    Set<Role> moved = new HashSet<>(roles);
                    moved.removeAll(less);
                    moved.addAll(more);
                    return moved;
                }

                /** Whether the target would only get what it has. */
                boolean changesNothing() {
                    return switch (operation) {
            $nothing$            default -> false;
                    };
                }

                @Override
                public String toString() {
                    String whom = onRoles(operation) ? "" : self ? " on themselves" : " on " + target;
                    return actor + " tries " + operation + whom + (argument.equals("-") ? "" : ", " + argument)
                            + (holders.isEmpty() ? "" : ", " + holders);
                }
            }
            """;

    private static final String HOLDERS = """
                /** Whoever isn't counted here is counted as often as it takes. */
                private Holders counted() {
                    return Holders$steps$;
                }

                private int count(Role role) {
                    return holders.getOrDefault(role, 2);
                }

            """;

    private final Emission emission;
    private final SuiteApi api;
    private final ChangeQuestions questions;
    private final List<SuiteOperation> operations;

    TriedChangeSource(Emission emission, ChangeQuestions questions, List<SuiteOperation> operations) {
        this.emission = emission;
        this.api = new SuiteApi(emission);
        this.questions = questions;
        this.operations = operations;
    }

    GeneratedFile file() {
        SuiteSource source = new SuiteSource(emission);
        TriedChangeArms arms = new TriedChangeArms(emission, questions.counts(), operations);
        String filled = new Template(TEMPLATE)
                .with("counts", counts())
                .with("arguments", arms.of(arms::arguments))
                .with("counted", arms.of(arms::counted))
                .with("target", arms.target())
                .with("methods", arms.of(arms::method))
                .with("ofTarget", arms.of(arms::ofTarget))
                .with("ofActor", arms.of(arms::ofActor))
                .with("nothing", arms.of(arms::changesNothing))
                .with("held", held())
                .with("holders", holders())
                .filled();
        return source.file("TriedChange", filled);
    }

    private String counts() {
        HolderCounts counts = questions.counts();
        return counts.roles().stream()
                .map(role -> "        counts.put(" + api.role(role) + ", List.of("
                        + counts.of(role).stream().map(String::valueOf).collect(Collectors.joining(", ")) + "));\n")
                .collect(Collectors.joining());
    }

    /** What {@code held by} says of each role. */
    private String held() {
        return emission.model().roles().stream()
                .flatMap(role -> role.heldBy().stream()
                        .map(heldBy -> "\n                && held(" + api.role(role) + ", " + heldBy.min() + ", "
                                + (heldBy.max().isPresent() ? heldBy.max().getAsInt() : "Integer.MAX_VALUE") + ")"))
                .collect(Collectors.joining());
    }

    private String holders() {
        List<Role> counted = questions.counts().roles();
        String steps = counted.stream()
                .map(role -> "." + emission.names().holdersOf(role) + "(count(" + api.role(role) + "))")
                .collect(Collectors.joining());
        return counted.isEmpty()
                ? ""
                : new Template(HOLDERS).with("steps", steps).filled();
    }
}
