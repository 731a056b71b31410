package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.UserRule;
import dev.permatrix.dsl.people.Written;
import java.util.List;

/** {@code advice id has at most 30 characters}: a longer one is told, never refused. */
final class AdvisedLengths implements PersonCheck {

    private final List<UserRule.AdvisedLength> rules;

    AdvisedLengths(PermissionModel model) {
        this.rules = UserRules.of(model).advised();
    }

    @Override
    public void check(AuditedPerson person, Findings findings) {
        rules.forEach(
                rule -> person.property(rule.property()).ifPresent(value -> check(person, value, rule, findings)));
    }

    private static void check(AuditedPerson person, Written value, UserRule.AdvisedLength rule, Findings findings) {
        int length = value.text().codePointCount(0, value.text().length());
        if (length > rule.most()) {
            findings.report(
                    person.name(),
                    AuditProblems.longerThanAdvised(value, rule.property(), length, rule.most()),
                    rule.span());
        }
    }
}
