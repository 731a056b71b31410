package dev.permatrix.dsl.check;

import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.Actors;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.Effect;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A cell that says yes to a right over users, and rules that take all of it back from that role: whoever reads the table
 * believes the yes. Only rights that do nothing but serve {@code anyone with P may} are looked at.
 */
final class IdleRights implements ModelCheck {

    @Override
    public void check(PermissionModel model, Diagnostics diagnostics) {
        RuleReach reach = new RuleReach(model);
        for (Permission right : rights(model)) {
            for (Role role : model.roles()) {
                Optional<Cell> yes = model.cells(role, right).stream()
                        .filter(IdleRights::isPlainYes)
                        .findFirst();
                yes.ifPresent(cell -> takenBack(model, reach, right, role)
                        .ifPresent(never -> diagnostics.report(RuleCheckProblems.idleRight(cell, never))));
            }
        }
    }

    private static Set<Permission> rights(PermissionModel model) {
        Set<Permission> rights = new LinkedHashSet<>();
        allowing(model)
                .forEach(
                        rule -> rule.actors().terms().forEach(term -> term.may().ifPresent(rights::add)));
        return rights;
    }

    private static Stream<ChangeRule> allowing(PermissionModel model) {
        return model.changeRules().filter(rule -> rule.mode() == ChangeRule.Mode.MAY);
    }

    private static boolean isPlainYes(Cell cell) {
        return cell.choice().effects().allMatch(Effect.Allow.class::isInstance);
    }

    /** The rule that forbids it, where each rule that this right serves is forbidden to this role. */
    private static Optional<ChangeRule> takenBack(PermissionModel model, RuleReach reach, Permission right, Role role) {
        List<Optional<ChangeRule>> forbidden = allowing(model)
                .filter(rule -> rule.actors().terms().stream()
                        .anyMatch(term -> term.may().equals(Optional.of(right))))
                .map(rule -> byOne(rule, role, right))
                .map(rule -> model.changeRules()
                        .filter(it -> it.mode() == ChangeRule.Mode.NEVER && reach.covers(it, rule))
                        .findFirst())
                .toList();
        return forbidden.stream().allMatch(Optional::isPresent) ? forbidden.get(0) : Optional.empty();
    }

    /** What the rule says of whoever holds this role and has the right. */
    private static ChangeRule byOne(ChangeRule rule, Role role, Permission right) {
        Actors one = new Actors(List.of(new Actors.Term(Optional.of(List.of(role)), Optional.of(right))));
        return new ChangeRule(
                rule.mode(),
                one,
                rule.operation(),
                rule.presence(),
                rule.when(),
                rule.written(),
                rule.trace(),
                rule.span());
    }
}
