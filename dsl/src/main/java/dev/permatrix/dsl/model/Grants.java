package dev.permatrix.dsl.model;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was decided for one user alone; of one row one thing: a row that was taken away is not granted.
 *
 * @param granted ids of the rows that the user was granted; one counts only where the cell is on request
 * @param withdrawn ids of the rows that were taken from the user; one counts only where the cell is allowed until
 *     withdrawn
 */
public record Grants(Set<String> granted, Set<String> withdrawn) {

    public static final Grants NONE = new Grants(Set.of(), Set.of());

    public Grants {
        withdrawn = Set.copyOf(withdrawn);
        granted = without(granted, withdrawn);
    }

    private static Set<String> without(Set<String> rows, Set<String> others) {
        return rows.stream().filter(row -> !others.contains(row)).collect(Collectors.toUnmodifiableSet());
    }

    public static Grants granted(String... rows) {
        return new Grants(Set.of(rows), Set.of());
    }

    /** Both together. */
    public Grants and(Grants other) {
        Set<String> more = new HashSet<>(granted);
        more.addAll(other.granted);
        Set<String> less = new HashSet<>(withdrawn);
        less.addAll(other.withdrawn);
        return new Grants(more, less);
    }

    public boolean isGranted(String row) {
        return granted.contains(row);
    }

    public boolean isWithdrawn(String row) {
        return withdrawn.contains(row);
    }
}
