package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.syntax.ConditionSyntax;
import dev.permatrix.dsl.syntax.NameSyntax;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Conditions over relations, facts and roles. A name that can't be resolved is reported, and the condition is left out.
 */
final class ConditionResolver {

    private final Scope scope;

    ConditionResolver(Scope scope) {
        this.scope = scope;
    }

    /** Over what is in sight. */
    Optional<Condition> in(Sight sight, ConditionSyntax syntax) {
        boolean unknown = sight.entities().stream().anyMatch(scope::isPlaceholder);
        return unknown
                ? Optional.empty()
                : resolve(syntax, new Reading(sight, scope::reportOnce, name -> reportUnknown(name, sight)));
    }

    /** Over what is in sight; names that mean nothing here are told to the caller, and nothing else is said. */
    Optional<Condition> in(Sight sight, ConditionSyntax syntax, Consumer<NameSyntax> unknown) {
        return resolve(syntax, new Reading(sight, Said.NOTHING, unknown));
    }

    /**
     * Over one entity, whichever it is: the first on which the whole makes sense. For showing a meaning that is used on
     * several.
     */
    Optional<Condition> onAny(ConditionSyntax syntax) {
        Optional<Condition> whole = scope.entities.stream()
                .flatMap(entity -> in(Sight.of(entity), syntax, name -> {}).stream())
                .findFirst();
        return whole.or(() -> in(new Sight(scope.entities, true), syntax));
    }

    /** How the names of one condition are read. */
    private record Reading(Sight sight, Said said, Consumer<NameSyntax> unknown) {}

    private Optional<Condition> resolve(ConditionSyntax syntax, Reading reading) {
        ComparisonReader values = new ComparisonReader(scope.parameterNames, reading.said);
        return syntax.match(
                it -> attribute(it.name(), reading).flatMap(found -> values.yes(found, it.name())),
                it -> attribute(it.name(), reading).flatMap(found -> values.compared(found, it)),
                this::holds,
                it -> resolve(it.condition(), reading).map(Condition.Not::new),
                it -> all(it.conditions(), reading).map(Condition.AllOf::new),
                it -> all(it.conditions(), reading).map(Condition.AnyOf::new));
    }

    private Optional<Attribute> attribute(NameSyntax name, Reading reading) {
        Optional<Attribute> found = reading.sight.find(name, scope);
        if (found.isEmpty() && !scope.isUnplaced(name)) {
            reading.unknown.accept(name);
        }
        return found;
    }

    /** Every part resolved, each tried so that each is reported; empty where one could not be. */
    private Optional<List<Condition>> all(List<ConditionSyntax> parts, Reading reading) {
        List<Condition> resolved =
                parts.stream().flatMap(part -> resolve(part, reading).stream()).toList();
        return resolved.size() == parts.size() ? Optional.of(resolved) : Optional.empty();
    }

    /** A role set means any of its roles. */
    private Optional<Condition> holds(ConditionSyntax.Holds syntax) {
        List<Role> roles = scope.rolesNamed(syntax.role(), "");
        if (roles.size() > 1 && syntax.only()) {
            return scope.role(syntax.role()).map(role -> new Condition.Holds(role, true));
        }
        List<Condition> held = roles.stream()
                .map(role -> (Condition) new Condition.Holds(role, syntax.only()))
                .toList();
        return held.size() > 1
                ? Optional.of(new Condition.AnyOf(held))
                : held.stream().findFirst();
    }

    private void reportUnknown(NameSyntax name, Sight sight) {
        Optional<Attribute> elsewhere = new Sight(scope.entities, true).find(name, scope);
        String key = Identifiers.key(name.text());
        if (elsewhere.isPresent() && (sight.entities().isEmpty() || isOfUser(elsewhere.get()))) {
            scope.reportOnce("sight " + key, RuleProblems.notAtHand(name, elsewhere.get()));
        } else {
            Optional<Entity> entity =
                    sight.entities().size() == 1 ? sight.entities().stream().findFirst() : Optional.empty();
            String declare = Stream.concat(entity.stream(), sight.entities().stream())
                    .findFirst()
                    .map(it -> "relation " + name.text() + " of " + it.id())
                    .orElse("fact " + name.text() + " of user");
            String where = entity.map(it -> " of " + it.id()).orElse("");
            scope.reportOnce("relation " + key, RuleProblems.unknownRelation(name, where, declare, sight.known(scope)));
        }
    }

    private static boolean isOfUser(Attribute attribute) {
        return attribute instanceof Fact fact && fact.of() == Fact.Of.USER;
    }
}
