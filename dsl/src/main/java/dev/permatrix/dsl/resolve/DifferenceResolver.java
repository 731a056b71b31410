package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.Invariant;
import dev.permatrix.dsl.model.Invariant.Promise;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.syntax.InvariantSyntax;
import dev.permatrix.dsl.syntax.NameSyntax;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code F makes no difference to P}: one promise for each entity that has a relation or fact of that name, about the
 * permissions that are asked of its records.
 */
final class DifferenceResolver {

    private final Scope scope;
    private final PromisedPermissions promised;

    DifferenceResolver(Scope scope) {
        this.scope = scope;
        this.promised = new PromisedPermissions(scope);
    }

    Map<String, Promise> resolve(InvariantSyntax.NoDifference syntax, List<Permission> asked) {
        List<Role> roles = syntax.roles().map(scope::roles).orElse(List.of());
        List<Attribute> attributes = named(syntax.attribute());
        if (asked.isEmpty()
                || attributes.isEmpty()
                || roles.isEmpty() == syntax.roles().isPresent()) {
            return Map.of();
        }
        if (attributes.stream().allMatch(it -> hangingOn(it, asked).isEmpty())) {
            scope.report(RuleProblems.asksNoRecord(syntax.attribute(), owner(attributes.get(0))));
        }
        Map<String, Promise> promises = new LinkedHashMap<>();
        for (Attribute attribute : attributes) {
            List<PromisedPermissions.Part> parts = promised.parts(hangingOn(attribute, asked), syntax.when());
            parts.forEach(part -> promises.put(
                    owner(attribute) + (parts.size() == 1 ? "" : ", " + part.key()),
                    new Invariant.NoDifference(attribute, part.permissions(), roles, part.when())));
        }
        return promises;
    }

    /** Every relation and fact of this name; none, and reported, where there is none. */
    private List<Attribute> named(NameSyntax name) {
        List<Attribute> named =
                all().filter(it -> Sight.isCalled(it, name.text())).toList();
        if (named.isEmpty() && !scope.isUnplaced(name)) {
            scope.reportOnce(
                    "relation " + Identifiers.key(name.text()),
                    RuleProblems.unknownRelation(
                            name,
                            "",
                            "fact " + name.text() + " of account",
                            all().map(Attribute::id).distinct().toList()));
        }
        return named;
    }

    private Stream<Attribute> all() {
        return Stream.concat(
                scope.entities.stream().flatMap(entity -> entity.attributes().stream()), scope.facts.stream());
    }

    /** What is so of a record matters to what is asked of one of its kind. */
    private List<Permission> hangingOn(Attribute attribute, List<Permission> asked) {
        Optional<Entity> entity = entity(attribute);
        return asked.stream()
                .filter(it ->
                        entity.isEmpty() || it.isAskedOfRecord() && it.entity().equals(entity))
                .toList();
    }

    private Optional<Entity> entity(Attribute attribute) {
        return scope.entities.stream()
                .filter(it -> it.attributes().contains(attribute))
                .findFirst();
    }

    private String owner(Attribute attribute) {
        boolean ofUser = attribute instanceof Fact fact && fact.of() == Fact.Of.USER;
        return entity(attribute).map(Entity::label).orElse(ofUser ? "user" : "account");
    }
}
