package dev.permatrix.dsl.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decisions that differ in one way in the same situations, as a reader takes them in: one permission for some roles, or,
 * of a role that only one matrix has, some permissions.
 *
 * @param people the sets of roles, by id
 * @param when in which situations; empty where in all
 * @param example of the first of them
 */
public record DecisionRow(Move move, List<Subject> subjects, List<List<String>> people, String when, Example example) {

    public DecisionRow {
        subjects = List.copyOf(subjects);
        people = List.copyOf(people);
    }

    /** How many answers differ: one for each permission and set of roles. */
    public int count() {
        return subjects.size() * people.size();
    }

    private record Key(Move move, List<String> one, boolean bySubject, String when) {}

    /**
     * The changes of a kind in order, but for those that show in sets of fewer roles too.
     *
     * @param words those for situations: what reads the same is one row
     */
    public static List<DecisionRow> of(
            MatrixDiff diff, List<AccessChange> changes, Move.Kind kind, CircumstanceWords words) {
        Map<Key, DecisionRow> rows = new LinkedHashMap<>();
        for (AccessChange change : changes) {
            if (change.move().kind() == kind && !change.implied()) {
                String when = words.of(change.when());
                boolean ofRole = change.roles().stream()
                        .anyMatch(role -> diff.onlyIn(role).isPresent());
                List<String> one =
                        ofRole ? change.roles() : List.of(change.subject().id());
                rows.merge(new Key(change.move(), one, !ofRole, when), row(change, when), DecisionRow::with);
            }
        }
        return List.copyOf(rows.values());
    }

    private static DecisionRow row(AccessChange change, String when) {
        return new DecisionRow(
                change.move(), List.of(change.subject()), List.of(change.roles()), when, change.example());
    }

    private DecisionRow with(DecisionRow other) {
        return new DecisionRow(move, union(subjects, other.subjects), union(people, other.people), when, example);
    }

    private static <T> List<T> union(List<T> one, List<T> other) {
        List<T> union = new ArrayList<>(one);
        other.stream().filter(it -> !union.contains(it)).forEach(union::add);
        return union;
    }
}
