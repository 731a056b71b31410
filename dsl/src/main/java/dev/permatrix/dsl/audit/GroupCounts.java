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
            boolean known = belonging.isPresent() || person.groupsKnown();
            if (known && !rule.count().allows(groups.size())) {
                Span span = place(belonging, rule, person.span());
                findings.report(
                        person.name(), AuditProblems.groupCount(span, person.name(), rule, groups), rule.span());
            }
        }
    }

    /** The first group too many, else where the kind of group is written, else the person. */
    private static Span place(Optional<Belonging> belonging, UserRule.BelongsTo rule, Span person) {
        List<Written> groups = belonging.map(Belonging::groups).orElse(List.of());
        int most = rule.count().max().orElse(Integer.MAX_VALUE);
        return groups.size() > most
                ? groups.get(most).span()
                : belonging.map(it -> it.kind().span()).orElse(person);
    }
}
