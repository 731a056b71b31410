package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.dsl.table.RoleSets;
import java.util.List;

/** The class {@code SuiteUser}: users to ask about. */
final class UserSource {

    private static final String TEMPLATE = """
            import java.util.HashMap;
            import java.util.List;
            import java.util.Map;
            import java.util.Set;
            import java.util.TreeSet;
            import java.util.regex.Pattern;
            import java.util.stream.Collectors;
            import java.util.stream.Stream;

            /**
             * A user that the suites ask about.
             *
             * @param roles those that were assigned
             * @param facts of user and account, and of the record that is asked about; what isn't named has its first value
             * @param granted ids of the rows that were granted
             * @param withdrawn ids of the rows that were taken away
             * @param high whether a number is the greatest of its range, or else the least
             */
            record SuiteUser(Set<Role> roles, Map<String, Integer> facts, Set<String> granted, Set<String> withdrawn, boolean high) {

                /** The sets of roles that are tried. */
                static final List<Set<Role>> SETS = $sets$;

                /** Everything that can be granted. */
                static final Set<String> GRANTS = $grants$;

                /** Everything that can be taken away without having been granted. */
                static final Set<String> WITHDRAWALS = $withdrawals$;

                private static final Pattern VOWEL =
                        Pattern.compile("[aeio]|u(?![b-df-hj-np-tv-z][aeiou])", Pattern.CASE_INSENSITIVE);

                Subject subject(String id) {
                    return Subject.user(id)$subject$;
                }

            $target$$members$    /** All that they hold, whether or not it counts. */
                Set<Role> held() {
                    return SuiteRoles.held(roles, facts);
                }

                /** The roles that count. */
                Set<Role> counting() {
                    return SuiteRoles.counting(held(), facts);
                }

                boolean signedIn() {
                    return SuiteRoles.signedIn(counting(), facts);
                }

                boolean is(String fact, String... values) {
                    return SuiteFacts.is(facts, fact, values);
                }

                int value(String fact) {
                    return facts.getOrDefault(fact, 0);
                }

                int number(String fact) {
                    return SuiteFacts.number(fact, value(fact), high);
                }

                /** The same user, with other roles. */
                SuiteUser with(Set<Role> others) {
                    return new SuiteUser(others, facts, granted, withdrawn, high);
                }

                /** The same user, where something else is so. */
                SuiteUser with(String fact, int value) {
                    Map<String, Integer> changed = new HashMap<>(facts);
                    changed.put(fact, value);
                    return new SuiteUser(roles, changed, granted, withdrawn, high);
                }

                /** The same user, where exactly this was granted and taken away. */
                SuiteUser with(Set<String> grants, Set<String> withdrawals) {
                    return new SuiteUser(roles, facts, grants, withdrawals, high);
                }

                /** In a sentence: {@code an Administrator and a User}. */
                static String one(Set<Role> roles) {
                    String all = Stream.of(Role.values()).filter(roles::contains).map(SuiteUser::one).collect(Collectors.joining(" and "));
                    return all.isEmpty() ? "someone with no role" : all;
                }

                /** In a sentence: {@code an Administrator}. */
                static String one(Role role) {
                    String label = role.label();
                    return (VOWEL.matcher(label).lookingAt() ? "an " : "a ") + label;
                }

                @Override
                public String toString() {
                    return one(roles) + SuiteFacts.words(facts) + some(granted, GRANTS, ", granted ")
                            + some(withdrawn, WITHDRAWALS, ", withdrawn ");
                }

                /** {@code , granted [view_deals]} or {@code , granted everything but [view_deals]}, whichever is shorter. */
                private static String some(Set<String> ids, Set<String> possible, String verb) {
                    Set<String> others = new TreeSet<>(possible);
                    others.removeAll(ids);
                    if (ids.isEmpty()) {
                        return "";
                    }
                    if (ids.size() <= others.size() || ids.size() == 1 || !possible.containsAll(ids)) {
                        return verb + new TreeSet<>(ids);
                    }
                    return verb + "everything" + (others.isEmpty() ? "" : " but " + others);
                }
            }
            """;

    private static final String TARGET = """
                Target target(String id) {
                    return Target.user(id)$target$;
                }

            """;

    private static final String ONLY_ROLE = """
                private Role onlyRole() {
                    return roles.iterator().next();
                }

            """;

    private static final String ASSIGNED = """
                /** The role as one that can be assigned. */
                static AssignedRole assigned(Role role) {
                    return Stream.of(AssignedRole.values()).filter(it -> it.role() == role).findFirst().orElseThrow();
                }

            """;

    private static final String GRANTS_OF = """
                private static Set<Grant> grantsOf(Set<String> ids) {
                    return Stream.of(Grant.values()).filter(it -> ids.contains(it.id())).collect(Collectors.toUnmodifiableSet());
                }

            """;

    private static final String WITHDRAWALS_OF = """
                private static Set<Withdrawal> withdrawalsOf(Set<String> ids) {
                    return Stream.of(Withdrawal.values()).filter(it -> ids.contains(it.id())).collect(Collectors.toUnmodifiableSet());
                }

            """;

    private final Emission emission;
    private final SuiteApi api;
    private final boolean targets;

    /** @param operations where some are done to users, users are targets too */
    UserSource(Emission emission, List<SuiteOperation> operations) {
        this.emission = emission;
        this.api = new SuiteApi(emission);
        this.targets = operations.stream().anyMatch(it -> !it.kind().isOnRoles());
    }

    GeneratedFile file() {
        return new SuiteSource(emission).file("SuiteUser", user());
    }

    private String user() {
        return new Template(TEMPLATE)
                .with("sets", api.sets(RoleSets.of(emission.model()).stream()))
                .with("grants", api.hasGrants() ? ids("Grant") : "Set.of()")
                .with("withdrawals", api.hasWithdrawals() ? ids("Withdrawal") : "Set.of()")
                .with("subject", api.subjectSteps())
                .with("target", target())
                .with("members", members())
                .filled();
    }

    private String target() {
        return targets ? new Template(TARGET).with("target", api.targetSteps()).filled() : "";
    }

    private String members() {
        return (api.hasSeveralRoles() ? "" : ONLY_ROLE)
                + (api.hasAssignedRoles() ? ASSIGNED : "")
                + (api.hasGrants() ? GRANTS_OF : "")
                + (api.hasWithdrawals() ? WITHDRAWALS_OF : "");
    }

    private static String ids(String type) {
        return "Stream.of(" + type + ".values()).map(" + type + "::id).collect(Collectors.toUnmodifiableSet())";
    }
}
