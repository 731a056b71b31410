package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.model.Invariant;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import java.util.ArrayList;
import java.util.List;

/** {@code no one holds both R and S}: not by assignment, derivation or inclusion. */
final class SeparateRoles implements PersonCheck {

    private final List<Rule> rules = new ArrayList<>();

    private record Rule(Invariant invariant, Role one, Role other) {}

    SeparateRoles(PermissionModel model) {
        for (Invariant invariant : model.invariants()) {
            if (invariant.promise() instanceof Invariant.HoldsBoth both) {
                rules.add(new Rule(invariant, both.one(), both.other()));
            }
        }
    }

    @Override
    public void check(AuditedPerson person, Findings findings) {
        if (person.profile().isEmpty()) {
            return;
        }
        Profile profile = person.profile().get();
        for (Rule rule : rules) {
            if (profile.holds(rule.one()) && profile.holds(rule.other())) {
                findings.report(
                        person.name(),
                        AuditProblems.holdsBoth(person.span(), person.name(), rule.one(), rule.other()),
                        rule.invariant().span());
            }
        }
    }
}
