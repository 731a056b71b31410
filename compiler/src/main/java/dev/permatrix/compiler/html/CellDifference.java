package dev.permatrix.compiler.html;

import dev.permatrix.compiler.words.ShownCells.Part;
import dev.permatrix.compiler.words.ShownCells.ShownCell;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.diff.DiffWords;
import dev.permatrix.dsl.diff.Move;
import dev.permatrix.dsl.model.Permission;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One change of a cell.
 *
 * @param permissions of which of its permissions; none where of all
 * @param before the earlier answer; in full with whom it was to be asked of
 * @param after the answer now, in full
 * @param when in which situations; empty where in all
 * @param example what is so in one of them; empty where it makes no difference
 */
record CellDifference(
        Kind kind,
        String tone,
        List<Permission> permissions,
        Words before,
        String after,
        Words when,
        List<String> example) {

    CellDifference {
        permissions = List.copyOf(permissions);
        example = List.copyOf(example);
    }

    /** The same as a cell has room for it, and as a sentence says it. */
    record Words(String brief, String full) {}

    /**
     * What a change means to a reader.
     *
     * @param order in which kinds are told
     * @param id for the script and for addresses
     */
    record Kind(int order, String id, String title) implements Comparable<Kind> {

        private static final Comparator<Kind> ORDER = Comparator.comparing(Kind::order);

        static Kind of(Move.Kind kind) {
            String id = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new Kind(kind.ordinal(), id, DiffWords.heading(kind));
        }

        /** Of a role that is worked out: its cell says something else, and whom that concerns stands in the lists. */
        static Kind otherwise(Texts texts) {
            return new Kind(Move.Kind.values().length, "otherwise", texts.of("comparedOtherwise"));
        }

        @Override
        public int compareTo(Kind other) {
            return ORDER.compare(this, other);
        }
    }

    /** Whether there was nothing before. */
    boolean isNew() {
        return kind.order() == Move.Kind.ADDED.ordinal();
    }

    /** Which permissions it is about, of all that there are. */
    List<Permission> permissionsOf(ShownCell cell) {
        return permissions.isEmpty()
                ? cell.parts().stream().map(Part::permission).toList()
                : permissions;
    }

    /** Which permissions it is about, in words; empty where about all. */
    String about(String comma) {
        return permissions.stream().map(Permission::label).distinct().collect(Collectors.joining(comma));
    }
}
