package dev.permatrix.compiler.junit;

/** How promises and scenarios are tried: by brute force over the generated API, without expected text. */
final class PromiseSources {

    /** Promises and scenarios about permissions. */
    static final String PROMISED = """
            import static org.junit.jupiter.api.Assertions.fail;

            import java.util.ArrayList;
            import java.util.List;
            import java.util.function.Predicate;
            import java.util.stream.Collectors;
            import java.util.stream.Stream;

            /**
             * A promise about permissions, tried in every situation.
             *
             * @param written where the matrix makes the promise, and its words
             */
            record Promised(String written) {

                private static final int SHOWN = 10;

                /** Every role but these. */
                static Stream<Role> others(Role... roles) {
                    return Stream.of(Role.values()).filter(role -> !List.of(roles).contains(role));
                }

                /** The role is never allowed one of these where the condition holds. */
                void neverAllowed(Role role, List<String> permissions, Predicate<Asked> where) {
                    none(permissions, asked -> where.test(asked) && asked.by(role).allowed(), role);
                }

                /** The role is allowed each of these wherever the condition holds. */
                void alwaysAllowed(Role role, List<String> permissions, Predicate<Asked> where) {
                    none(permissions, asked -> where.test(asked) && !asked.by(role).allowed(), role);
                }

                /** Wherever the one is allowed one of these, the other is too. */
                void allowedWherever(Role less, Role more, List<String> permissions) {
                    none(permissions, asked -> asked.by(less).allowed() && !asked.by(more).allowed(), less, more);
                }

                /** Somewhere the one is allowed one of these and the other isn't. */
                void allowedSomewhereMore(Role more, Role less, List<String> permissions) {
                    some(permissions, asked -> asked.by(more).allowed() && !asked.by(less).allowed(), more, less);
                }

                /** Both get the same outcome everywhere. */
                void sameOutcomes(Role one, Role other, List<String> permissions) {
                    none(permissions, asked -> asked.by(one).outcome() != asked.by(other).outcome(), one, other);
                }

                /** Somewhere they get another outcome. */
                void anotherOutcome(Role one, Role other, String permission) {
                    some(List.of(permission), asked -> asked.by(one).outcome() != asked.by(other).outcome(), one, other);
                }

                /** Wherever the condition holds, and it holds somewhere, the role gets this outcome for each of these. */
                void outcome(Outcome outcome, Role role, List<String> permissions, Predicate<Asked> where) {
                    for (String permission : permissions) {
                        some(List.of(permission), where, role);
                    }
                    none(permissions, asked -> where.test(asked) && asked.by(role).outcome() != outcome, role);
                }

                private void none(List<String> permissions, Predicate<Asked> broken, Role... roles) {
                    List<String> found = new ArrayList<>();
                    for (String permission : permissions) {
                        for (Asked asked : Asked.every(permission)) {
                            if (broken.test(asked)) {
                                found.add(words(asked, roles));
                            }
                        }
                    }
                    if (!found.isEmpty()) {
                        fail(written + "\\n  broken in " + found.size() + " situations\\n  "
                                + found.stream().limit(SHOWN).collect(Collectors.joining("\\n  ")));
                    }
                }

                private void some(List<String> permissions, Predicate<Asked> wanted, Role... roles) {
                    if (permissions.stream().flatMap(it -> Asked.every(it).stream()).noneMatch(wanted)) {
                        fail(written + "\\n  no situation of " + permissions + " does, for " + List.of(roles));
                    }
                }

                private static String words(Asked asked, Role... roles) {
                    return Stream.of(roles)
                            .map(role -> SuiteUser.one(role) + " gets " + asked.by(role).outcome() + " because of " + Given.reasons(asked.by(role)))
                            .collect(Collectors.joining("; ", asked + ": ", ""));
                }
            }
            """;

    /** Promises and scenarios about changes. */
    static final String PROMISED_CHANGE = """
            import static org.junit.jupiter.api.Assertions.fail;

            import java.util.ArrayList;
            import java.util.List;
            import java.util.function.Predicate;
            import java.util.stream.Collectors;

            /**
             * A promise about changes, tried for everyone who might make them.
             *
             * @param written where the matrix makes the promise, and its words
             */
            record PromisedChange(String written) {

                private static final int SHOWN = 10;

                /** Nobody is allowed such a change, unless it changes nothing. */
                void neverAllowed(String operation, Predicate<TriedChange> where) {
                    none(operation, tried -> !tried.changesNothing() && where.test(tried) && tried.decide().allowed());
                }

                /** Every such change, and there is one, gets this outcome. */
                void outcome(Outcome outcome, String operation, Predicate<TriedChange> where) {
                    if (TriedChange.every(operation).stream().noneMatch(where)) {
                        fail(written + "\\n  no change is like that");
                    }
                    none(operation, tried -> where.test(tried) && tried.decide().outcome() != outcome);
                }

                /** No allowed change leaves fewer or more holders of the role than this, if it found as many as that. */
                void keeps(String operation, Role role, int min, int max) {
                    none(operation, tried -> tried.before(role, max).stream()
                            .filter(before -> before >= min && before <= max)
                            .map(before -> before + tried.difference(role))
                            .anyMatch(after -> (after < min || after > max) && tried.decide().allowed()));
                }

                private void none(String operation, Predicate<TriedChange> broken) {
                    List<String> found = new ArrayList<>();
                    for (TriedChange tried : TriedChange.every(operation)) {
                        if (broken.test(tried)) {
                            Decision decision = tried.decide();
                            found.add(tried + ": " + decision.outcome() + " because of " + Given.reasons(decision));
                        }
                    }
                    if (!found.isEmpty()) {
                        fail(written + "\\n  broken by " + found.size() + " changes\\n  "
                                + found.stream().limit(SHOWN).collect(Collectors.joining("\\n  ")));
                    }
                }
            }
            """;

    private PromiseSources() {}
}
