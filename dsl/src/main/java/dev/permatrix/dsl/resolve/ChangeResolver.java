package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Actors;
import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.Changes;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Operation;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Presence;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.syntax.ChangesSyntax;
import dev.permatrix.dsl.syntax.ChangesSyntax.RuleSyntax;
import dev.permatrix.dsl.syntax.ChangesSyntax.Who;
import dev.permatrix.dsl.syntax.ChangesSyntax.WhoSyntax;
import dev.permatrix.dsl.syntax.NameSyntax;
import java.util.List;
import java.util.Optional;

/** Change rules. */
final class ChangeResolver {

    private final Scope scope;
    private final TraceResolver traces;
    private final PermissionLookup permissions;
    private final ConditionResolver conditions;
    private final OperationResolver operations;

    ChangeResolver(Scope scope, TraceResolver traces, PermissionLookup permissions, OperationResolver operations) {
        this.scope = scope;
        this.traces = traces;
        this.permissions = permissions;
        this.conditions = new ConditionResolver(scope);
        this.operations = operations;
    }

    List<Changes> resolve(Layers layers) {
        List<Changes> blocks = List.of();
        for (Layer layer : layers.all()) {
            List<Changes> own =
                    layer.all(ChangesSyntax.class).stream().map(this::changes).toList();
            blocks = LayeredChanges.of(blocks, own, layer.kind() == Layer.Kind.VARIANT);
        }
        return blocks;
    }

    private Changes changes(ChangesSyntax syntax) {
        List<ChangeRule> rules =
                syntax.rules().stream().flatMap(rule -> rule(rule).stream()).toList();
        return new Changes(syntax.label().text(), rules, traces.resolve(syntax.trace()), syntax.span());
    }

    private Optional<ChangeRule> rule(RuleSyntax syntax) {
        Optional<Actors> actors = actors(syntax.actors());
        Optional<Operation> operation = operations.resolve(syntax.operation()).filter(it -> isRule(it, syntax));
        Optional<Presence> presence = syntax.presence().flatMap(operations::presence);
        Optional<Condition> when = syntax.when().flatMap(it -> conditions.in(Sight.ofPeople(), it));
        boolean complete = syntax.presence().isPresent() == presence.isPresent()
                && syntax.when().isPresent() == when.isPresent();
        if (actors.isEmpty() || operation.isEmpty() || !complete) {
            return Optional.empty();
        }
        return Optional.of(new ChangeRule(
                mode(syntax.mode()),
                actors.get(),
                operation.get(),
                presence,
                when,
                syntax.written(),
                traces.resolve(syntax.trace()),
                syntax.span()));
    }

    /**
     * A rule that allows says more than a scenario: what the former holder becomes, where they would be left without a
     * role, and that anything may be granted.
     */
    private boolean isRule(Operation operation, RuleSyntax syntax) {
        boolean leftWithNone = !scope.severalRoles && operation.becoming().isEmpty();
        if (operation.kind() == OperationKind.TRANSFER && allows(syntax.mode()) && leftWithNone) {
            scope.report(RuleProblems.badOperation(
                    syntax.span(),
                    "a transfer says what the former holder becomes",
                    "transfer AccountOwner to anyone else becoming Administrator"));
            return false;
        }
        if (operation.kind().isAboutGrants() && !syntax.operation().anything()) {
            scope.report(RuleProblems.badOperation(
                    syntax.span(),
                    "who may grant which row is said in its cells, by the legend's `on request from …`",
                    "anyone with manage_users may grant anything to anyone else"));
            return false;
        }
        return true;
    }

    private static boolean allows(ChangesSyntax.Mode mode) {
        return switch (mode) {
            case MAY, UNDECIDED -> true;
            case MAY_NEVER, NO_ONE_BUT -> false;
        };
    }

    private Optional<Actors> actors(List<WhoSyntax> syntax) {
        List<Actors.Term> terms =
                syntax.stream().flatMap(it -> actor(it).stream()).toList();
        long withPermission =
                terms.stream().filter(term -> term.may().isPresent()).count();
        if (withPermission > 1) {
            scope.report(RuleProblems.badOperation(
                    syntax.get(0).span(),
                    "a rule says `anyone with` once",
                    "anyone with manage_users may remove anyone"));
            return Optional.empty();
        }
        return terms.size() == syntax.size() ? Optional.of(new Actors(terms)) : Optional.empty();
    }

    private Optional<Actors.Term> actor(WhoSyntax syntax) {
        if (syntax.who() == Who.ROLE) {
            List<Role> roles = scope.rolesNamed(syntax.name().orElseThrow(), "");
            return roles.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Actors.Term(Optional.of(roles), Optional.empty()));
        }
        if (syntax.who() != Who.ANYONE) {
            scope.report(RuleProblems.badOperation(
                    syntax.span(), "a rule begins with who acts", "Administrator may never remove self"));
            return Optional.empty();
        }
        return syntax.name().isEmpty()
                ? Optional.of(new Actors.Term(Optional.empty(), Optional.empty()))
                : permission(syntax.name().get()).map(it -> new Actors.Term(Optional.empty(), Optional.of(it)));
    }

    /** What {@code anyone with} names: a permission that is asked without a record, since none is at hand. */
    private Optional<Permission> permission(NameSyntax name) {
        Optional<Permission> permission = permissions.one(name);
        Optional<Entity> asked = permission.filter(Permission::isAskedOfRecord).flatMap(Permission::entity);
        asked.ifPresent(entity -> scope.report(RuleProblems.badOperation(
                name.span(),
                "`anyone with` takes a permission that is asked without a record, and `" + name.text() + "` is on "
                        + entity.id(),
                "anyone with manage_users may remove anyone")));
        return permission.filter(it -> asked.isEmpty());
    }

    private static ChangeRule.Mode mode(ChangesSyntax.Mode mode) {
        return switch (mode) {
            case MAY -> ChangeRule.Mode.MAY;
            case MAY_NEVER -> ChangeRule.Mode.NEVER;
            case NO_ONE_BUT -> ChangeRule.Mode.NO_ONE_BUT;
            case UNDECIDED -> ChangeRule.Mode.UNDECIDED;
        };
    }
}
