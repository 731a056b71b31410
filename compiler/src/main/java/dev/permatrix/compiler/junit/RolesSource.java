package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.GeneratedFile;
import dev.permatrix.dsl.model.Availability;
import dev.permatrix.dsl.model.Derivation;
import dev.permatrix.dsl.model.Gate;
import dev.permatrix.dsl.model.Inclusion;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The class {@code SuiteRoles}: who holds what, and who is signed in. It only says of whom promises and scenarios speak;
 * what is expected of anybody is text.
 */
final class RolesSource {

    private static final String TEMPLATE = """
            import java.util.HashSet;
            import java.util.Map;
            import java.util.Set;
            import java.util.stream.Collectors;

            /**
             * What roles somebody holds, and whether they are signed in: of whom promises and scenarios speak. What is expected
             * of anybody stands in texts, and is not worked out here.
             */
            final class SuiteRoles {

                /** Those that are worked out, and never assigned. */
                static final Set<Role> WORKED_OUT = Set.of($workedOut$);

                private SuiteRoles() {}

                /** What somebody must be assigned to hold these: those that are not worked out. */
                static Set<Role> assigned(Set<Role> roles) {
                    return roles.stream().filter(role -> !WORKED_OUT.contains(role)).collect(Collectors.toSet());
                }

                /** Those that were assigned, those that follow from facts, and what they include. */
                static Set<Role> held(Set<Role> assigned, Map<String, Integer> facts) {
                    Set<Role> held = new HashSet<>(assigned);
            $derived$        int before;
                    do {
                        before = held.size();
            $included$        } while (held.size() > before);
                    return held;
                }

                /** Those of them that count: the others are not available, or on request. */
                static Set<Role> counting(Set<Role> held, Map<String, Integer> facts) {
                    return held.stream().filter(role -> counts(role, held, facts)).collect(Collectors.toSet());
                }

                private static boolean counts(Role role, Set<Role> held, Map<String, Integer> facts) {
            $available$        return true;
                }

                /** Whether everything that is required to sign in is so. */
                static boolean signedIn(Set<Role> counting, Map<String, Integer> facts) {
                    return $gates$;
                }
            }
            """;

    private final Emission emission;
    private final PermissionModel model;
    private final SuiteApi api;
    private final ConditionText conditions;

    RolesSource(Emission emission) {
        this.emission = emission;
        this.model = emission.model();
        this.api = new SuiteApi(emission);
        this.conditions = new ConditionText(api, model);
    }

    GeneratedFile file() {
        String filled = new Template(TEMPLATE)
                .with(
                        "workedOut",
                        api.roles(model.roles().stream()
                                .filter(model.roleRules()::isDerived)
                                .toList()))
                .with(
                        "derived",
                        joined(model.roleRules().derivations().stream()
                                .map(this::derived)
                                .toList()))
                .with(
                        "included",
                        joined(model.roleRules().inclusions().stream()
                                .map(this::included)
                                .toList()))
                .with(
                        "available",
                        joined(model.roles().stream().map(this::available).toList()))
                .with("gates", gates())
                .filled();
        return new SuiteSource(emission).file("SuiteRoles", filled);
    }

    private static String joined(List<String> lines) {
        return String.join("", lines);
    }

    private String derived(Derivation derivation) {
        return "        if (" + conditions.of(derivation.when(), "assigned", "facts") + ") {\n            held.add("
                + api.role(derivation.role()) + ");\n        }\n";
    }

    private String included(Inclusion inclusion) {
        return "            if (held.contains(" + api.role(inclusion.role())
                + ")) {\n                held.addAll(Set.of(" + api.roles(inclusion.included())
                + "));\n            }\n";
    }

    private String available(Role role) {
        List<Availability> stated = model.roleRules().availabilities(role);
        if (stated.isEmpty()) {
            return "";
        }
        String ways = stated.stream()
                .filter(it -> !it.isOnRequest())
                .map(it -> conditions.nested(it.when(), "held", "facts"))
                .collect(Collectors.joining(" || "));
        return "        if (role == " + api.role(role) + ") {\n            return " + (ways.isEmpty() ? "false" : ways)
                + ";\n        }\n";
    }

    private String gates() {
        String all = model.gates().stream()
                .filter(Gate::signIn)
                .map(it -> conditions.nested(it.condition(), "counting", "facts"))
                .collect(Collectors.joining("\n                && "));
        return all.isEmpty() ? "true" : all;
    }
}
