package dev.permatrix.compiler.junit;

/** How promises and scenarios about permissions are tried: by brute force over the generated API, without expected text. */
final class PromiseSources {

    /** Of whom they speak. */
    static final String SUITE_WHO = """
            import java.util.Collections;
            import java.util.List;
            import java.util.Set;
            import java.util.function.Predicate;

            /**
             * Of whom a promise or a scenario speaks.
             *
             * @param sets the roles that they may have been assigned
             * @param meant what must be so of them besides
             * @param described whether they may be such that they are not signed in; else everybody meant is
             */
            record SuiteWho(List<Set<Role>> sets, Predicate<SuiteUser> meant, boolean described) {

                /** Somebody who holds these roles and was assigned no other. */
                static SuiteWho someone(Role... roles) {
                    Set<Role> all = Set.of(roles);
                    return new SuiteWho(List.of(SuiteRoles.assigned(all)), user -> user.held().containsAll(all), true);
                }

                /** Everybody who holds none of these roles. */
                static SuiteWho without(Role... roles) {
                    return new SuiteWho(SuiteUser.SETS, user -> Collections.disjoint(user.held(), Set.of(roles)), false);
                }

                static SuiteWho anyone() {
                    return new SuiteWho(SuiteUser.SETS, user -> true, false);
                }
            }
            """;

    /** Promises and scenarios about permissions. */
    static final String PROMISED = """
            import static org.junit.jupiter.api.Assertions.fail;

            import java.util.ArrayList;
            import java.util.HashMap;
            import java.util.LinkedHashSet;
            import java.util.List;
            import java.util.Map;
            import java.util.Set;
            import java.util.function.Function;
            import java.util.function.Predicate;
            import java.util.stream.Collectors;
            import java.util.stream.Stream;

            /**
             * A promise about permissions, tried in every situation of users who are signed in. What the matrix leaves open may
             * come out either way: it breaks no promise.
             *
             * @param written where the matrix makes the promise, and its words
             */
            record Promised(String written) {

                private static final int SHOWN = 10;

                /** They are never allowed one of these where the condition holds; it looks at these facts. */
                void neverAllowed(SuiteWho who, List<String> permissions, List<String> looksAt, Predicate<Asked> where) {
                    none(situations(who, permissions, looksAt, where).filter(asked -> asked.decision().allowed()), Promised::words);
                }

                /** They are allowed each of these wherever the condition holds, though nothing was granted or taken away. */
                void alwaysAllowed(SuiteWho who, List<String> permissions, List<String> looksAt, Predicate<Asked> where) {
                    none(situations(who, permissions, looksAt, where).filter(Asked::nothingDecided)
                            .filter(asked -> !canBeAllowed(asked.decision())), Promised::words);
                }

                /** Wherever the one is allowed one of these, the other is too. */
                void allowedWherever(Role less, Role more, List<String> permissions) {
                    none(situations(SuiteWho.someone(more), permissions)
                            .filter(asked -> asked.canBeBy(less) && asked.by(less).allowed() && !canBeAllowed(asked.decision())), asked -> words(asked, less));
                }

                /** Somewhere the one is allowed one of these and the other isn't. */
                void allowedSomewhereMore(Role more, Role less, List<String> permissions) {
                    some(situations(SuiteWho.someone(more), permissions),
                            asked -> asked.decision().allowed() && asked.canBeBy(less) && !canBeAllowed(asked.by(less)));
                }

                /** Both get the same everywhere. */
                void sameOutcomes(Role one, Role other, List<String> permissions) {
                    none(situations(SuiteWho.someone(one), permissions)
                            .filter(asked -> asked.canBeBy(other) && !asked.decision().open() && !asked.by(other).open())
                            .filter(asked -> differ(asked.decision(), asked.by(other))), asked -> words(asked, other));
                }

                /** Somewhere they get something else. */
                void anotherOutcome(Role one, Role other, String permission) {
                    some(situations(SuiteWho.someone(one), List.of(permission)),
                            asked -> asked.canBeBy(other) && (asked.decision().open() || asked.by(other).open() || differ(asked.decision(), asked.by(other))));
                }

                /** Nobody is allowed both at once, through whatever roles. */
                void neverBoth(String one, String other) {
                    List<String> together = Asked.together(one, other);
                    none(SuiteUser.SETS.stream().flatMap(roles -> Asked.every(one, roles, together).stream())
                            .filter(asked -> asked.user().signedIn())
                            .filter(asked -> asked.decision().allowed() && asked.asking(other).decision().allowed()), asked -> words(asked) + ", and " + other + " is allowed too");
                }

                /** Whoever is allowed the one is allowed the other at once. */
                void allowedTogether(String one, String other) {
                    List<String> together = Asked.together(one, other);
                    none(SuiteUser.SETS.stream().flatMap(roles -> Asked.every(one, roles, together).stream())
                            .filter(asked -> asked.user().signedIn())
                            .filter(asked -> asked.decision().allowed() && !canBeAllowed(asked.asking(other).decision())), asked -> words(asked.asking(other)) + ", though " + one + " is allowed");
                }

                /** Where nothing but this differs, they get the same, each time that the condition holds. */
                void sameWhatever(String fact, SuiteWho who, List<String> permissions, List<String> looksAt, Predicate<Asked> where) {
                    List<String> varying = Stream.concat(Stream.of(fact), looksAt.stream()).collect(Collectors.toList());
                    Map<Asked, Asked> first = new HashMap<>();
                    none(situations(who, permissions, varying, where)
                            .filter(asked -> !asked.decision().open())
                            .filter(asked -> differ(asked.decision(), first.computeIfAbsent(asked.apartFrom(fact), it -> asked).decision())), asked -> words(asked) + ", and elsewhere " + words(first.get(asked.apartFrom(fact))));
                }

                /** Whoever is allowed something is allowed it too where only this is one more. */
                void neverTakenByMore(String fact, List<String> permissions) {
                    none(situations(SuiteWho.anyone(), permissions, List.of(fact), asked -> true)
                            .filter(asked -> asked.user().value(fact) + 1 < SuiteFacts.count(fact))
                            .filter(asked -> asked.decision().allowed() && !canBeAllowed(asked.withMore(fact).decision())), asked -> words(asked.withMore(fact)));
                }

                /**
                 * Wherever the condition holds, and it holds somewhere, they get this outcome for each of these.
                 *
                 * @param granted what was granted, and {@code withdrawn} what was taken away; nothing else was
                 */
                void outcome(Outcome outcome, SuiteWho who, List<String> permissions, Set<String> granted, Set<String> withdrawn, List<String> looksAt, Predicate<Asked> where) {
                    for (String permission : permissions) {
                        List<Asked> every = situations(who, List.of(permission), looksAt, where)
                                .map(asked -> asked.with(granted, withdrawn))
                                .collect(Collectors.toList());
                        some(every.stream(), asked -> true);
                        none(every.stream().filter(asked -> asked.decision().outcome() != outcome), Promised::words);
                    }
                }

                /** Every way to be signed in too: somebody else may need another. */
                private static Stream<Asked> situations(SuiteWho who, List<String> permissions) {
                    return situations(who, permissions, Asked.SIGN_IN, asked -> true);
                }

                private static Stream<Asked> situations(SuiteWho who, List<String> permissions, List<String> looksAt, Predicate<Asked> where) {
                    return permissions.stream().flatMap(permission -> who.sets().stream()
                            .flatMap(roles -> situations(who, permission, roles, looksAt, where)));
                }

                /** Users who are signed in, unless that is the question, or what is said of somebody leaves no way to be. */
                private static Stream<Asked> situations(SuiteWho who, String permission, Set<Role> roles, List<String> looksAt, Predicate<Asked> where) {
                    Set<String> varying = new LinkedHashSet<>(Asked.variables(permission));
                    varying.addAll(looksAt);
                    varying.addAll(Asked.looksAtSigningIn(looksAt) ? Asked.SIGN_IN : List.of());
                    List<Asked> fitting = Asked.every(permission, roles, List.copyOf(varying)).stream()
                            .filter(asked -> who.meant().test(asked.user()))
                            .filter(where)
                            .collect(Collectors.toList());
                    List<Asked> signedIn = fitting.stream().filter(asked -> asked.user().signedIn()).collect(Collectors.toList());
                    boolean anybody = permission.equals("sign_in") || who.described() && signedIn.isEmpty();
                    return (anybody ? fitting : signedIn).stream();
                }

                private static boolean canBeAllowed(Decision decision) {
                    return decision.allowed() || decision.open();
                }

                private static boolean differ(Decision one, Decision other) {
                    return one.outcome() != other.outcome() || !Given.granters(one).equals(Given.granters(other));
                }

                private void none(Stream<Asked> breaking, Function<Asked, String> words) {
                    List<String> found = new ArrayList<>();
                    breaking.forEach(asked -> found.add(words.apply(asked)));
                    if (!found.isEmpty()) {
                        fail(written + "\\n  broken in " + found.size() + " situations\\n  "
                                + found.stream().limit(SHOWN).collect(Collectors.joining("\\n  ")));
                    }
                }

                private void some(Stream<Asked> all, Predicate<Asked> wanted) {
                    if (all.noneMatch(wanted)) {
                        fail(written + "\\n  there is no such situation");
                    }
                }

                private static String words(Asked asked, Role... others) {
                    String own = asked + ": " + asked.decision().outcome() + " because of " + Given.reasons(asked.decision());
                    return Stream.of(others)
                            .map(role -> "; " + SuiteUser.one(role) + " gets " + asked.by(role).outcome() + " because of " + Given.reasons(asked.by(role)))
                            .collect(Collectors.joining("", own, ""));
                }
            }
            """;

    private PromiseSources() {}
}
