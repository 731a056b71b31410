package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.UserRule;
import dev.permatrix.dsl.people.PersonSyntax.Belonging;
import dev.permatrix.dsl.people.Written;
import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Optional;

/** {@code belongs to exactly 1 company}. */
final class GroupCounts implements PersonCheck {

    private final List<UserRule.BelongsTo> rules;

    GroupCounts(PermissionModel model) {
        this.rules = UserRules.of(model).belongsTo();
    }

    @Override
    public void check(AuditedPerson person, Findings findings) {
        for (UserRule.BelongsTo rule : rules) {
            Optional<Belonging> belonging = Optional.ofNullable(person.belongs().get(rule.group()));
            List<Written> groups = belonging.map(Belonging::groups).orElse(List.of());
            if (!rule.count().allows(groups.size())) {
                Span span = belonging.map(it -> it.kind().span()).orElse(person.span());
                findings.report(
                        person.name(), AuditProblems.groupCount(span, person.name(), rule, groups), rule.span());
            }
        }
    }
}
