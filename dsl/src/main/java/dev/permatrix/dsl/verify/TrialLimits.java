package dev.permatrix.dsl.verify;

import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.Need;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.table.ChangeSpace;
import dev.permatrix.dsl.table.SituationSpace;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds answers that hang on too much to be tried in every situation, by promises here and later by the suites. */
final class TrialLimits {

    /** Of one answer, for each set of roles. */
    static final long MOST_SITUATIONS = 1 << 18;
    /** Of changes that a scenario speaks of, to everybody. */
    static final long MOST_CHANGES = 1 << 22;

    private final PermissionModel model;
    private final Diagnostics diagnostics;

    TrialLimits(PermissionModel model, Diagnostics diagnostics) {
        this.model = model;
        this.diagnostics = diagnostics;
    }

    void check() {
        SituationSpace space = new SituationSpace(model);
        Set<Permission> tooMany = model.permissions().stream()
                .filter(permission -> space.count(permission) > MOST_SITUATIONS)
                .collect(Collectors.toSet());
        tooMany.stream()
                .filter(permission ->
                        model.needs(permission).stream().map(Need::needed).noneMatch(tooMany::contains))
                .forEach(permission -> diagnostics.report(VerifyProblems.tooMuch(
                        permission.span(), "\"" + permission.label() + "\", with all that decides it,")));
        for (OperationType type : ChangeSpace.types(model)) {
            if (new ChangeSpace(model, type).circumstances() > MOST_SITUATIONS) {
                diagnostics.report(VerifyProblems.tooMuch(place(type), "the change `" + type.label() + "`"));
            }
        }
    }

    private Span place(OperationType type) {
        return model.changeRules()
                .filter(rule -> rule.operation().type().equals(type))
                .map(ChangeRule::span)
                .findFirst()
                .orElse(model.matrix().span());
    }
}
