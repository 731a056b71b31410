package dev.permatrix.cli.name;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * The known name that was probably meant, by the number of letters to add, drop, replace or swap with a neighbour (Damerau
 * 1964, the restricted form).
 */
final class NearestName {

    /** Longer names are compared by their beginnings: what a person types is shorter. */
    private static final int COMPARED = 120;

    private NearestName() {}

    /** The nearest of these, however far; the first of several. Empty if there are none. */
    static Optional<String> among(Collection<String> names, String wanted) {
        String form = cut(NameForm.folded(wanted));
        return names.stream().min(Comparator.comparingInt(name -> distance(form, cut(NameForm.folded(name)))));
    }

    /** Whether one is a slip of the other: at most a third of the letters differ. */
    static boolean isClose(String name, String wanted) {
        String one = cut(NameForm.folded(name));
        String other = cut(NameForm.folded(wanted));
        return distance(one, other) <= Math.max(1, Math.max(one.length(), other.length()) / 3);
    }

    private static int distance(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                if (swapped(one, i, other, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[other.length()];
    }

    private static boolean swapped(String one, int i, String other, int j) {
        return i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
    }

    private static String cut(String name) {
        return name.length() <= COMPARED ? name : name.substring(0, COMPARED);
    }
}
