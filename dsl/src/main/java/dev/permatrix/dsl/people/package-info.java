/**
 * Reads people files: a sample or real organisation, person by person, in memory that doesn't grow with the file. Enters
 * a {@link dev.permatrix.dsl.load.TextStream}, leaves what was written of each person, with places. May import {@code
 * dsl.source}, {@code dsl.diagnostic} and {@code dsl.load}. SnakeYAML is used for its events alone, which say what was
 * written as text: no word becomes a value of another kind, and no object is made of what a file says.
 */
package dev.permatrix.dsl.people;
