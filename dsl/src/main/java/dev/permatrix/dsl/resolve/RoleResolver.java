package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.HolderCount;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Protection;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.RoleSyntax.RoleProperty;
import dev.permatrix.dsl.syntax.RoleSyntax.RolePropertySyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.CountSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Declares roles. How they stand to each other and to facts is for {@link RoleRuleResolver}. */
final class RoleResolver {

    private final Scope scope;
    private final TraceResolver traces;

    RoleResolver(Scope scope, TraceResolver traces) {
        this.scope = scope;
        this.traces = traces;
    }

    void declare(List<RoleDraft> drafts) {
        drafts.forEach(this::declare);
        drafts.stream()
                .flatMap(draft -> draft.lines(RoleProperty.FIRST_HELD_BY))
                .flatMap(line -> line.role().stream())
                .forEach(scope::role);
    }

    private void declare(RoleDraft draft) {
        Role role = new Role(
                draft.id(),
                draft.name().label().map(NameSyntax::text).orElse(draft.id()),
                draft.outside(),
                draft.lines(RoleProperty.HELD_BY).findFirst().map(this::count),
                draft.lines(RoleProperty.FIRST_HELD_BY).findFirst().map(this::firstHolder),
                protections(draft),
                draft.lines(RoleProperty.CANNOT_BE_DELETED_OR_EDITED)
                        .findFirst()
                        .map(it -> new Role.Fixed(traces.resolve(it.trace()), it.span())),
                draft.lines(RoleProperty.NO_RESTRICTION_APPLIES)
                        .findFirst()
                        .map(it -> new Role.Unrestricted(traces.resolve(it.trace()), it.span())),
                traces.resolve(draft.trace()),
                draft.name().span());
        scope.roles.add(role);
        scope.layerOf.put(role, draft.layer());
        scope.declare(
                scope.roleNames,
                "role",
                List.of(role.id(), role.label()),
                List.of(role),
                draft.name().span());
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

    private List<Protection> protections(RoleDraft draft) {
        List<Protection> protections = new ArrayList<>();
        for (RolePropertySyntax property : draft.properties()) {
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
}
