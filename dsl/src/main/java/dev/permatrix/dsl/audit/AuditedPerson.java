package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.audit.AuditNames.RowName;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.people.PersonSyntax;
import dev.permatrix.dsl.people.PersonSyntax.Belonging;
import dev.permatrix.dsl.people.Written;
import dev.permatrix.dsl.source.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a people file says of a person, in the words of the matrix.
 *
 * @param name what the person is known by
 * @param roles those that the file assigns, in its order, worked-out ones among them
 * @param rolesKnown whether every role that was written is one of the matrix
 * @param values facts of the person and of the account
 * @param factsKnown whether every fact is known that the audit hangs on
 * @param belongs by kind of group
 * @param properties by id, the person's {@code id} among them; none that is blank
 */
record AuditedPerson(
        String name,
        Span span,
        List<Held> roles,
        boolean rolesKnown,
        Values values,
        boolean factsKnown,
        List<Given> granted,
        List<Given> withdrawn,
        Map<String, Belonging> belongs,
        Map<String, Written> properties,
        PersonSyntax written) {

    /** A role that the file assigns. */
    record Held(Role role, Span span) {}

    /** A row that the file grants or withdraws. */
    record Given(RowName row, Span span) {}

    /** Whether what hangs on roles and facts can be said. */
    boolean isKnown() {
        return rolesKnown && factsKnown;
    }

    Set<Role> roleSet() {
        Set<Role> set = new LinkedHashSet<>();
        roles.forEach(it -> set.add(it.role()));
        return set;
    }

    Grants grants() {
        return new Grants(ids(granted), ids(withdrawn));
    }

    private static Set<String> ids(List<Given> rows) {
        return rows.isEmpty()
                ? Set.of()
                : rows.stream().map(it -> it.row().id()).collect(Collectors.toSet());
    }

    Optional<Written> property(String id) {
        return Optional.ofNullable(properties.get(id));
    }
}
