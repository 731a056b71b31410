package dev.permatrix.cli.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects what is wrong with one question, so that all of it is said at once. Each sentence says what to write
 * instead.
 */
public final class Faults {

    private final List<String> found = new ArrayList<>();

    public void report(String sentence) {
        if (!found.contains(sentence)) {
            found.add(sentence);
        }
    }

    /** Reports, and gives nothing: for the end of a look-up. */
    public <T> Optional<T> none(String sentence) {
        report(sentence);
        return Optional.empty();
    }

    public boolean any() {
        return !found.isEmpty();
    }

    /** Everything reported so far, in order. */
    public List<String> inOrder() {
        return List.copyOf(found);
    }
}
