package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Availability;
import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Derivation;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.Gate;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Relevance;
import dev.permatrix.dsl.model.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What about the people of a change, and the account, can make a difference to one operation. */
final class ChangePeople {

    private final PermissionModel model;
    private final Relevance relevance;
    private final List<ChangeRule> rules;
    private final RoleTable roles;
    private final boolean grants;
    private final List<Condition> alsoOfActor = new ArrayList<>();
    private final List<Condition> alsoOfTarget = new ArrayList<>();

    ChangePeople(PermissionModel model, OperationType type) {
        this.model = model;
        this.relevance = new Relevance(model);
        this.rules = model.changeRules()
                .filter(rule -> rule.operation().type().equals(type))
                .toList();
        this.roles = RoleTable.of(model);
        this.grants = type.kind().isAboutGrants();
    }

    /** What the caller looks at too. */
    void lookAt(List<Condition> ofActor, List<Condition> ofTarget) {
        alsoOfActor.addAll(ofActor);
        alsoOfTarget.addAll(ofTarget);
    }

    /** Whether the caller looks at something of the actor. */
    boolean isLookedAt() {
        return !alsoOfActor.isEmpty();
    }

    /**
     * What varies, worked out once.
     *
     * @param ofActor facts of the actor
     * @param toSignIn facts of the actor that only matter for signing in
     * @param ofTarget facts of the target
     * @param signIn what must be so to sign in
     */
    record Varying(
            List<Attribute> ofActor,
            List<Attribute> toSignIn,
            List<Attribute> ofTarget,
            List<Attribute> ofAccount,
            List<Condition> signIn) {}

    Varying varying() {
        return new Varying(ofActor(), toSignIn(), ofTarget(), ofAccount(), signIn());
    }

    private List<Attribute> ofActor() {
        return relevance.attributes(actorConditions()).stream()
                .filter(attribute -> isOf(attribute, Fact.Of.USER))
                .toList();
    }

    private List<Attribute> toSignIn() {
        List<Attribute> known = relevance.attributes(actorConditions());
        return relevance.attributes(signIn()).stream()
                .filter(attribute -> isOf(attribute, Fact.Of.USER) && !known.contains(attribute))
                .toList();
    }

    private List<Attribute> ofTarget() {
        return relevance.attributes(targetConditions()).stream()
                .filter(attribute -> isOf(attribute, Fact.Of.USER))
                .toList();
    }

    private List<Attribute> ofAccount() {
        List<Condition> conditions = new ArrayList<>(actorConditions());
        conditions.addAll(targetConditions());
        conditions.addAll(signIn());
        return relevance.attributes(conditions).stream()
                .filter(attribute -> isOf(attribute, Fact.Of.ACCOUNT))
                .toList();
    }

    private List<Condition> signIn() {
        return model.gates().stream().filter(Gate::signIn).map(Gate::condition).toList();
    }

    private static boolean isOf(Attribute attribute, Fact.Of of) {
        return attribute instanceof Fact fact && fact.of() == of;
    }

    /** What rules ask whether the actor may. */
    List<Permission> asked() {
        return rules.stream()
                .flatMap(rule -> rule.actors().terms().stream())
                .flatMap(term -> term.may().stream())
                .distinct()
                .toList();
    }

    private List<Condition> actorConditions() {
        List<Condition> conditions = new ArrayList<>(alsoOfActor);
        rules.forEach(rule -> rule.when().ifPresent(conditions::add));
        Set<Role> named = new HashSet<>(grants ? model.roles() : List.of());
        rules.stream()
                .flatMap(rule -> rule.actors().terms().stream())
                .forEach(term -> named.addAll(term.roles().orElse(List.of())));
        relevance.holdings(conditions).forEach(holds -> named.add(holds.role()));
        conditions.addAll(holding(named, true));
        asked().forEach(permission -> conditions.addAll(relevance.ofDecision(permission)));
        return conditions;
    }

    private List<Condition> targetConditions() {
        List<Condition> conditions = new ArrayList<>(alsoOfTarget);
        Set<Role> named = new HashSet<>(grants ? model.roles() : List.of());
        rules.stream()
                .flatMap(rule -> rule.operation().targets().terms().stream())
                .forEach(term -> {
                    named.addAll(term.roles().orElse(List.of()));
                    term.where().ifPresent(conditions::add);
                });
        relevance.holdings(conditions).forEach(holds -> named.add(holds.role()));
        model.roles().stream().filter(role -> !role.protections().isEmpty()).forEach(named::add);
        conditions.addAll(holding(named, false));
        return conditions;
    }

    /** On what it hangs whether these roles are held, and count. */
    private List<Condition> holding(Set<Role> named, boolean counting) {
        Set<Role> bringing = new LinkedHashSet<>(named);
        for (RoleTable.Clause clause : roles.clauses()) {
            if (!Collections.disjoint(clause.brings(), named)) {
                bringing.add(clause.role());
            }
        }
        Stream<Condition> derivations = model.roleRules().derivations().stream()
                .filter(it -> bringing.contains(it.role()))
                .map(Derivation::when);
        Stream<Condition> availabilities = model.roleRules().availabilities().stream()
                .filter(it -> counting && named.contains(it.role()))
                .map(Availability::when);
        return Stream.concat(derivations, availabilities).toList();
    }
}
