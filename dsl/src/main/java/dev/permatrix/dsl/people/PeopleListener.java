package dev.permatrix.dsl.people;

import dev.permatrix.dsl.diagnostic.Diagnostic;

/** Hears what a people file says, as it is read: once the head, then each person. */
public interface PeopleListener {

    void head(HeadSyntax head);

    void person(PersonSyntax person);

    /** Something can't be read. If it is part of a person, that person is left out. */
    void problem(Diagnostic problem);
}
