package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Relation;
import dev.permatrix.dsl.syntax.ConditionSyntax;
import dev.permatrix.dsl.syntax.NameSyntax;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Conditions over the relations of one entity. A name that can't be resolved is reported, and the condition is left
 * out.
 */
final class ConditionResolver {

    private final Scope scope;

    ConditionResolver(Scope scope) {
        this.scope = scope;
    }

    /** Over the relations of this entity. */
    Optional<Condition> on(Entity entity, ConditionSyntax syntax) {
        if (scope.isPlaceholder(entity)) {
            return Optional.empty();
        }
        return resolve(syntax, name -> {
            Optional<Relation> found = find(entity, name.text());
            if (found.isEmpty() && !scope.isUnplaced(name)) {
                List<String> known =
                        entity.relations().stream().map(Relation::id).toList();
                reportUnknown(name, " of " + entity.id(), entity.id(), known);
            }
            return found;
        });
    }

    /** Over the relations of whichever entity has them: for showing a meaning that is used on several. */
    Optional<Condition> onAny(ConditionSyntax syntax) {
        return resolve(syntax, name -> {
            Optional<Relation> found = scope.entities.stream()
                    .flatMap(entity -> find(entity, name.text()).stream())
                    .findFirst();
            if (found.isEmpty() && !scope.isUnplaced(name)) {
                List<String> known = scope.entities.stream()
                        .flatMap(entity -> entity.relations().stream())
                        .map(Relation::id)
                        .distinct()
                        .toList();
                String example =
                        scope.entities.stream().map(Entity::id).findFirst().orElse("Contact");
                reportUnknown(name, "", example, known);
            }
            return found;
        });
    }

    private void reportUnknown(NameSyntax name, String where, String entity, List<String> known) {
        scope.reportOnce(
                "relation " + Identifiers.key(name.text()),
                ResolveProblems.unknownRelation(name, where, entity, known));
    }

    /** The same condition with the entity's own relations of the same names; empty where it lacks one. */
    static Optional<Condition> moved(Condition condition, Entity entity) {
        return condition.match(
                it -> find(entity, it.attribute().id()).map(Condition.Is::yes),
                it -> Optional.of(it),
                it -> moved(it.condition(), entity).map(Condition.Not::new),
                it -> all(it.conditions(), part -> moved(part, entity)).map(Condition.AllOf::new),
                it -> all(it.conditions(), part -> moved(part, entity)).map(Condition.AnyOf::new));
    }

    static Optional<Relation> find(Entity entity, String name) {
        return entity.relations().stream()
                .filter(relation -> Identifiers.key(relation.id()).equals(Identifiers.key(name))
                        || Optional.of(relation.id()).equals(Identifiers.snake(name)))
                .findFirst();
    }

    private Optional<Condition> resolve(ConditionSyntax syntax, Function<NameSyntax, Optional<Relation>> named) {
        return syntax.match(
                it -> named.apply(it.name()).map(Condition.Is::yes),
                it -> notYet(it, NotYet.word(it.comparison())),
                it -> notYet(it, "holds"),
                it -> resolve(it.condition(), named).map(Condition.Not::new),
                it -> all(it.conditions(), part -> resolve(part, named)).map(Condition.AllOf::new),
                it -> all(it.conditions(), part -> resolve(part, named)).map(Condition.AnyOf::new));
    }

    private Optional<Condition> notYet(ConditionSyntax syntax, String construct) {
        scope.report(ResolveProblems.notYet(syntax.span(), construct));
        return Optional.empty();
    }

    /** Every part resolved, each tried so that each is reported; empty where one could not be. */
    private static <S> Optional<List<Condition>> all(List<S> parts, Function<S, Optional<Condition>> resolve) {
        List<Condition> resolved =
                parts.stream().flatMap(part -> resolve.apply(part).stream()).toList();
        return resolved.size() == parts.size() ? Optional.of(resolved) : Optional.empty();
    }
}
