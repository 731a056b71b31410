package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.audit.AuditNames.RowName;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.people.PersonSyntax;
import dev.permatrix.dsl.people.PersonSyntax.Belonging;
import dev.permatrix.dsl.people.Written;
import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a people file says of a person, in the words of the matrix.
 *
 * @param name what the person is known by
 * @param roles those that the file assigns, in its order, worked-out ones among them
 * @param rolesKnown whether every role that was written is one of the matrix
 * @param facts by id, an index into the fact's domain
 * @param profile what hangs on roles and facts; empty where a role is unknown, or a fact that the audit hangs on
 * @param belongs by kind of group
 * @param groupsKnown whether every kind of group that was written is one of the matrix
 * @param properties by id, the person's {@code id} among them; none that is blank
 */
record AuditedPerson(
        String name,
        Span span,
        List<Held> roles,
        boolean rolesKnown,
        Map<String, Integer> facts,
        Optional<Profile> profile,
        List<Given> granted,
        List<Given> withdrawn,
        Map<String, Belonging> belongs,
        boolean groupsKnown,
        Map<String, Written> properties,
        PersonSyntax written) {

    /** A role that the file assigns. */
    record Held(Role role, Span span) {}

    /** A row that the file grants or withdraws. */
    record Given(RowName row, Span span) {}

    Optional<Written> property(String id) {
        return Optional.ofNullable(properties.get(id));
    }
}
