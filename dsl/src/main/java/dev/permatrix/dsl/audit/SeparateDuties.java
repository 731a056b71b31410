package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.Invariant;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
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
    private final Remembered<Kind, List<Rule>> broken = new Remembered<>();

    /** {@code ofRecord}: what may be so of a record and still makes a difference. */
    private record Rule(Invariant invariant, Permission one, Permission other, List<Attribute> ofRecord) {}

    private record Kind(Set<Role> roles, Values values, Grants grants) {}

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
        if (rules.isEmpty() || !person.isKnown()) {
            return;
        }
        Kind kind = new Kind(Standings.assigned(table.model(), person), person.values(), person.grants());
        for (Rule rule : broken.get(kind, this::brokenBy)) {
            findings.report(
                    person.name(),
                    AuditProblems.mayBoth(person.span(), person.name(), rule.one(), rule.other()),
                    rule.invariant().span());
        }
    }

    private List<Rule> brokenBy(Kind kind) {
        return rules.stream().filter(rule -> isBroken(rule, kind)).toList();
    }

    private boolean isBroken(Rule rule, Kind kind) {
        return SituationSpace.values(rule.ofRecord())
                .map(kind.values()::and)
                .anyMatch(values -> may(rule.one(), kind, values) && may(rule.other(), kind, values));
    }

    private boolean may(Permission permission, Kind kind, Values values) {
        return table.decide(new Situation(kind.roles(), permission, values, kind.grants()))
                .allowed();
    }
}
