package dev.permatrix.cli.question;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Derivation;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.Gate;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Relevance;
import dev.permatrix.dsl.model.RoleRules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What facts of its people and of the account can make a difference to a change.
 *
 * @param ofAccount of the account
 * @param ofActor of whoever makes the change
 * @param ofTarget of whom it is done to
 */
record ChangeFacts(List<Attribute> ofAccount, List<Attribute> ofActor, List<Attribute> ofTarget) {

    ChangeFacts {
        ofAccount = List.copyOf(ofAccount);
        ofActor = List.copyOf(ofActor);
        ofTarget = List.copyOf(ofTarget);
    }

    static ChangeFacts of(PermissionModel model, OperationType operation) {
        Relevance relevance = new Relevance(model);
        List<Condition> actor = actor(model, operation, relevance);
        List<Condition> target = target(model, operation);
        List<Condition> both = new ArrayList<>(actor);
        both.addAll(target);
        return new ChangeFacts(
                only(Fact.Of.ACCOUNT, relevance.attributes(both)),
                only(Fact.Of.USER, relevance.attributes(actor)),
                only(Fact.Of.USER, relevance.attributes(target)));
    }

    private static List<Attribute> only(Fact.Of of, List<Attribute> attributes) {
        return attributes.stream()
                .filter(attribute -> attribute instanceof Fact fact && fact.of() == of)
                .toList();
    }

    private static Stream<ChangeRule> rules(PermissionModel model, OperationType operation) {
        return model.changeRules().filter(rule -> rule.operation().type().equals(operation));
    }

    private static List<Condition> actor(PermissionModel model, OperationType operation, Relevance relevance) {
        List<Condition> conditions = new ArrayList<>();
        model.gates().stream().filter(Gate::signIn).map(Gate::condition).forEach(conditions::add);
        conditions.addAll(relevance.ofRoles());
        rules(model, operation).forEach(rule -> {
            rule.when().ifPresent(conditions::add);
            rule.actors().terms().stream()
                    .flatMap(term -> term.may().stream())
                    .forEach(permission -> conditions.addAll(relevance.ofDecision(permission)));
        });
        return conditions;
    }

    /** A target counts with all roles that they hold, available or not. */
    private static List<Condition> target(PermissionModel model, OperationType operation) {
        RoleRules roles = model.roleRules();
        List<Condition> conditions = new ArrayList<>(
                roles.derivations().stream().map(Derivation::when).toList());
        rules(model, operation)
                .flatMap(rule -> rule.operation().targets().terms().stream())
                .flatMap(term -> term.where().stream())
                .forEach(conditions::add);
        return conditions;
    }
}
