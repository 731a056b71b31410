package dev.permatrix.dsl.people;

/** Tells what the columns of a CSV file hold, which has no place to say it. */
public interface CsvColumns {

    Kind kindOf(String column);

    /** What a column besides id, roles, grants and withdrawn may hold. */
    enum Kind {
        FACT,
        GROUP,
        PROPERTY
    }
}
