package dev.permatrix.dsl.verify;

import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What roles the people of a change are assigned once it went ahead. */
final class AfterChange {

    private final PermissionModel model;

    AfterChange(PermissionModel model) {
        this.model = model;
    }

    /** One person's assigned roles before and after. */
    record Move(Person person, Set<Role> after) {
        Move {
            after = Set.copyOf(after);
        }

        int difference(Role role) {
            return (after.contains(role) ? 1 : 0) - (person.roles().contains(role) ? 1 : 0);
        }
    }

    /** How many hold the role afterwards. */
    int holders(ChangeSituation change, Role role) {
        return change.holdersOf(role)
                + moves(change).stream().mapToInt(move -> move.difference(role)).sum();
    }

    /** Everyone whose roles it touches. */
    List<Move> moves(ChangeSituation change) {
        Stream<Move> target = change.target().map(person -> new Move(person, ofTarget(change, person))).stream();
        boolean hands = change.kind() == OperationKind.TRANSFER && !change.self();
        Stream<Move> actor = hands ? Stream.of(new Move(change.actor(), ofActor(change))) : Stream.empty();
        return Stream.concat(target, actor).toList();
    }

    private Set<Role> ofTarget(ChangeSituation change, Person target) {
        Set<Role> after = new HashSet<>(target.roles());
        switch (change.kind()) {
            case REMOVE -> after.clear();
            case CHANGE -> {
                after.clear();
                change.role().ifPresent(after::add);
            }
            case ASSIGN -> change.role().ifPresent(after::add);
            case UNASSIGN -> change.role().ifPresent(after::remove);
            case TRANSFER -> {
                if (!model.matrix().severalRoles()) {
                    after.clear();
                }
                change.role().ifPresent(after::add);
            }
            case LOCK, UNLOCK, GRANT, REVOKE, CREATE_ROLE, EDIT_ROLE, DELETE_ROLE, DECLARED -> {}
        }
        return after;
    }

    private static Set<Role> ofActor(ChangeSituation change) {
        Set<Role> after = new HashSet<>(change.actor().roles());
        change.role().ifPresent(after::remove);
        change.becoming().ifPresent(after::add);
        return after;
    }
}
