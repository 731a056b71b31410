package dev.permatrix.compiler.junit;

/** The classes that all suites of a matrix share and that hang on nothing but whether rows can be granted. */
final class SharedSources {

    /** Users to ask about. */
    private static final String SUITE_USER = """
            $imports$
            /** Users that the suites ask about. */
            final class SuiteUser {

                /** Everything that can be granted. */
                static final Set<String> GRANTS = $grants$;

                private static final Pattern VOWEL =
                        Pattern.compile("[aeio]|u(?![b-df-hj-np-tv-z][aeiou])", Pattern.CASE_INSENSITIVE);

                private SuiteUser() {}

                static Subject of(String id, Role role, Set<String> grants) {
                    return $subject$;
                }

                /** In a sentence: {@code an Administrator}. */
                static String one(Role role) {
                    String label = role.label();
                    return (VOWEL.matcher(label).lookingAt() ? "an " : "a ") + label;
                }
            }
            """;

    private static final String GRANTS =
            "Stream.of(Grant.values()).map(Grant::id).collect(Collectors.toUnmodifiableSet())";

    private static final String SUBJECT_WITH_GRANTS = """
            Subject.user(id).role(role).grants(Stream.of(Grant.values())
                            .filter(grant -> grants.contains(grant.id()))
                            .collect(Collectors.toUnmodifiableSet()))""";

    /** Decisions as text. */
    private static final String GIVEN = """
            import java.util.Map;
            import java.util.regex.Pattern;
            import java.util.stream.Collectors;

            /** A decision as text, to be compared with what is expected. Reads no rule. */
            final class Given {

                private static final Pattern CONTROLS = Pattern.compile("[\\\\x00-\\\\x1f\\\\x7f-\\\\x9f]");

                private Given() {}

                /**
                 * ✔ allowed, ✘ denied, ¿ denied because the matrix leaves it open, ? can be requested.
                 *
                 * @param grant the only row that may be requested
                 * @param granters the roles that each sign with a ? stands for
                 */
                static String sign(Decision decision, String grant, Map<String, String> granters) {
                    String sign = switch (decision.outcome()) {
                        case ALLOW -> "✔";
                        case DENY -> decision.open() ? "¿" : "✘";
                        case REQUESTABLE -> requestable(decision, grant, granters);
                    };
                    return sign + doubts(decision);
                }

                /** {@code onepagecrm.matrix:48:83: Export contacts: ask for User}. */
                static String reasons(Decision decision) {
                    return decision.reasons().stream()
                            .map(reason -> reason.file() + ":" + reason.line() + ":" + reason.column() + ": " + reason.text())
                            .map(text -> CONTROLS.matcher(text).replaceAll(" "))
                            .collect(Collectors.joining(" + "));
                }

            $requests$}
            """;

    private static final String REQUESTS = """
                private static String requestable(Decision decision, String grant, Map<String, String> granters) {
                    return decision.request()
                            .map(request -> {
                                String roles = request.granters().stream().map(Role::name).collect(Collectors.joining(","));
                                String other = request.grant().id().equals(grant) ? "" : " for " + request.grant().id();
                                return granters.getOrDefault(roles, "? from " + roles) + other;
                            })
                            .orElse("? from nobody");
                }

                /** What no decision should be: requestable and not to be requested, allowed and open. */
                private static String doubts(Decision decision) {
                    boolean requestable = decision.outcome() == Outcome.REQUESTABLE;
                    return (decision.request().isPresent() == requestable ? "" : " though requested")
                            + (decision.allowed() == (decision.outcome() == Outcome.ALLOW) ? "" : " though allowed")
                            + (decision.open() && decision.outcome() != Outcome.DENY ? " though open" : "");
                }
            """;

    private static final String NO_REQUESTS = """
                private static String requestable(Decision decision, String grant, Map<String, String> granters) {
                    return "? for " + grant + " of " + granters + ", though nothing can be granted: " + decision;
                }

                /** What no decision should be: allowed and denied, allowed and open. */
                private static String doubts(Decision decision) {
                    return (decision.allowed() == (decision.outcome() == Outcome.ALLOW) ? "" : " though allowed")
                            + (decision.open() && decision.outcome() != Outcome.DENY ? " though open" : "");
                }
            """;

    private SharedSources() {}

    /** The class {@code SuiteUser}. */
    static String suiteUser(boolean grants) {
        String imports = grants
                ? "import java.util.Set;\nimport java.util.regex.Pattern;\nimport java.util.stream.Collectors;\n"
                        + "import java.util.stream.Stream;\n"
                : "import java.util.Set;\nimport java.util.regex.Pattern;\n";
        return new Template(SUITE_USER)
                .with("imports", imports)
                .with("grants", grants ? GRANTS : "Set.of()")
                .with("subject", grants ? SUBJECT_WITH_GRANTS : "Subject.user(id).role(role)")
                .filled();
    }

    /** The class {@code Given}. */
    static String given(boolean grants) {
        return new Template(GIVEN)
                .with("requests", grants ? REQUESTS : NO_REQUESTS)
                .filled();
    }
}
