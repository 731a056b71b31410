package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.results.TestSubject.Party;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.ChangeSpace.Acting;
import dev.permatrix.dsl.table.RoleTable;
import java.util.Set;

/** The people of a {@link ChangeText}, as those who read results know them: by the roles that they hold. */
final class ChangeParties {

    private static final Party SELF = new Party(true, Set.of());
    private static final Party ROLE = new Party(false, Set.of());

    private final RoleTable roles;
    private final SuiteOperation operation;
    private final ChangePersons persons;

    ChangeParties(RoleTable roles, SuiteOperation operation, ChangePersons persons) {
        this.roles = roles;
        this.operation = operation;
        this.persons = persons;
    }

    Party actor(int place) {
        Acting actor = persons.actors().get(place);
        return party(actor.person(), actor.account());
    }

    /** @param place 0 is whoever makes the change, or the role that it is made to */
    Party target(int place) {
        if (place == 0) {
            return operation.kind().isOnRoles() ? ROLE : SELF;
        }
        return party(persons.targets().get(place - 1), Values.NONE);
    }

    private Party party(Person person, Values account) {
        return new Party(false, roles.held(person.roles(), account.and(person.values())));
    }
}
