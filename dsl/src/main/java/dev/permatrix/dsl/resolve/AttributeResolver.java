package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Domain;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.Relation;
import dev.permatrix.dsl.syntax.FactSyntax;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.RelationSyntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Declares relations and facts: those of users and of the account in the scope, those of records for their entities to
 * take. A name means one thing in a condition: a fact of users has no name that a record's has.
 */
final class AttributeResolver {

    private final Scope scope;
    private final TraceResolver traces;
    private final Domains domains;
    private final Map<String, List<Attribute>> ofRecords = new LinkedHashMap<>();

    AttributeResolver(Scope scope, TraceResolver traces, Domains domains) {
        this.scope = scope;
        this.traces = traces;
        this.domains = domains;
    }

    /** @param entities by their names, their ids */
    void declare(List<RelationSyntax> relations, List<FactSyntax> facts, Names<String> entities) {
        relations.forEach(relation -> {
            Domain domain = domains.of(relation);
            relation.entities()
                    .forEach(entity -> placed(relation.id(), entity, entities)
                            .ifPresent(id -> add(id, relation(relation, id, domain))));
        });
        facts.forEach(fact -> declare(fact, domains.of(fact), entities));
        ofRecords.values().forEach(attributes -> attributes.forEach(this::checkName));
    }

    /** Relations of the entity with this id. */
    List<Relation> relations(String entity) {
        return of(entity)
                .filter(Relation.class::isInstance)
                .map(Relation.class::cast)
                .toList();
    }

    List<Fact> facts(String entity) {
        return of(entity).filter(Fact.class::isInstance).map(Fact.class::cast).toList();
    }

    private Stream<Attribute> of(String entity) {
        return ofRecords.getOrDefault(entity, List.of()).stream();
    }

    private void declare(FactSyntax syntax, Domain domain, Names<String> entities) {
        for (NameSyntax of : syntax.of()) {
            Optional<Fact.Of> general = general(of);
            if (general.isPresent()) {
                Fact fact = fact(syntax, general.get(), "", domain);
                scope.facts.add(fact);
                scope.declare(scope.factNames, "fact", fact.id(), fact, fact.span());
            } else {
                placed(syntax.id(), of, entities).ifPresent(id -> add(id, fact(syntax, Fact.Of.RECORD, id, domain)));
            }
        }
    }

    /** Whether it is said of users or of the account; an entity may be called User. */
    private static Optional<Fact.Of> general(NameSyntax of) {
        return switch (of.quoted() ? "" : of.text()) {
            case "user" -> Optional.of(Fact.Of.USER);
            case "account" -> Optional.of(Fact.Of.ACCOUNT);
            default -> Optional.empty();
        };
    }

    private Optional<String> placed(NameSyntax attribute, NameSyntax entity, Names<String> entities) {
        Optional<String> id = entities.find(entity.text());
        if (id.isEmpty()) {
            scope.reportUnplaced(attribute, entity, entities);
        }
        return id;
    }

    private Relation relation(RelationSyntax syntax, String entity, Domain domain) {
        String name = syntax.id().text();
        return new Relation(
                Identifiers.snake(name).orElse(name),
                entity,
                syntax.words().map(NameSyntax::text).orElse(Identifiers.spoken(name)),
                domain,
                traces.resolve(syntax.trace()),
                syntax.id().span());
    }

    private Fact fact(FactSyntax syntax, Fact.Of of, String entity, Domain domain) {
        String name = syntax.id().text();
        return new Fact(
                Identifiers.snake(name).orElse(name),
                of,
                entity,
                syntax.words().map(NameSyntax::text).orElse(Identifiers.spoken(name)),
                domain,
                traces.resolve(syntax.trace()),
                syntax.id().span());
    }

    private void add(String entity, Attribute attribute) {
        List<Attribute> known = ofRecords.computeIfAbsent(entity, key -> new ArrayList<>());
        Optional<Attribute> first =
                known.stream().filter(it -> Sight.isCalled(it, attribute.id())).findFirst();
        if (first.isPresent()) {
            String kind = attribute instanceof Relation ? "relation" : "fact";
            scope.report(ResolveProblems.declaredTwice(
                    kind,
                    attribute.id() + " of " + entity,
                    attribute.span(),
                    first.get().span()));
        } else {
            known.add(attribute);
        }
    }

    private void checkName(Attribute ofRecord) {
        scope.facts.stream()
                .filter(fact -> Sight.isCalled(fact, ofRecord.id()))
                .findFirst()
                .ifPresent(fact -> scope.reportOnce(
                        "name " + fact.id(),
                        ResolveProblems.oneNameForTwo(ofRecord.id(), ofRecord.span(), fact.span())));
    }
}
