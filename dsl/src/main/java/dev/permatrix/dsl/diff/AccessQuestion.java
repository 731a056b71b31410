package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.model.Values;
import java.util.Optional;
import java.util.Set;

/** A question that both matrices are asked in every situation. */
interface AccessQuestion {

    Subject subject();

    /** What either matrix looks at to answer it. */
    SharedFrame frame();

    /** The permission that is asked for, as each matrix has it. */
    Both<Optional<Permission>> asked();

    /** What this matrix answers for a user that it knows, in a situation that it knows. */
    Said said(Version version, Situated situated);

    /** The question as this matrix puts it; empty where no permission is asked for. */
    Optional<Situation> situation(Version version, Situated situated);

    /** One user in one situation, as one matrix has it. */
    record Situated(Set<Role> roles, SharedFrame frame, int index, Values values) {}
}
