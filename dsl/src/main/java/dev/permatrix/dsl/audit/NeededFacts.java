package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Relevance;
import java.util.ArrayList;
import java.util.List;

/** The facts of user and account that an audit hangs on: who holds which roles, who may both, who signs in. */
record NeededFacts(List<Fact> ofUser, List<Fact> ofAccount) {

    static NeededFacts of(PermissionModel model, boolean signIn) {
        Relevance relevance = new Relevance(model);
        List<Condition> conditions = new ArrayList<>(relevance.ofRoles());
        SeparateDuties.permissions(model).forEach(it -> conditions.addAll(relevance.ofDecision(it)));
        grantConditions(model, conditions);
        LockedHolders.fact(model).ifPresent(fact -> conditions.add(Condition.Is.yes(fact)));
        if (signIn) {
            model.permissions().stream()
                    .filter(Permission::isSignIn)
                    .forEach(it -> conditions.addAll(relevance.ofDecision(it)));
        }
        List<Attribute> attributes = relevance.attributes(conditions);
        return new NeededFacts(among(model.userFacts(), attributes), among(model.accountFacts(), attributes));
    }

    /** Whether a cell is on request may hang on facts. */
    private static void grantConditions(PermissionModel model, List<Condition> conditions) {
        model.cells().stream()
                .filter(cell -> cell.isOnRequest() || cell.isWithdrawable())
                .forEach(cell -> {
                    cell.when().ifPresent(conditions::add);
                    cell.choice().branches().forEach(branch -> branch.when().ifPresent(conditions::add));
                });
    }

    private static List<Fact> among(List<Fact> facts, List<Attribute> attributes) {
        return facts.stream()
                .filter(fact -> attributes.contains(fact) && fact.domain().size() > 1)
                .toList();
    }
}
