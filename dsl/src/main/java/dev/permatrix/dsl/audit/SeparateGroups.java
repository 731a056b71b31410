package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.UserRule;
import dev.permatrix.dsl.people.PersonSyntax.Belonging;
import dev.permatrix.dsl.people.Written;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code no primary_group is among other_group}. */
final class SeparateGroups implements PersonCheck {

    private final List<UserRule.NotAmong> rules;

    SeparateGroups(PermissionModel model) {
        this.rules = UserRules.of(model).notAmong();
    }

    @Override
    public void check(AuditedPerson person, Findings findings) {
        for (UserRule.NotAmong rule : rules) {
            Set<String> one =
                    groups(person, rule.group()).stream().map(Written::text).collect(Collectors.toSet());
            groups(person, rule.others()).stream()
                    .filter(it -> one.contains(it.text()))
                    .forEach(again -> findings.report(
                            person.name(), AuditProblems.groupTwice(again, person.name(), rule), rule.span()));
        }
    }

    private static List<Written> groups(AuditedPerson person, String kind) {
        return Optional.ofNullable(person.belongs().get(kind))
                .map(Belonging::groups)
                .orElse(List.of());
    }
}
