package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.ReasonView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Roles, and for each kind of actor the arrows between them. Mutable while it is built.
 *
 * @param nodes in the order of their places
 * @param notes what the numbers mean, from 1 on
 */
record RoleGraph(List<Node> nodes, List<Note> notes) {

    /**
     * A place.
     *
     * @param labels of the roles that stand there; one for what is no role
     * @param merges whether roles that behave like it may stand there too
     */
    record Node(List<String> labels, boolean merges) {}

    /** How an arrow is drawn; where nothing is allowed for good there is none. */
    enum Stroke {
        MAY,
        PART,
        OPEN
    }

    /** What an arrow's number means. */
    record Note(Stroke stroke, String words, List<ReasonView> reasons) {}

    /** @param number of the note; 0 for none */
    record Arrow(Stroke stroke, int number) {}

    /** From a place to a place. */
    record Way(int from, int to) implements Comparable<Way> {
        @Override
        public int compareTo(Way other) {
            return from == other.from ? Integer.compare(to, other.to) : Integer.compare(from, other.from);
        }
    }

    /** The number of a note, which is known from now on. */
    int number(Note note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
        return notes.indexOf(note) + 1;
    }

    /** The places that every actor's arrows treat alike, as lists of places, each in order. */
    List<List<Integer>> alike(List<Map<Way, Arrow>> actors) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int place = 0; place < nodes.size(); place++) {
            int node = place;
            Optional<List<Integer>> group = groups.stream()
                    .filter(it -> actors.stream().allMatch(arrows -> isAlike(arrows, it.get(0), node)))
                    .findFirst();
            group.ifPresentOrElse(it -> it.add(node), () -> groups.add(new ArrayList<>(List.of(node))));
        }
        return groups;
    }

    private boolean isAlike(Map<Way, Arrow> arrows, int one, int other) {
        if (!nodes.get(one).merges() || !nodes.get(other).merges()) {
            return false;
        }
        boolean between = same(arrows, new Way(one, other), new Way(other, one))
                && same(arrows, new Way(one, one), new Way(other, other));
        for (int third = 0; between && third < nodes.size(); third++) {
            between = third == one
                    || third == other
                    || same(arrows, new Way(one, third), new Way(other, third))
                            && same(arrows, new Way(third, one), new Way(third, other));
        }
        return between;
    }

    private static boolean same(Map<Way, Arrow> arrows, Way one, Way other) {
        return Optional.ofNullable(arrows.get(one)).equals(Optional.ofNullable(arrows.get(other)));
    }

    /** The same with one place for each of these groups; arrows within a group lead from its place to itself. */
    static Map<Way, Arrow> merged(Map<Way, Arrow> arrows, List<List<Integer>> groups) {
        Map<Way, Arrow> merged = new TreeMap<>();
        arrows.forEach((way, arrow) -> merged.put(new Way(of(groups, way.from()), of(groups, way.to())), arrow));
        return merged;
    }

    private static int of(List<List<Integer>> groups, int place) {
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).contains(place)) {
                return i;
            }
        }
        throw new IllegalArgumentException("in no group: " + place);
    }
}
