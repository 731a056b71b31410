package dev.permatrix.dsl.check;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.Actors;
import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Derivation;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Change rules that get in each other's way: a {@code may} of which nothing is left, a {@code never} that meets a {@code
 * may} in one person, a {@code no one but} that spares people whom nothing allows it.
 */
final class ChangeRules implements ModelCheck {

    @Override
    public void check(PermissionModel model, Diagnostics diagnostics) {
        RuleReach reach = new RuleReach(model);
        List<ChangeRule> forbidding =
                model.changeRules().filter(rule -> !isAllowing(rule)).toList();
        List<ChangeRule> allowing =
                model.changeRules().filter(ChangeRules::isAllowing).toList();
        Set<ChangeRule> met = new HashSet<>();
        for (ChangeRule may : allowing) {
            Optional<ChangeRule> never =
                    forbidding.stream().filter(it -> reach.covers(it, may)).findFirst();
            never.ifPresent(it -> diagnostics.report(RuleCheckProblems.deadRule(may, it)));
            if (never.isEmpty() && model.matrix().severalRoles() && may.mode() == ChangeRule.Mode.MAY) {
                forbidding.stream()
                        .filter(it -> it.mode() == ChangeRule.Mode.NEVER && !met.contains(it) && reach.meet(it, may))
                        .forEach(it -> inOnePerson(model, it, may).ifPresent(said -> {
                            met.add(it);
                            diagnostics.report(said);
                        }));
            }
        }
        forbidding.stream()
                .filter(rule -> !rule.actors().terms().isEmpty() && rule.mode() == ChangeRule.Mode.NO_ONE_BUT)
                .filter(rule -> allowing.stream().noneMatch(may -> reach.meet(rule, may) && share(model, rule, may)))
                .forEach(rule -> diagnostics.report(RuleCheckProblems.exceptionAlone(rule)));
    }

    private static boolean isAllowing(ChangeRule rule) {
        return switch (rule.mode()) {
            case MAY, UNDECIDED -> true;
            case NEVER, NO_ONE_BUT -> false;
        };
    }

    /** Whether somebody whom the exception spares can be somebody whom the other rule allows it. */
    private static boolean share(PermissionModel model, ChangeRule exception, ChangeRule may) {
        return exception.actors().terms().stream()
                .anyMatch(spared -> may.actors().terms().stream()
                        .anyMatch(term -> spared.roles().isEmpty()
                                || term.roles().isEmpty()
                                || model.matrix().severalRoles()
                                || !Collections.disjoint(
                                        spared.roles().get(), term.roles().get())));
    }

    /** A role that both name is meant by both; two roles may be held by somebody whom only one was written for. */
    private static Optional<Diagnostic> inOnePerson(PermissionModel model, ChangeRule never, ChangeRule may) {
        Set<Role> bound = roles(never);
        Set<Role> allowed = roles(may);
        if (!Collections.disjoint(bound, allowed)) {
            return Optional.empty();
        }
        return bound.stream()
                .flatMap(one -> allowed.stream()
                        .filter(other -> canHoldBoth(model, one, other))
                        .map(other -> RuleCheckProblems.neverMeetsMay(never, may, one, other)))
                .findFirst();
    }

    /** The roles that a rule names by themselves, in the order of the rule. */
    private static Set<Role> roles(ChangeRule rule) {
        return rule.actors().terms().stream()
                .filter(term -> term.may().isEmpty())
                .map(Actors.Term::roles)
                .flatMap(roles -> roles.orElse(List.of()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Roles that are worked out from facts that exclude one another meet in nobody. */
    private static boolean canHoldBoth(PermissionModel model, Role one, Role other) {
        List<List<Condition>> ways = Stream.of(one, other)
                .filter(model.roleRules()::isDerived)
                .map(role -> model.roleRules()
                        .derivations(role)
                        .map(Derivation::when)
                        .toList())
                .toList();
        Set<Role> assigned = Stream.of(one, other)
                .filter(role -> !model.roleRules().isDerived(role))
                .collect(Collectors.toSet());
        return EveryValue.of(EveryValue.of(ways.stream().flatMap(List::stream)))
                .anyMatch(values ->
                        ways.stream().allMatch(some -> some.stream().anyMatch(when -> when.holds(assigned, values))));
    }
}
