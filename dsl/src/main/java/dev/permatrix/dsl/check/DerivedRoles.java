package dev.permatrix.dsl.check;

import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Derivation;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import java.util.Optional;

/** A role that is worked out and that a rule gives to somebody by hand, or that hangs on another such role. */
final class DerivedRoles implements ModelCheck {

    @Override
    public void check(PermissionModel model, Diagnostics diagnostics) {
        model.changeRules()
                .filter(rule -> rule.mode() == ChangeRule.Mode.MAY || rule.mode() == ChangeRule.Mode.UNDECIDED)
                .filter(rule -> rule.operation().kind().movesRole())
                .forEach(rule -> given(model, rule)
                        .ifPresent(it -> diagnostics.report(RuleCheckProblems.derivedAssigned(rule, it))));
        for (Derivation derivation : model.roleRules().derivations()) {
            derivation
                    .when()
                    .atoms()
                    .forEach(atom -> held(atom)
                            .filter(model.roleRules()::isDerived)
                            .ifPresent(role ->
                                    diagnostics.report(RuleCheckProblems.derivedFromDerived(derivation, role))));
        }
    }

    private static Optional<Derivation> given(PermissionModel model, ChangeRule rule) {
        return model.roleRules().derivations().stream()
                .filter(it -> rule.operation().roles().contains(it.role()))
                .findFirst();
    }

    private static Optional<Role> held(Condition atom) {
        return atom instanceof Condition.Holds holds ? Optional.of(holds.role()) : Optional.empty();
    }
}
