package dev.permatrix.dsl.people;

import dev.permatrix.dsl.people.PersonSyntax.Belonging;
import dev.permatrix.dsl.people.PersonSyntax.Field;
import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What stands above the users of a people file.
 *
 * @param matrix the id of the matrix that it is about
 * @param account facts of the account
 * @param facts what is so of every user of whom nothing else is said
 * @param belongs what every user belongs to of whom nothing else is said
 * @param usersFile the file that the users stand in; empty where they follow in this one
 * @param users where the users start
 */
public record HeadSyntax(
        Written matrix,
        List<Field> account,
        List<Field> facts,
        List<Belonging> belongs,
        Optional<Written> usersFile,
        Span users) {

    public HeadSyntax {
        account = List.copyOf(account);
        facts = List.copyOf(facts);
        belongs = List.copyOf(belongs);
    }
}
