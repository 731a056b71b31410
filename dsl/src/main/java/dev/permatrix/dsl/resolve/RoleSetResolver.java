package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.RoleSet;
import dev.permatrix.dsl.syntax.StatementSyntax.RoleSetSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Declares role sets. One may name another, wherever that stands; in a circle none of them means anything. */
final class RoleSetResolver {

    private final Scope scope;
    private final TraceResolver traces;

    RoleSetResolver(Scope scope, TraceResolver traces) {
        this.scope = scope;
        this.traces = traces;
    }

    void declare(List<RoleSetSyntax> sets) {
        List<RoleSetSyntax> waiting = new ArrayList<>(sets);
        Optional<RoleSetSyntax> next = ready(waiting);
        while (next.isPresent()) {
            waiting.remove(next.get());
            declare(next.get());
            next = ready(waiting);
        }
        waiting.stream()
                .limit(1)
                .forEach(set -> scope.report(ResolveProblems.circleOfSets(
                        set.id(), waiting.stream().map(it -> it.id().text()).toList())));
        waiting.forEach(this::placehold);
        scope.roleSets.sort((one, other) -> place(sets, one) - place(sets, other));
    }

    /** One that names none of those that wait. */
    private static Optional<RoleSetSyntax> ready(List<RoleSetSyntax> waiting) {
        Predicate<RoleSetSyntax> waits = set -> set.roles().names().stream()
                .anyMatch(name -> waiting.stream()
                        .anyMatch(it -> Identifiers.key(it.id().text()).equals(Identifiers.key(name.text()))));
        return waiting.stream().filter(waits.negate()).findFirst();
    }

    private static int place(List<RoleSetSyntax> sets, RoleSet set) {
        return sets.stream().map(RoleSetSyntax::span).toList().indexOf(set.span());
    }

    private void declare(RoleSetSyntax syntax) {
        if (RoleDrafts.RESERVED.contains(Identifiers.key(syntax.id().text()))) {
            scope.report(ResolveProblems.reserved("a role set", syntax.id()));
        }
        List<Role> roles = scope.roles(syntax.roles());
        scope.roleSets.add(new RoleSet(syntax.id().text(), roles, traces.resolve(syntax.trace()), syntax.span()));
        name(syntax, roles);
    }

    /** So that a set of a circle is not unknown as well. */
    private void placehold(RoleSetSyntax syntax) {
        name(syntax, List.of());
    }

    private void name(RoleSetSyntax syntax, List<Role> roles) {
        scope.declare(
                scope.roleNames,
                "role set",
                syntax.id().text(),
                roles,
                syntax.id().span());
    }
}
