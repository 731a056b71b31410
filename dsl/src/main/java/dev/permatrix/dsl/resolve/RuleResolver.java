package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Gate;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Restriction;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.RequireSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.RestrictSyntax;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Restrictions and gates. */
final class RuleResolver {

    private final Scope scope;
    private final TraceResolver traces;
    private final PermissionLookup permissions;
    private final ConditionResolver conditions;

    RuleResolver(Scope scope, TraceResolver traces, PermissionLookup permissions) {
        this.scope = scope;
        this.traces = traces;
        this.permissions = permissions;
        this.conditions = new ConditionResolver(scope);
    }

    List<Restriction> restrictions(Layers layers) {
        List<Restriction> all = List.of();
        for (Layer layer : layers.all()) {
            List<Restriction> own = layer.all(RestrictSyntax.class).stream()
                    .flatMap(it -> restriction(it).stream())
                    .toList();
            all = merged(layer, all, own, it -> List.of(new HashSet<>(it.roles()), it.entity()));
        }
        return all;
    }

    List<Gate> gates(Layers layers) {
        List<Gate> all = List.of();
        for (Layer layer : layers.all()) {
            List<Gate> own = layer.all(RequireSyntax.class).stream()
                    .flatMap(it -> gate(it).stream())
                    .toList();
            all = merged(layer, all, own, it -> List.of(it.entity(), it.signIn(), new HashSet<>(it.permissions())));
        }
        return all;
    }

    private static <T> List<T> merged(Layer layer, List<T> below, List<T> own, Function<T, Object> head) {
        return layer.kind() == Layer.Kind.VARIANT
                ? Replacement.of(below, own, head)
                : Stream.concat(below.stream(), own.stream()).toList();
    }

    private Optional<Restriction> restriction(RestrictSyntax syntax) {
        List<Role> roles = scope.roles(syntax.roles());
        Entity entity = scope.entity(syntax.entity());
        List<Permission> except = permissions(syntax.except(), Optional.of(entity));
        Optional<Condition> to = conditions.in(Sight.of(entity), syntax.to());
        return to.filter(it -> !roles.isEmpty())
                .map(condition -> new Restriction(
                        roles,
                        entity,
                        except,
                        condition,
                        syntax.mark().map(NameSyntax::text),
                        syntax.written(),
                        traces.resolve(syntax.trace()),
                        syntax.span()));
    }

    private Optional<Gate> gate(RequireSyntax syntax) {
        Optional<Entity> entity = syntax.entity().map(scope::entity);
        Optional<Condition> condition = conditions.in(Sight.of(entity), syntax.condition());
        List<Permission> required = permissions(syntax.permissions(), entity);
        boolean complete = syntax.permissions().isEmpty() == required.isEmpty();
        return condition
                .filter(it -> complete)
                .map(it -> new Gate(
                        it,
                        entity,
                        syntax.toSignIn(),
                        required,
                        syntax.written(),
                        traces.resolve(syntax.trace()),
                        syntax.span()));
    }

    private List<Permission> permissions(List<NameSyntax> names, Optional<Entity> entity) {
        return names.stream()
                .flatMap(name ->
                        entity.map(it -> permissions.named(name, it)).orElseGet(() -> permissions.named(name)).stream())
                .distinct()
                .toList();
    }
}
