package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.results.GivenAnswer;

/** The class that turns decisions into text, which all suites of a matrix share. */
final class SharedSources {

    private static final String GIVEN = """
            import java.util.Map;
            import java.util.Optional;
            import java.util.Set;
            import java.util.regex.Pattern;
            import java.util.stream.Collectors;
            import java.util.stream.Stream;

            /** A decision as text, to be compared with what is expected. Reads no rule. */
            final class Given {

                private static final Pattern CONTROLS = Pattern.compile("[\\\\x00-\\\\x1f\\\\x7f-\\\\x9f]");

                private Given() {}

                /** What the matrix said when these suites were made. */
                static String content() {
                    return "$content$";
                }

                /** {@code USER+FOCUSED_USER}; {@code nobody} is someone with no role. */
                static Set<Role> roles(String text) {
                    return text.equals("nobody") ? Set.of() : Stream.of(text.split("\\\\+")).map(Role::valueOf).collect(Collectors.toSet());
                }

                /** The same the other way round. */
                static String names(Set<Role> roles) {
                    return roles.isEmpty() ? "nobody" : roles.stream().sorted().map(Role::name).collect(Collectors.joining("+"));
                }

                /**
                 * ✔ allowed, ✘ denied, ¿ denied because the matrix leaves it open, ? can be requested.
                 *
                 * @param row what may be requested
                 * @param granters the roles that each sign with a ? stands for
                 */
                static String sign(Decision decision, String row, Map<String, String> granters) {
                    String sign = switch (decision.outcome()) {
                        case ALLOW -> "✔";
                        case DENY -> decision.open() ? "¿" : "✘";
                        case REQUESTABLE -> requestable(decision, row, granters);
                    };
                    return sign + doubts(decision);
                }

                /** The same in one word, for what reads the results. */
                static String answer(Decision decision) {
                    return switch (decision.outcome()) {
                        case ALLOW -> $yes$;
                        case DENY -> decision.open() ? $undecided$ : $no$;
                        case REQUESTABLE -> $request$;
                    };
                }

                /** {@code onepagecrm.matrix:48:83: Export contacts: ask for User}. */
                static String reasons(Decision decision) {
                    return decision.reasons().stream()
                            .map(reason -> reason.file() + ":" + reason.line() + ":" + reason.column() + ": " + reason.text())
                            .map(text -> CONTROLS.matcher(text).replaceAll(" "))
                            .collect(Collectors.joining(" + "));
                }

            $requests$
            $grant$}
            """;

    private static final String REQUESTS = """
                /** Whom to ask, as text. */
                static String granters(Decision decision) {
                    return decision.request()
                            .map(request -> request.granters().stream().map(Role::name).collect(Collectors.joining(",")))
                            .orElse("");
                }

                private static String requestable(Decision decision, String row, Map<String, String> granters) {
                    return decision.request()
                            .map(request -> {
                                String roles = request.granters().stream().map(Role::name).collect(Collectors.joining(","));
                                String what = row(request).map(it -> it.equals(row) ? "" : ":" + it).orElse("!");
                                return granters.getOrDefault(roles, "? from " + roles) + what;
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
                /** Whom to ask: nobody, as nothing can be granted. */
                static String granters(Decision decision) {
                    return decision.outcome() == Outcome.REQUESTABLE ? "nobody" : "";
                }

                private static String requestable(Decision decision, String row, Map<String, String> granters) {
                    return "? for " + row + " of " + granters + ", though nothing can be granted: " + decision;
                }

                /** What no decision should be: allowed and denied, allowed and open. */
                private static String doubts(Decision decision) {
                    return (decision.allowed() == (decision.outcome() == Outcome.ALLOW) ? "" : " though allowed")
                            + (decision.open() && decision.outcome() != Outcome.DENY ? " though open" : "");
                }
            """;

    private static final String ROW = """
                /** The row that is requested; none where it is a role. */
                private static Optional<String> row(Decision.Request request) {
                    return $row$;
                }
            """;

    private SharedSources() {}

    /** The class {@code Given}. */
    static String given(Emission emission) {
        SuiteApi api = new SuiteApi(emission);
        return new Template(GIVEN)
                .with("requests", api.hasRequests() ? REQUESTS : NO_REQUESTS)
                .with("grant", api.hasRequests() ? row(api) : "")
                .with("content", ContentStamp.of(emission))
                .with("yes", JavaText.literal(GivenAnswer.YES.word()))
                .with("no", JavaText.literal(GivenAnswer.NO.word()))
                .with("undecided", JavaText.literal(GivenAnswer.UNDECIDED.word()))
                .with("request", JavaText.literal(GivenAnswer.ON_REQUEST.word()))
                .filled();
    }

    private static String row(SuiteApi api) {
        String some = api.asksForRoles() ? "request.grant().map(Grant::id)" : "Optional.of(request.grant().id())";
        return new Template(ROW)
                .with("row", api.hasGrants() ? some : "Optional.empty()")
                .filled();
    }
}
