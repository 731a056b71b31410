package dev.permatrix.dsl.table;

import dev.permatrix.dsl.table.ChangeGroups.TooManyException;

/** How much one search among changes may look at. */
final class GroupBudget {

    /** People, with what is named, that are sorted. */
    private static final long MOST_PEOPLE = 1 << 22;
    /** Pairs of groups, by counts. */
    private static final long MOST_PAIRS = 1 << 24;

    /** Changes of which the caller is asked. */
    private static final long MOST_QUESTIONS = 1 << 20;

    private long people;
    private long pairs;
    private long questions;

    void people(long more) {
        people = added(people, more, MOST_PEOPLE);
    }

    void pairs(long more) {
        pairs = added(pairs, more, MOST_PAIRS);
    }

    void questions(long more) {
        questions = added(questions, more, MOST_QUESTIONS);
    }

    private static long added(long known, long more, long most) {
        if (more > most - known) {
            throw new TooManyException();
        }
        return known + more;
    }
}
