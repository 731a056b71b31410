package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.Operation;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Presence;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Scenario;
import dev.permatrix.dsl.model.Scenario.Story;
import dev.permatrix.dsl.syntax.ChangesSyntax.OperationSyntax;
import dev.permatrix.dsl.syntax.ChangesSyntax.PresenceSyntax;
import dev.permatrix.dsl.syntax.ConditionSyntax;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.ScenarioSyntax;
import dev.permatrix.dsl.syntax.ScenarioSyntax.CompanySyntax;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Scenarios. One whose names can't all be resolved is reported and left out. */
final class ScenarioResolver {

    private final Scope scope;
    private final TraceResolver traces;
    private final PermissionLookup permissions;
    private final ConditionResolver conditions;
    private final OperationResolver operations;

    ScenarioResolver(Scope scope, TraceResolver traces, PermissionLookup permissions, OperationResolver operations) {
        this.scope = scope;
        this.traces = traces;
        this.permissions = permissions;
        this.conditions = new ConditionResolver(scope);
        this.operations = operations;
    }

    List<Scenario> resolve(List<ScenarioSyntax> syntax) {
        return syntax.stream().flatMap(it -> resolve(it).stream()).toList();
    }

    private Optional<Scenario> resolve(ScenarioSyntax syntax) {
        List<Role> roles = syntax.subject().roles().stream()
                .flatMap(name -> scope.rolesNamed(name, "").stream())
                .distinct()
                .toList();
        List<String> granted = syntax.subject().granted().stream()
                .flatMap(name -> permissions.named(name).stream())
                .map(Permission::rowId)
                .distinct()
                .toList();
        Optional<? extends Story> story =
                syntax.when().isPresent() ? changing(syntax, roles, granted) : asking(syntax, roles, granted);
        return story.filter(it -> !roles.isEmpty())
                .map(it -> new Scenario(
                        syntax.label().text(),
                        it,
                        outcome(syntax.outcome()),
                        syntax.written(),
                        traces.resolve(syntax.trace()),
                        syntax.span()));
    }

    private Optional<Story.Asking> asking(ScenarioSyntax syntax, List<Role> roles, List<String> granted) {
        if (syntax.asked().isEmpty()) {
            scope.report(ResolveProblems.asksNothing(syntax.span()));
            return Optional.empty();
        }
        Optional<Entity> entity = record(syntax).map(scope::entity);
        Optional<ConditionSyntax> said = where(syntax);
        Optional<Condition> where =
                said.flatMap(it -> entity.isPresent() ? conditions.on(entity.get(), it) : conditions.onAny(it));
        List<Permission> asked = asked(syntax, entity);
        long withGrant = asked.stream()
                .filter(permission -> granted.contains(permission.rowId()))
                .count();
        if (withGrant != 0 && withGrant != asked.size()) {
            scope.report(ResolveProblems.mixedGrants(syntax.span()));
        }
        boolean complete = said.isPresent() == where.isPresent() && !asked.isEmpty();
        return complete
                ? Optional.of(new Story.Asking(people(roles), where, grants(granted), asked))
                : Optional.empty();
    }

    private static List<Set<Role>> people(List<Role> roles) {
        return roles.stream().map(Set::of).toList();
    }

    private static Grants grants(List<String> granted) {
        return Grants.granted(granted.toArray(String[]::new));
    }

    private List<Permission> asked(ScenarioSyntax syntax, Optional<Entity> entity) {
        return syntax.asked().stream()
                .map(name -> entity.map(it -> permissions.named(name, it)).orElseGet(() -> permissions.named(name)))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** What is said of the record that is spoken of. */
    private static Optional<ConditionSyntax> where(ScenarioSyntax syntax) {
        return syntax.company().stream().flatMap(it -> it.where().stream()).findFirst();
    }

    /** The record that is spoken of; {@code and a Contact} alone reads like a person until the name is looked up. */
    private Optional<NameSyntax> record(ScenarioSyntax syntax) {
        return syntax.company().stream()
                .filter(this::isRecord)
                .map(CompanySyntax::name)
                .findFirst();
    }

    private boolean isRecord(CompanySyntax company) {
        return company.where().isPresent()
                || scope.entityNames.has(company.name().text());
    }

    private Optional<Story.Changing> changing(ScenarioSyntax syntax, List<Role> actors, List<String> granted) {
        OperationSyntax what = syntax.when().orElseThrow();
        Optional<Operation> operation = operations.resolve(what);
        List<Presence> presences = syntax.company().stream()
                .filter(it -> it.where().isEmpty())
                .map(it -> new PresenceSyntax(it.name(), it.exists(), it.span()))
                .flatMap(it -> operations.presence(it).stream())
                .toList();
        return operation.map(it ->
                new Story.Changing(people(actors), Optional.empty(), grants(granted), it, rows(it, what), presences));
    }

    /** For a grant or a revocation: the rows that are spoken of; every row that can be granted for {@code anything}. */
    private List<Row> rows(Operation operation, OperationSyntax syntax) {
        if (operation.kind() != OperationKind.GRANT && operation.kind() != OperationKind.REVOKE) {
            return List.of();
        }
        return syntax.anything()
                ? scope.rows.stream().filter(row -> !row.everythingElse()).toList()
                : syntax.object().stream()
                        .flatMap(term -> term.name().stream())
                        .flatMap(name -> permissions.rows(name).stream())
                        .distinct()
                        .toList();
    }

    private static Outcome outcome(ScenarioSyntax.Outcome outcome) {
        return switch (outcome) {
            case ALLOWED -> Outcome.ALLOW;
            case DENIED -> Outcome.DENY;
            case REQUESTABLE -> Outcome.REQUESTABLE;
        };
    }
}
