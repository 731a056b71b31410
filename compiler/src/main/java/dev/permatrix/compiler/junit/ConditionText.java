package dev.permatrix.compiler.junit;

import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.PermissionModel;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions as Java over some roles and some facts. */
final class ConditionText {

    private final SuiteApi api;
    private final FactNames facts;

    ConditionText(SuiteApi api, PermissionModel model) {
        this.api = api;
        this.facts = new FactNames(model);
    }

    /**
     * The condition.
     *
     * @param roles Java for the roles that are looked at
     * @param known Java for the facts
     */
    String of(Condition condition, String roles, String known) {
        return condition.match(
                is -> "SuiteFacts.is(" + known + ", " + JavaText.literal(facts.of(is.attribute())) + ", " + words(is)
                        + ")",
                holds -> holds.only()
                        ? roles + ".equals(Set.of(" + api.role(holds.role()) + "))"
                        : roles + ".contains(" + api.role(holds.role()) + ")",
                not -> "!" + nested(not.condition(), roles, known),
                allOf -> joined(allOf.conditions(), " && ", roles, known),
                anyOf -> joined(anyOf.conditions(), " || ", roles, known));
    }

    /** In brackets, if it would need them beside {@code &&}. */
    String nested(Condition condition, String roles, String known) {
        String plain = of(condition, roles, known);
        String whole = "(" + plain + ")";
        return condition.match(is -> plain, holds -> plain, not -> plain, allOf -> whole, anyOf -> whole);
    }

    /** The names of the facts that these conditions look at, as literals. */
    String looksAt(Collection<Condition> conditions) {
        return conditions.stream()
                .flatMap(Condition::attributes)
                .distinct()
                .map(facts::of)
                .map(JavaText::literal)
                .collect(Collectors.joining(", "));
    }

    private static String words(Condition.Is is) {
        return is.values().stream()
                .map(value -> JavaText.literal(FactNames.word(is.attribute(), value)))
                .collect(Collectors.joining(", "));
    }

    private String joined(List<Condition> conditions, String operator, String roles, String known) {
        return conditions.stream().map(it -> nested(it, roles, known)).collect(Collectors.joining(operator));
    }
}
