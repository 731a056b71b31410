package dev.permatrix.compiler.junit;

/** How promises and scenarios about changes are tried: by brute force over the generated API, without expected text. */
final class ChangePromiseSources {

    static final String PROMISED_CHANGE = """
            import static org.junit.jupiter.api.Assertions.fail;

            import java.util.ArrayList;
            import java.util.HashMap;
            import java.util.HashSet;
            import java.util.List;
            import java.util.Map;
            import java.util.Set;
            import java.util.function.Predicate;
            import java.util.stream.Collectors;
            import java.util.stream.Stream;

            /**
             * A promise about changes, tried for everyone who might make them.
             *
             * @param written where the matrix makes the promise, and its words
             */
            record PromisedChange(String written) {

                private static final int SHOWN = 10;

                /** Nobody is allowed such a change, unless it changes nothing. */
                void neverAllowed(String operation, Predicate<TriedChange> where) {
                    none(TriedChange.every(operation).filter(tried -> !tried.changesNothing()).filter(where).filter(TriedChange::allowed));
                }

                /**
                 * Every such change, and there is one, gets this outcome. Its actor is signed in, unless what is said of them
                 * leaves no way to be.
                 *
                 * @param granted what was granted to the actor, and {@code withdrawn} what was taken away; nothing else was
                 */
                void outcome(Outcome outcome, String operation, Set<String> granted, Set<String> withdrawn, Predicate<TriedChange> where) {
                    List<TriedChange> fitting = TriedChange.every(operation)
                            .filter(where)
                            .map(tried -> tried.with(granted, withdrawn))
                            .collect(Collectors.toList());
                    List<TriedChange> signedIn = fitting.stream().filter(tried -> tried.actor().signedIn()).collect(Collectors.toList());
                    List<TriedChange> every = signedIn.isEmpty() ? fitting : signedIn;
                    if (every.isEmpty()) {
                        fail(written + "\\n  no change is like that");
                    }
                    none(every.stream().filter(tried -> tried.decide().outcome() != outcome));
                }

                /** No allowed change leaves fewer or more holders of the role than this, if it found as many as that. */
                void keeps(String operation, Role role, int min, int max) {
                    none(TriedChange.every(operation).filter(tried -> tried.before(role, max).stream()
                            .filter(before -> before >= min && before <= max)
                            .map(before -> before + tried.difference(role))
                            .anyMatch(after -> (after < min || after > max) && tried.allowed())));
                }

                /** After no allowed change does somebody hold both roles who didn't before. */
                void neverGivesBoth(String operation, Role one, Role other) {
                    Set<Role> both = Set.of(one, other);
                    none(TriedChange.every(operation).filter(tried -> tried.moves().stream()
                            .anyMatch(move -> !move.user().held().containsAll(both)
                                    && SuiteRoles.held(move.after(), move.user().facts()).containsAll(both)
                                    && tried.allowed())));
                }

                /** Through no allowed changes, one after the other, does somebody who has the one role come to have the other. */
                void neverBecomes(List<String> operations, Role from, Role to, Predicate<TriedChange> where) {
                    Map<Set<Role>, Map<Set<Role>, TriedChange>> steps = new HashMap<>();
                    operations.stream().flatMap(TriedChange::every).filter(where).filter(TriedChange::allowed).forEach(tried -> tried.moves()
                            .forEach(move -> steps.computeIfAbsent(move.user().roles(), roles -> new HashMap<>()).putIfAbsent(move.after(), tried)));
                    List<TriedChange> breaking = new ArrayList<>();
                    Set<Set<Role>> seen = new HashSet<>();
                    List<Set<Role>> next = steps.keySet().stream()
                            .filter(roles -> roles.contains(from) && !roles.contains(to))
                            .collect(Collectors.toCollection(ArrayList::new));
                    while (!next.isEmpty()) {
                        Set<Role> before = next.remove(next.size() - 1);
                        if (seen.add(before)) {
                            steps.getOrDefault(before, Map.of()).forEach((after, tried) -> {
                                if (after.contains(to)) {
                                    breaking.add(tried);
                                } else {
                                    next.add(after);
                                }
                            });
                        }
                    }
                    none(breaking.stream());
                }

                private void none(Stream<TriedChange> breaking) {
                    List<String> found = breaking
                            .map(tried -> tried + ": " + tried.decide().outcome() + " because of " + Given.reasons(tried.decide()))
                            .collect(Collectors.toList());
                    if (!found.isEmpty()) {
                        fail(written + "\\n  broken by " + found.size() + " changes\\n  "
                                + found.stream().limit(SHOWN).collect(Collectors.joining("\\n  ")));
                    }
                }
            }
            """;

    private ChangePromiseSources() {}
}
