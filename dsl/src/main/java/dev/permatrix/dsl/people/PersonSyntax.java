package dev.permatrix.dsl.people;

import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a people file says of one user.
 *
 * @param id what the user is known by in this file; blank where it was left out
 * @param withdrawn rows that were taken from the user
 * @param belongs by kind of group, such as company, the ones that the user belongs to
 * @param properties everything else that each user has, such as a first name
 * @param span the id where there is one, else where the user's entry starts
 */
public record PersonSyntax(
        Written id,
        Optional<List<Written>> roles,
        List<Field> facts,
        List<Written> grants,
        List<Written> withdrawn,
        List<Belonging> belongs,
        List<Field> properties,
        Span span) {

    public PersonSyntax {
        roles = roles.map(List::copyOf);
        facts = List.copyOf(facts);
        grants = List.copyOf(grants);
        withdrawn = List.copyOf(withdrawn);
        belongs = List.copyOf(belongs);
        properties = List.copyOf(properties);
    }

    /** A name and its value. */
    public record Field(Written name, Written value) {}

    /** A kind of group and those that the user belongs to. */
    public record Belonging(Written kind, List<Written> groups) {
        public Belonging {
            groups = List.copyOf(groups);
        }
    }
}
