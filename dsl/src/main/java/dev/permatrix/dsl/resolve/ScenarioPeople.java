package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Derivation;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.syntax.ScenarioSyntax.Holding;
import dev.permatrix.dsl.syntax.ScenarioSyntax.SubjectSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a scenario is about: the sets of roles that were assigned, and what must be so for them to hold those that are
 * worked out.
 */
record ScenarioPeople(List<Set<Role>> assigned, List<Condition> where) {

    ScenarioPeople {
        assigned = List.copyOf(assigned);
        where = List.copyOf(where);
    }

    /** Empty, and reported, where nobody is known by one of the names, or nobody can hold these. */
    static Optional<ScenarioPeople> of(SubjectSyntax syntax, Scope scope) {
        if (syntax.holding() == Holding.NO_ROLE) {
            return Optional.of(new ScenarioPeople(List.of(Set.of()), List.of()));
        }
        List<Role> roles = syntax.roles().stream()
                .flatMap(name -> scope.rolesNamed(name, "").stream())
                .distinct()
                .toList();
        if (roles.isEmpty()) {
            return Optional.empty();
        }
        List<Role> derived = roles.stream().filter(scope.roleRules::isDerived).toList();
        List<Role> given =
                roles.stream().filter(role -> !derived.contains(role)).toList();
        return syntax.holding() == Holding.ALL_OF
                ? allOf(syntax, scope, given, derived)
                : oneOf(syntax, scope, given, derived);
    }

    private static Optional<ScenarioPeople> allOf(
            SubjectSyntax syntax, Scope scope, List<Role> given, List<Role> derived) {
        if (given.size() > 1 && !scope.severalRoles) {
            scope.report(RuleProblems.oneRoleOnly(syntax.span()));
            return Optional.empty();
        }
        List<Condition> where =
                derived.stream().flatMap(role -> held(role, scope).stream()).toList();
        return Optional.of(new ScenarioPeople(List.of(Set.copyOf(given)), where));
    }

    private static Optional<ScenarioPeople> oneOf(
            SubjectSyntax syntax, Scope scope, List<Role> given, List<Role> derived) {
        if (!given.isEmpty() && !derived.isEmpty()) {
            scope.report(RuleProblems.misplacedInScenario(
                    syntax.span(),
                    "`" + derived.get(0).id() + "` is worked out and `"
                            + given.get(0).id() + "` is assigned: they are not tried together",
                    "make two scenarios of it"));
            return Optional.empty();
        }
        List<Set<Role>> assigned =
                derived.isEmpty() ? given.stream().map(Set::of).toList() : List.of(Set.<Role>of());
        List<Condition> ways =
                derived.stream().flatMap(role -> held(role, scope).stream()).toList();
        return Optional.of(new ScenarioPeople(assigned, any(ways).stream().toList()));
    }

    /** When somebody holds a role that is worked out. */
    private static Optional<Condition> held(Role role, Scope scope) {
        return any(scope.roleRules.derivations(role).map(Derivation::when).toList());
    }

    private static Optional<Condition> any(List<Condition> ways) {
        return ways.size() > 1
                ? Optional.of(new Condition.AnyOf(ways))
                : ways.stream().findFirst();
    }

    /** What must be so of them, and this besides. */
    Optional<Condition> and(List<Condition> more) {
        List<Condition> all = new ArrayList<>(where);
        all.addAll(more);
        return all.size() > 1
                ? Optional.of(new Condition.AllOf(all))
                : all.stream().findFirst();
    }
}
