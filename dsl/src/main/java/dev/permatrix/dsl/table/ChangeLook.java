package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Values;
import java.util.Optional;

/**
 * What a caller of {@link ChangeGroups} tells apart, besides decisions, how many hold each counted role, and whether
 * anything changes: changes of whose parts it says the same are alike to the caller.
 */
public interface ChangeLook {

    /** A caller to whom all changes are alike that are decided alike. */
    ChangeLook AT_NOTHING = new ChangeLook() {};

    /** What it sees of the actor. */
    default Object ofActor(Person actor, Values account) {
        return "";
    }

    /** What it sees of the target. {@code self}: whether it is the actor. */
    default Object ofTarget(Person target, boolean self, Values account) {
        return "";
    }

    /** What it sees of the roles that the change names. */
    default Object ofRoles(Optional<Role> role, Optional<Role> becoming) {
        return "";
    }
}
