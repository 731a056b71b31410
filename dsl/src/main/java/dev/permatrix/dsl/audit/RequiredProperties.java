package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.UserRule;
import java.util.List;

/** {@code has a first_name}: everybody has one, and it isn't blank; an id, too. */
final class RequiredProperties implements PersonCheck {

    private final List<UserRule.Has> rules;
    private final boolean idIsRuled;

    RequiredProperties(PermissionModel model) {
        this.rules = UserRules.of(model).has();
        this.idIsRuled = rules.stream().anyMatch(rule -> rule.id().equals("id"));
    }

    @Override
    public void check(AuditedPerson person, Findings findings) {
        if (!idIsRuled && person.property("id").isEmpty()) {
            findings.report(person.name(), AuditProblems.missingId(person.span(), person.name()));
        }
        for (UserRule.Has rule : rules) {
            if (person.property(rule.id()).isEmpty() && !isAmongFacts(rule, person)) {
                findings.report(
                        person.name(), AuditProblems.missingProperty(person.span(), person.name(), rule), rule.span());
            }
        }
    }

    /** Such a one was reported, with where it belongs. */
    private static boolean isAmongFacts(UserRule.Has rule, AuditedPerson person) {
        return person.written().facts().stream()
                .anyMatch(it -> it.name().text().strip().equalsIgnoreCase(rule.id()));
    }
}
