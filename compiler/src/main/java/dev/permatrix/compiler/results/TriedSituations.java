package dev.permatrix.compiler.results;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import java.util.Set;

/** The situations in which a test asks for a permission, in the order in which it asks: what the numbers of its message mean. */
public interface TriedSituations {

    /** How many there are; they are numbered from 1. */
    int count();

    /** @param number of one of them */
    Situation at(int number);

    /** What is tried with each of its values; the rest is as it must be for the user to be signed in. */
    Set<Attribute> varying();

    /** The roles of somebody in one of these situations, whether or not they count. */
    Set<Role> held(Situation situation);
}
