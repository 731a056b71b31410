package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.HolderCount;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Protection;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.RoleSet;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.RoleSyntax;
import dev.permatrix.dsl.syntax.RoleSyntax.RoleProperty;
import dev.permatrix.dsl.syntax.RoleSyntax.RolePropertySyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.CountSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.DeclaredSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.RoleSetSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Declares roles and role sets. */
final class RoleResolver {

    /** Words that stand for people in a matrix. */
    private static final List<String> RESERVED =
            List.of("everyone", "everyone else", "anyone", "anyone else", "self", "themselves", "no one");

    private final Scope scope;
    private final TraceResolver traces;

    RoleResolver(Scope scope, TraceResolver traces) {
        this.scope = scope;
        this.traces = traces;
    }

    void declare(List<RoleSyntax> roles, List<RoleSetSyntax> sets) {
        roles.forEach(this::declare);
        roles.forEach(this::checkFirstHolders);
        sets.forEach(this::declare);
    }

    private void declare(RoleSyntax syntax) {
        Trace trace = traces.resolve(syntax.trace());
        for (DeclaredSyntax name : syntax.names()) {
            id(name).ifPresent(id -> declare(syntax, name, id, trace));
        }
    }

    private Optional<String> id(DeclaredSyntax name) {
        NameSyntax shown = name.id().or(name::label).orElseThrow();
        Optional<String> id = name.id()
                .map(NameSyntax::text)
                .or(() -> name.label().flatMap(label -> Identifiers.camel(label.text())));
        if (RESERVED.contains(Identifiers.key(shown.text()))) {
            scope.report(ResolveProblems.reserved("a role", shown));
            return Optional.empty();
        }
        if (id.isEmpty()) {
            String example = "`role MyRole \"" + shown.text() + "\"`";
            scope.report(ResolveProblems.noIdentifier(shown.text(), shown.span(), example));
        }
        return id;
    }

    private void declare(RoleSyntax syntax, DeclaredSyntax name, String id, Trace trace) {
        Role role = new Role(
                id,
                name.label().map(NameSyntax::text).orElse(id),
                syntax.outside().contains(name),
                properties(syntax, RoleProperty.HELD_BY).findFirst().map(this::count),
                properties(syntax, RoleProperty.FIRST_HELD_BY).findFirst().map(this::firstHolder),
                protections(syntax),
                Optional.empty(),
                properties(syntax, RoleProperty.NO_RESTRICTION_APPLIES)
                        .findFirst()
                        .map(it -> new Role.Unrestricted(traces.resolve(it.trace()), it.span())),
                trace,
                name.span());
        scope.roles.add(role);
        scope.declare(scope.roleNames, "role", List.of(id, role.label()), List.of(role), name.span());
    }

    private static Stream<RolePropertySyntax> properties(RoleSyntax syntax, RoleProperty property) {
        return syntax.properties().stream().filter(it -> it.property() == property);
    }

    private HolderCount count(RolePropertySyntax syntax) {
        CountSyntax count = syntax.count().orElseThrow();
        return new HolderCount(
                count.min(),
                count.max().map(OptionalInt::of).orElse(OptionalInt.empty()),
                traces.resolve(syntax.trace()),
                syntax.span());
    }

    private Role.FirstHolder firstHolder(RolePropertySyntax syntax) {
        String words = syntax.role().map(NameSyntax::text).orElse("whoever created the account");
        return new Role.FirstHolder(words, traces.resolve(syntax.trace()), syntax.span());
    }

    private List<Protection> protections(RoleSyntax syntax) {
        List<Protection> protections = new ArrayList<>();
        for (RolePropertySyntax property : syntax.properties()) {
            against(property.property())
                    .ifPresent(kind ->
                            protections.add(new Protection(kind, traces.resolve(property.trace()), property.span())));
        }
        return protections;
    }

    private static Optional<OperationKind> against(RoleProperty property) {
        return switch (property) {
            case HOLDER_CANNOT_BE_REMOVED -> Optional.of(OperationKind.REMOVE);
            case HOLDER_CANNOT_BE_LOCKED -> Optional.of(OperationKind.LOCK);
            case HELD_BY,
                    FIRST_HELD_BY,
                    NO_RESTRICTION_APPLIES,
                    CANNOT_BE_DELETED_OR_EDITED,
                    LIKE,
                    INCLUDES,
                    HELD_WHEN,
                    AVAILABLE_WHEN,
                    AVAILABLE_ON_REQUEST -> Optional.empty();
        };
    }

    private void checkFirstHolders(RoleSyntax syntax) {
        properties(syntax, RoleProperty.FIRST_HELD_BY)
                .flatMap(property -> property.role().stream())
                .forEach(scope::role);
    }

    private void declare(RoleSetSyntax syntax) {
        List<Role> roles = scope.roles(syntax.roles());
        if (RESERVED.contains(Identifiers.key(syntax.id().text()))) {
            scope.report(ResolveProblems.reserved("a role set", syntax.id()));
        }
        scope.roleSets.add(new RoleSet(syntax.id().text(), roles, traces.resolve(syntax.trace()), syntax.span()));
        scope.declare(
                scope.roleNames,
                "role set",
                syntax.id().text(),
                roles,
                syntax.id().span());
    }
}
