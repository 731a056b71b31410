package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Targets;
import dev.permatrix.dsl.syntax.ChangesSyntax.Who;
import dev.permatrix.dsl.syntax.ChangesSyntax.WhoSyntax;
import dev.permatrix.dsl.syntax.ConditionSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whom something is done to, and which roles are meant. */
final class TargetResolver {

    private final Scope scope;
    private final ConditionResolver conditions;

    TargetResolver(Scope scope) {
        this.scope = scope;
        this.conditions = new ConditionResolver(scope);
    }

    /** Empty, and reported, where nobody is known by one of the names, or the condition means nothing. */
    Optional<Targets> resolve(List<WhoSyntax> terms, Optional<ConditionSyntax> where) {
        Optional<Condition> so = where.flatMap(it -> conditions.in(Sight.ofPeople(), it));
        List<Targets.Term> resolved =
                terms.stream().flatMap(it -> target(it, so).stream()).toList();
        boolean complete = resolved.size() == terms.size() && so.isPresent() == where.isPresent();
        return complete ? Optional.of(new Targets(resolved)) : Optional.empty();
    }

    /** The roles that stand where a role is moved; people there are reported. */
    List<Role> roles(List<WhoSyntax> terms) {
        List<Role> roles = new ArrayList<>();
        for (WhoSyntax term : terms) {
            if (term.who() == Who.ROLE || term.who() == Who.ROLE_ITSELF) {
                roles.addAll(scope.rolesNamed(term.name().orElseThrow(), ""));
            } else {
                scope.report(RuleProblems.badOperation(
                        term.span(), "a role is needed here, not people", "change anyone to User"));
            }
        }
        return roles.stream().distinct().toList();
    }

    static boolean isRoleItself(Who who) {
        return switch (who) {
            case ANY_ROLE, OWN_ROLE, ROLE_ITSELF -> true;
            case ANYONE, ANYONE_ELSE, SELF, ROLE, ANOTHER -> false;
        };
    }

    private Optional<Targets.Term> target(WhoSyntax term, Optional<Condition> where) {
        if (term.who() == Who.ANYONE && term.name().isPresent()) {
            scope.report(RuleProblems.badOperation(
                    term.span(), "`with` says who acts, not on whom", "anyone with manage_users may remove anyone"));
            return Optional.empty();
        }
        Optional<Targets.Who> who = switch (term.who()) {
            case ANYONE, ROLE -> Optional.of(Targets.Who.ANYONE);
            case ANYONE_ELSE, ANOTHER -> Optional.of(Targets.Who.ANYONE_ELSE);
            case SELF -> Optional.of(Targets.Who.SELF);
            case ANY_ROLE, OWN_ROLE, ROLE_ITSELF -> Optional.empty();
        };
        if (who.isEmpty()) {
            scope.report(RuleProblems.badOperation(
                    term.span(), "people are needed here, not a role itself", "remove a User"));
        }
        Optional<List<Role>> roles = term.name().map(it -> scope.rolesNamed(it, ""));
        return who.filter(it -> roles.filter(List::isEmpty).isEmpty()).map(it -> new Targets.Term(it, roles, where));
    }
}
