package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.TriedUsers;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Invariant;
import dev.permatrix.dsl.model.Operation;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Scenario.Story;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.ChangeSpace;
import dev.permatrix.dsl.table.ChangeSpace.Acting;
import dev.permatrix.dsl.table.DecisionTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who makes changes of one type and to whom, as far as it makes a difference to some rule, promise or scenario.
 *
 * @param users of which roles they are
 * @param actors each in an account
 * @param targets others than the actor; none where it is done to roles
 */
record ChangePersons(TriedUsers users, List<Acting> actors, List<Person> targets) {

    ChangePersons {
        actors = List.copyOf(actors);
        targets = List.copyOf(targets);
    }

    static ChangePersons of(DecisionTable table, OperationType type) {
        PermissionModel model = table.model();
        TriedUsers users = TriedUsers.of(table, type);
        Set<Acting> actors = new LinkedHashSet<>();
        Set<Person> targets = new LinkedHashSet<>();
        Stream.concat(
                        Stream.of(everybody(model, type).actors(users.sets())),
                        stories(model, type).stream().map(it -> told(model, it)))
                .map(space -> space.targets(users.sets()).parties())
                .forEach(parties -> {
                    actors.addAll(parties.actors());
                    targets.addAll(parties.others());
                });
        return new ChangePersons(users, List.copyOf(actors), List.copyOf(targets));
    }

    /** Everybody whom a rule or a promise tells apart. */
    private static ChangeSpace everybody(PermissionModel model, OperationType type) {
        List<Condition> ofTarget = model.invariants().stream()
                .flatMap(invariant -> invariant.promise() instanceof Invariant.OnlyCan promise
                                && promise.operation().type().equals(type)
                        ? wheres(promise.operation()).stream()
                        : Stream.empty())
                .toList();
        return new ChangeSpace(model, type).lookingAt(List.of(), ofTarget);
    }

    /** The people of a scenario. */
    private static ChangeSpace told(PermissionModel model, Story.Changing story) {
        return new ChangeSpace(model, story.operation().type())
                .actors(story.actors().stream()
                        .map(roles -> assigned(model, roles))
                        .distinct()
                        .toList())
                .lookingAt(story.where().stream().toList(), wheres(story.operation()));
    }

    private static List<Story.Changing> stories(PermissionModel model, OperationType type) {
        return model.scenarios().stream()
                .flatMap(scenario -> scenario.story()
                        .match(asking -> Stream.<Story.Changing>empty(), changing -> Stream.of(changing)))
                .filter(story -> story.operation().type().equals(type))
                .toList();
    }

    private static List<Condition> wheres(Operation operation) {
        return operation.targets().terms().stream()
                .flatMap(term -> term.where().stream())
                .toList();
    }

    private static Set<Role> assigned(PermissionModel model, Set<Role> roles) {
        return roles.stream().filter(model.assignableRoles()::contains).collect(Collectors.toSet());
    }

    /** Somebody as text: {@code USER+ADMIN, licence valid, +export, -manage}; what isn't named has its first value. */
    static String text(Emission emission, Person person, Values account) {
        FactNames names = new FactNames(emission.model());
        List<String> parts = new ArrayList<>(List.of(new SuiteApi(emission).set(person.roles())));
        Values values = account.and(person.values());
        for (Attribute attribute : names.all()) {
            int value = values.of(attribute);
            if (value != 0) {
                parts.add(names.of(attribute) + " " + FactNames.word(attribute, value));
            }
        }
        person.grants().granted().stream().sorted().forEach(row -> parts.add("+" + row));
        person.grants().withdrawn().stream().sorted().forEach(row -> parts.add("-" + row));
        return String.join(", ", parts);
    }

    /** The actors as text. */
    List<String> actors(Emission emission) {
        return actors.stream()
                .map(it -> text(emission, it.person(), it.account()))
                .toList();
    }

    /** The targets as text. */
    List<String> targets(Emission emission) {
        return targets.stream().map(it -> text(emission, it, Values.NONE)).toList();
    }
}
