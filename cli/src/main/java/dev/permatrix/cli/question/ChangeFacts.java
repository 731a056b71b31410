package dev.permatrix.cli.question;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Availability;
import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Derivation;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.Gate;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Relevance;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.RoleTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What facts of its people and of the account can make a difference to one change. */
final class ChangeFacts {

    private final DecisionTable table;
    private final PermissionModel model;
    private final Relevance relevance;
    private final ChangeCase change;
    private final List<ChangeRule> rules;
    private final List<Attribute> ofActor;
    private final List<Attribute> ofTarget;

    ChangeFacts(DecisionTable table, ChangeCase change) {
        this.table = table;
        this.model = table.model();
        this.relevance = new Relevance(model);
        this.change = change;
        this.rules = model.changeRules()
                .filter(rule -> rule.operation().type().equals(change.operation()))
                .toList();
        this.ofActor = relevance.attributes(actor());
        this.ofTarget = relevance.attributes(target());
    }

    List<Attribute> ofAccount() {
        return Stream.concat(ofActor.stream(), ofTarget.stream())
                .filter(attribute -> isOf(Fact.Of.ACCOUNT, attribute))
                .distinct()
                .toList();
    }

    List<Attribute> ofActor() {
        return ofActor.stream()
                .filter(attribute -> isOf(Fact.Of.USER, attribute))
                .toList();
    }

    List<Attribute> ofTarget() {
        return ofTarget.stream()
                .filter(attribute -> isOf(Fact.Of.USER, attribute))
                .toList();
    }

    private static boolean isOf(Fact.Of of, Attribute attribute) {
        return attribute instanceof Fact fact && fact.of() == of;
    }

    private List<Condition> actor() {
        List<Condition> conditions = new ArrayList<>();
        model.gates().stream().filter(Gate::signIn).map(Gate::condition).forEach(conditions::add);
        Set<Role> roles = new HashSet<>(change.actor().named());
        roles.addAll(everyRoleOfGrants());
        for (ChangeRule rule : rules) {
            rule.when().ifPresent(conditions::add);
            if (rule.operation().own()) {
                roles.addAll(model.roles());
            }
            rule.actors().terms().forEach(term -> {
                roles.addAll(term.roles().orElse(List.of()));
                term.may().ifPresent(permission -> conditions.addAll(relevance.ofDecision(permission)));
            });
        }
        conditions.addAll(holding(roles, conditions));
        return conditions;
    }

    /** A target counts with all roles that they hold, available or not. */
    private List<Condition> target() {
        List<Condition> conditions = new ArrayList<>();
        Set<Role> roles = new HashSet<>(everyRoleOfGrants());
        change.target().ifPresent(target -> roles.addAll(target.named()));
        model.roles().stream().filter(role -> !role.protections().isEmpty()).forEach(roles::add);
        rules.stream()
                .flatMap(rule -> rule.operation().targets().terms().stream())
                .forEach(term -> {
                    roles.addAll(term.roles().orElse(List.of()));
                    term.where().ifPresent(conditions::add);
                });
        conditions.addAll(holding(roles, conditions));
        return conditions;
    }

    /** Who may grant hangs on the cells of every role. */
    private List<Role> everyRoleOfGrants() {
        return change.operation().kind().isAboutGrants() ? model.roles() : List.of();
    }

    /** On what it hangs whether these roles, and those that the conditions ask for, are held, and count. */
    private List<Condition> holding(Set<Role> roles, List<Condition> asked) {
        Set<Role> wanted = new HashSet<>(roles);
        relevance.holdings(asked).forEach(holds -> wanted.add(holds.role()));
        Set<Role> bringing = new HashSet<>();
        List<Condition> conditions = new ArrayList<>();
        for (RoleTable.Clause clause : table.roles().clauses()) {
            if (!Collections.disjoint(clause.brings(), wanted)) {
                bringing.add(clause.role());
            }
        }
        bringing.forEach(role -> {
            model.roleRules().derivations(role).map(Derivation::when).forEach(conditions::add);
            model.roleRules().availabilities(role).stream()
                    .map(Availability::when)
                    .forEach(conditions::add);
        });
        return conditions;
    }
}
