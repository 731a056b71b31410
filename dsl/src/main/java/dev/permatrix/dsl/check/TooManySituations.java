package dev.permatrix.dsl.check;

import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Choice;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Relevance;
import dev.permatrix.dsl.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An answer that hangs on so many things that not all of their situations can be tried. */
final class TooManySituations implements ModelCheck {

    /** {@code Frame.MOST_SITUATIONS} in {@code dsl.table} is the same number. */
    private static final int MOST = 1 << 14;

    @Override
    public void check(PermissionModel model, Diagnostics diagnostics) {
        Relevance relevance = new Relevance(model);
        for (Permission permission : model.permissions()) {
            List<Condition> conditions = new ArrayList<>(relevance.ofCells(permission));
            if (model.matrix().severalRoles()
                    && relevance.restrictions(permission).findAny().isPresent()) {
                model.roles().stream()
                        .filter(role -> !role.isRestrictable())
                        .forEach(role -> conditions.add(new Condition.Holds(role, false)));
            }
            String what = "\"" + permission.label() + "\"";
            check(relevance, conditions, standings(model, permission), permission.span(), what, diagnostics);
        }
        model.gates()
                .forEach(gate -> check(
                        relevance, List.of(gate.condition()), 1, gate.span(), "what is required here", diagnostics));
        check(relevance, relevance.ofRoles(), 1, model.matrix().span(), "who holds which role", diagnostics);
    }

    private static void check(
            Relevance relevance,
            List<Condition> conditions,
            int standings,
            Span span,
            String what,
            Diagnostics diagnostics) {
        List<Attribute> attributes = relevance.attributes(conditions);
        List<Condition.Holds> holdings = relevance.holdings(conditions);
        long situations = standings;
        for (Attribute attribute : attributes) {
            situations =
                    Math.min(Integer.MAX_VALUE, situations * attribute.domain().size());
        }
        for (int i = 0; i < holdings.size(); i++) {
            situations = Math.min(Integer.MAX_VALUE, situations * 2);
        }
        if (situations > MOST) {
            List<String> hanging = new ArrayList<>();
            attributes.forEach(
                    it -> hanging.add("`" + it.id() + "` (" + it.domain().size() + " values)"));
            holdings.forEach(it -> hanging.add("`" + it.words() + "`"));
            diagnostics.report(CheckProblems.tooManySituations(span, what, situations, MOST, hanging));
        }
    }

    /** Not decided for the user alone, granted, withdrawn. */
    private static int standings(PermissionModel model, Permission permission) {
        Set<Choice> choices = model.cells().choices(permission);
        int granted = choices.stream().anyMatch(Choice::isOnRequest) ? 1 : 0;
        int withdrawn = choices.stream().anyMatch(Choice::isWithdrawable) ? 1 : 0;
        return 1 + granted + withdrawn;
    }
}
