package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.Invariant;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.SituationSpace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code no one may both P and Q}: not of any record, with the roles, facts and grants of a person. */
final class SeparateDuties implements PersonCheck {

    private final DecisionTable table;
    private final List<Rule> rules = new ArrayList<>();
    private final Remembered<Profile.Kind, List<Rule>> broken = new Remembered<>();

    /** {@code ofRecord}: what may be so of a record and still makes a difference. */
    private record Rule(Invariant invariant, Permission one, Permission other, List<Attribute> ofRecord) {}

    SeparateDuties(DecisionTable table) {
        this.table = table;
        SituationSpace space = new SituationSpace(table.model());
        for (Invariant invariant : table.model().invariants()) {
            if (invariant.promise() instanceof Invariant.MayBoth both) {
                rules.add(new Rule(invariant, both.one(), both.other(), ofRecord(space, both)));
            }
        }
    }

    /** The permissions that such rules speak of. */
    static Stream<Permission> permissions(PermissionModel model) {
        return model.invariants().stream()
                .flatMap(invariant -> invariant.promise() instanceof Invariant.MayBoth both
                        ? Stream.of(both.one(), both.other())
                        : Stream.empty());
    }

    private static List<Attribute> ofRecord(SituationSpace space, Invariant.MayBoth both) {
        Set<Attribute> attributes = new LinkedHashSet<>(space.varying(both.one()));
        attributes.addAll(space.varying(both.other()));
        return attributes.stream()
                .filter(it -> !(it instanceof Fact fact) || fact.of() == Fact.Of.RECORD)
                .toList();
    }

    @Override
    public void check(AuditedPerson person, Findings findings) {
        if (rules.isEmpty() || person.profile().isEmpty()) {
            return;
        }
        Profile profile = person.profile().get();
        for (Rule rule : broken.get(profile.kind(), kind -> brokenBy(profile))) {
            findings.report(
                    person.name(),
                    AuditProblems.mayBoth(person.span(), person.name(), rule.one(), rule.other()),
                    rule.invariant().span());
        }
    }

    private List<Rule> brokenBy(Profile profile) {
        return rules.stream().filter(rule -> isBroken(rule, profile)).toList();
    }

    private boolean isBroken(Rule rule, Profile profile) {
        return SituationSpace.values(rule.ofRecord())
                .map(profile.values()::and)
                .anyMatch(values -> may(rule.one(), profile, values) && may(rule.other(), profile, values));
    }

    private boolean may(Permission permission, Profile profile, Values values) {
        return table.decide(new Situation(profile.assigned(), permission, values, profile.grants()))
                .allowed();
    }
}
