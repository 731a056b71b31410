package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.syntax.NameSyntax;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the names of a condition can mean where it stands.
 *
 * @param entities those whose relations and facts are known; of several, the first that has the name is meant
 * @param people whether the facts of users are known; those of the account are known everywhere
 */
record Sight(List<Entity> entities, boolean people) {

    Sight {
        entities = List.copyOf(entities);
    }

    static Sight of(Entity entity) {
        return new Sight(List.of(entity), true);
    }

    static Sight of(Optional<Entity> entity) {
        return new Sight(entity.stream().toList(), true);
    }

    /** No record is at hand. */
    static Sight ofPeople() {
        return new Sight(List.of(), true);
    }

    /** Neither a record nor a user is at hand. */
    static Sight ofAccount() {
        return new Sight(List.of(), false);
    }

    Optional<Attribute> find(NameSyntax name, Scope scope) {
        Stream<Attribute> ofRecords = entities.stream().flatMap(entity -> entity.attributes().stream());
        Stream<Attribute> known = Stream.concat(ofRecords, facts(scope));
        return known.filter(attribute -> isCalled(attribute, name.text())).findFirst();
    }

    /** What can be named, for a hint. */
    List<String> known(Scope scope) {
        Stream<Attribute> ofRecords = entities.stream().flatMap(entity -> entity.attributes().stream());
        return Stream.concat(ofRecords, facts(scope))
                .map(Attribute::id)
                .distinct()
                .toList();
    }

    private Stream<Fact> facts(Scope scope) {
        return scope.facts.stream().filter(fact -> people || fact.of() == Fact.Of.ACCOUNT);
    }

    static boolean isCalled(Attribute attribute, String name) {
        return Identifiers.key(attribute.id()).equals(Identifiers.key(name))
                || Optional.of(attribute.id()).equals(Identifiers.snake(name));
    }
}
