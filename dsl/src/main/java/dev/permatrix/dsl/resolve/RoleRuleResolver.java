package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Availability;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Derivation;
import dev.permatrix.dsl.model.Inclusion;
import dev.permatrix.dsl.model.Likeness;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.RoleRules;
import dev.permatrix.dsl.syntax.RoleSyntax.RolePropertySyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How roles stand to each other and to facts: held when, includes, available, like. */
final class RoleRuleResolver {

    private final Scope scope;
    private final TraceResolver traces;
    private final ConditionResolver conditions;
    private final List<Derivation> derivations = new ArrayList<>();
    private final List<Inclusion> inclusions = new ArrayList<>();
    private final List<Availability> availabilities = new ArrayList<>();
    private final List<Likeness> likenesses = new ArrayList<>();

    RoleRuleResolver(Scope scope, TraceResolver traces) {
        this.scope = scope;
        this.traces = traces;
        this.conditions = new ConditionResolver(scope);
    }

    RoleRules resolve(List<RoleDraft> drafts) {
        for (RoleDraft draft : drafts) {
            Optional<Role> role = scope.roles.stream()
                    .filter(it -> it.span().equals(draft.name().span()))
                    .findFirst();
            role.ifPresent(it -> draft.properties().forEach(line -> line(it, line)));
        }
        return new RoleRules(derivations, inclusions, availabilities, likenesses);
    }

    private void line(Role role, RolePropertySyntax line) {
        switch (line.property()) {
            case HELD_WHEN ->
                condition(line)
                        .ifPresent(when ->
                                derivations.add(new Derivation(role, when, traces.resolve(line.trace()), line.span())));
            case INCLUDES -> includes(role, line);
            case AVAILABLE_WHEN -> condition(line).ifPresent(when -> available(role, line, when, List.of()));
            case AVAILABLE_ON_REQUEST -> onRequest(role, line);
            case LIKE ->
                scope.role(line.role().orElseThrow())
                        .ifPresent(model ->
                                likenesses.add(new Likeness(role, model, traces.resolve(line.trace()), line.span())));
            case HELD_BY,
                    FIRST_HELD_BY,
                    HOLDER_CANNOT_BE_REMOVED,
                    HOLDER_CANNOT_BE_LOCKED,
                    NO_RESTRICTION_APPLIES,
                    CANNOT_BE_DELETED_OR_EDITED -> {}
        }
    }

    private Optional<Condition> condition(RolePropertySyntax line) {
        return line.when().flatMap(when -> conditions.in(Sight.ofPeople(), when));
    }

    private void includes(Role role, RolePropertySyntax line) {
        List<Role> included = scope.roles(line.roles().orElseThrow());
        if (!included.isEmpty()) {
            inclusions.add(new Inclusion(role, included, traces.resolve(line.trace()), line.span()));
        }
    }

    private void onRequest(Role role, RolePropertySyntax line) {
        List<Role> granters = scope.roles(line.roles().orElseThrow());
        condition(line).filter(when -> !granters.isEmpty()).ifPresent(when -> available(role, line, when, granters));
    }

    private void available(Role role, RolePropertySyntax line, Condition when, List<Role> granters) {
        String from = granters.isEmpty()
                ? ""
                : "on request from "
                        + String.join(" or ", granters.stream().map(Role::id).toList()) + " ";
        availabilities.add(new Availability(
                role,
                when,
                granters,
                "available " + from + "when " + when.words(),
                traces.resolve(line.trace()),
                line.span()));
    }
}
