package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.model.Invariant;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.RoleTable.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code no one holds both R and S}: not by assignment, derivation or inclusion. */
final class SeparateRoles implements PersonCheck {

    private final List<Rule> rules = new ArrayList<>();
    private final Standings standings;

    private record Rule(Invariant invariant, Role one, Role other) {}

    SeparateRoles(PermissionModel model, Standings standings) {
        this.standings = standings;
        for (Invariant invariant : model.invariants()) {
            if (invariant.promise() instanceof Invariant.HoldsBoth both) {
                rules.add(new Rule(invariant, both.one(), both.other()));
            }
        }
    }

    @Override
    public void check(AuditedPerson person, Findings findings) {
        if (rules.isEmpty() || !person.isKnown()) {
            return;
        }
        Set<Role> held = standings.of(person).stream().map(Standing::role).collect(Collectors.toSet());
        for (Rule rule : rules) {
            if (held.contains(rule.one()) && held.contains(rule.other())) {
                findings.report(
                        person.name(),
                        AuditProblems.holdsBoth(person.span(), person.name(), rule.one(), rule.other()),
                        rule.invariant().span());
            }
        }
    }
}
