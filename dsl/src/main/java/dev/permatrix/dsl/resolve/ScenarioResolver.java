package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.Operation;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Presence;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Scenario;
import dev.permatrix.dsl.model.Scenario.Story;
import dev.permatrix.dsl.syntax.ChangesSyntax.OperationSyntax;
import dev.permatrix.dsl.syntax.ChangesSyntax.PresenceSyntax;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.ScenarioSyntax;
import dev.permatrix.dsl.syntax.ScenarioSyntax.CompanySyntax;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        Optional<ScenarioPeople> people = ScenarioPeople.of(syntax.subject(), scope);
        Grants grants = new Grants(
                rowIds(syntax.subject().granted()), rowIds(syntax.subject().withdrawn()));
        Optional<? extends Story> story =
                syntax.when().isPresent() ? changing(syntax, people, grants) : asking(syntax, people, grants);
        return story.map(it -> new Scenario(
                syntax.label().text(),
                it,
                outcome(syntax.outcome()),
                syntax.written(),
                traces.resolve(syntax.trace()),
                syntax.span()));
    }

    private Set<String> rowIds(List<NameSyntax> names) {
        return names.stream()
                .flatMap(name -> permissions.named(name).stream())
                .map(Permission::rowId)
                .collect(Collectors.toSet());
    }

    private Optional<Story.Asking> asking(ScenarioSyntax syntax, Optional<ScenarioPeople> people, Grants grants) {
        if (syntax.asked().isEmpty()) {
            scope.report(RuleProblems.asksNothing(syntax.span()));
            return Optional.empty();
        }
        List<CompanySyntax> records =
                syntax.company().stream().filter(this::isRecord).toList();
        records.stream()
                .skip(1)
                .forEach(second -> scope.report(RuleProblems.misplacedInScenario(
                        second.span(), "a scenario speaks of one record", "make two scenarios of it")));
        syntax.company().stream()
                .filter(it -> !isRecord(it))
                .forEach(it -> scope.report(RuleProblems.misplacedInScenario(
                        it.span(),
                        "who else there is makes no difference to what somebody may do",
                        "leave it out, or ask for a change: `when they …`")));
        Optional<Entity> entity = records.stream().findFirst().map(it -> scope.entity(it.name()));
        List<Permission> asked = asked(syntax, entity);
        Optional<List<Condition>> said = said(syntax, entity, records);
        return people.filter(it -> !asked.isEmpty())
                .flatMap(who -> said.map(more -> new Story.Asking(who.assigned(), who.and(more), grants, asked)));
    }

    /** What is said of the user, the account and the record; empty where some of it means nothing. */
    private Optional<List<Condition>> said(
            ScenarioSyntax syntax, Optional<Entity> entity, List<CompanySyntax> records) {
        List<Condition> facts = syntax.facts().stream()
                .flatMap(it -> conditions.in(Sight.ofPeople(), it).stream())
                .toList();
        List<Condition> ofRecord = records.stream()
                .limit(1)
                .flatMap(it -> it.where().stream())
                .flatMap(it -> conditions.in(Sight.of(entity), it).stream())
                .toList();
        long written = syntax.facts().size()
                + records.stream().limit(1).filter(it -> it.where().isPresent()).count();
        List<Condition> all = Stream.concat(facts.stream(), ofRecord.stream()).toList();
        return all.size() == written ? Optional.of(all) : Optional.empty();
    }

    private List<Permission> asked(ScenarioSyntax syntax, Optional<Entity> entity) {
        return syntax.asked().stream()
                .map(name -> entity.map(it -> permissions.named(name, it)).orElseGet(() -> permissions.named(name)))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** {@code and a Contact} alone reads like a person until the name is looked up. */
    private boolean isRecord(CompanySyntax company) {
        String name = company.name().text();
        return company.exists()
                && (scope.entityNames.has(name) || company.where().isPresent() && !scope.roleNames.has(name));
    }

    private Optional<Story.Changing> changing(ScenarioSyntax syntax, Optional<ScenarioPeople> people, Grants grants) {
        OperationSyntax what = syntax.when().orElseThrow();
        Optional<Operation> operation = operations.resolve(what);
        syntax.company().stream()
                .filter(it -> isRecord(it) || it.where().isPresent())
                .forEach(it -> scope.report(RuleProblems.misplacedInScenario(
                        it.span(),
                        "a change is made to people, and this says something of "
                                + (isRecord(it) ? "a record" : "somebody else"),
                        "say behind the verb to whom it is done: `when they remove a User where locked`")));
        List<Presence> presences = syntax.company().stream()
                .filter(it -> !isRecord(it))
                .map(it -> new PresenceSyntax(it.name(), it.exists(), it.span()))
                .flatMap(it -> operations.presence(it).stream())
                .toList();
        Optional<List<Condition>> said = said(syntax, Optional.empty(), List.of());
        return operation.flatMap(it -> people.flatMap(who -> said.map(
                more -> new Story.Changing(who.assigned(), who.and(more), grants, it, rows(it, what), presences))));
    }

    /** For a grant or a revocation: the rows that are spoken of; every row that can be granted for {@code anything}. */
    private List<Row> rows(Operation operation, OperationSyntax syntax) {
        if (!operation.kind().isAboutGrants()) {
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
