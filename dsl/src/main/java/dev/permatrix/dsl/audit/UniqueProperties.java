package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.UserRule;
import dev.permatrix.dsl.people.Written;
import dev.permatrix.dsl.source.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code has a unique id}: no two people have the same, compared exactly. No two entries of a file have one id, whether
 * or not the matrix says so, since they would count twice.
 */
final class UniqueProperties implements PersonCheck {

    private final Map<String, Optional<Span>> rules = new LinkedHashMap<>();
    private final Map<String, SeenValues> seen = new LinkedHashMap<>();

    UniqueProperties(PermissionModel model) {
        rules.put("id", Optional.empty());
        UserRules.of(model).has().stream()
                .filter(UserRule.Has::unique)
                .forEach(rule -> rules.put(rule.id(), Optional.of(rule.span())));
        rules.keySet().forEach(property -> seen.put(property, new SeenValues()));
    }

    @Override
    public void check(AuditedPerson person, Findings findings) {
        rules.forEach((property, rule) -> person.property(property)
                .ifPresent(value -> seen.get(property)
                        .add(value.text(), value.span())
                        .ifPresent(first -> report(person, value, property, first, findings))));
    }

    private void report(AuditedPerson person, Written value, String property, Span first, Findings findings) {
        Diagnostic diagnostic = AuditProblems.notUnique(value, property, first);
        rules.get(property)
                .ifPresentOrElse(
                        rule -> findings.report(person.name(), diagnostic, rule),
                        () -> findings.report(person.name(), diagnostic));
    }
}
