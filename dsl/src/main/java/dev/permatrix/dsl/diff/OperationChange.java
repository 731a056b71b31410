package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.OperationType;
import java.util.List;
import java.util.Optional;

/**
 * An answer about changes that differs: whether somebody may do this to somebody.
 *
 * @param allowed for each variable of the frame the values that it may have; together exactly such situations in which
 *     it differs like this, and perhaps some that can't occur
 * @param example one of them, as each matrix puts it; empty where that matrix can't
 */
public record OperationChange(
        OperationType type,
        Move move,
        ChangeFrame frame,
        List<List<Integer>> allowed,
        Both<Optional<ChangeSituation>> example) {

    public OperationChange {
        allowed = List.copyOf(allowed);
    }

    /** Ids of the roles of whoever makes the change: one of these sets. */
    public List<List<String>> actors() {
        return allowed.get(0).stream().map(frame.actors()::get).toList();
    }

    public boolean isByAnyone() {
        return allowed.get(0).size() == frame.actors().size();
    }

    public List<ChangeFrame.Target> targets() {
        return allowed.get(1).stream().map(frame.targets()::get).toList();
    }

    public boolean isToAnyone() {
        return allowed.get(1).size() == frame.targets().size();
    }

    /** Ids of the roles that it may be about; none where it is about none. */
    public List<String> moved() {
        return chosen(frame.moved(), 2);
    }

    /** Ids of what a former holder may become; none where it doesn't matter. */
    public List<String> becoming() {
        return allowed.get(3).size() == frame.becoming().size() ? List.of() : chosen(frame.becoming(), 3);
    }

    /** Ids of the rows that are granted or revoked; none where it is about something else. */
    public List<String> rows() {
        return chosen(frame.rows(), 4);
    }

    public boolean isOfAnyRow() {
        return allowed.get(4).size() == frame.rows().size();
    }

    private List<String> chosen(List<Optional<String>> values, int variable) {
        return allowed.get(variable).stream()
                .flatMap(value -> values.get(value).stream())
                .toList();
    }
}
