package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.CellDifference.Kind;
import dev.permatrix.compiler.html.CellDifference.Words;
import dev.permatrix.compiler.words.ComparedWords;
import dev.permatrix.compiler.words.ConditionWords;
import dev.permatrix.compiler.words.ShownCells.Part;
import dev.permatrix.compiler.words.ShownCells.ShownCell;
import dev.permatrix.compiler.words.ShownCells.ShownRow;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.diff.AccessChange;
import dev.permatrix.dsl.diff.CircumstanceWords;
import dev.permatrix.dsl.diff.MatrixDiff;
import dev.permatrix.dsl.diff.Move;
import dev.permatrix.dsl.diff.Said;
import dev.permatrix.dsl.model.Permission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what changed in a cell of the tables: for users to whom its role alone was assigned. A role that is worked out
 * is assigned to nobody: of its cells we tell what they say otherwise.
 */
final class CellDifferences {

    private final MatrixDiff diff;
    private final Texts texts;
    private final CircumstanceWords brief;
    private final CircumstanceWords full;
    private final DerivedDifferences derived;
    private final boolean hasDerivedRoles;
    private final Map<Place, List<AccessChange>> changes = new HashMap<>();
    private final Set<String> changed = new HashSet<>();

    CellDifferences(Comparison comparison, Texts texts, ConditionWords conditions) {
        this.diff = comparison.diff();
        this.texts = texts;
        this.brief = new ComparedWords(diff, texts, false);
        this.full = new ComparedWords(diff, texts, true);
        this.derived = new DerivedDifferences(comparison, texts, conditions);
        this.hasDerivedRoles = !diff.models().after().roleRules().derivations().isEmpty();
        for (AccessChange change : diff.decisions()) {
            if (change.roles().size() == 1) {
                Place place = new Place(change.roles().get(0), change.subject().id());
                changes.computeIfAbsent(place, it -> new ArrayList<>()).add(change);
                changed.add(place.permission());
            }
        }
    }

    /** The ids of a role and a permission, which both matrices know. */
    private record Place(String role, String permission) {}

    /** What is one for a reader: from which answer to which, and when. */
    private record Key(Move move, Words when) {}

    /** What some permissions of a cell have in common. */
    private record Found(AccessChange first, List<Permission> permissions) {}

    /** Whether some cell of the row may have changed; asked first, since of a million cells most have not. */
    boolean mayConcern(ShownRow row) {
        return hasDerivedRoles
                || row.first().everythingElse()
                || row.permissions().stream().map(Permission::id).anyMatch(changed::contains);
    }

    /** Nothing where nothing changed. */
    List<CellDifference> of(ShownCell cell) {
        if (diff.models().after().roleRules().isDerived(cell.role())) {
            return derived.of(cell);
        }
        Map<Key, Found> found = new LinkedHashMap<>();
        for (Part part : cell.parts()) {
            Place place = new Place(cell.role().id(), part.permission().id());
            for (AccessChange change : changes.getOrDefault(place, List.of())) {
                if (concerns(change, cell, part)) {
                    Words when = new Words(brief.of(change.when()), full.of(change.when()));
                    found.computeIfAbsent(new Key(change.move(), when), it -> new Found(change, new ArrayList<>()))
                            .permissions()
                            .add(part.permission());
                }
            }
        }
        return found.entrySet().stream()
                .map(it -> difference(it.getKey(), it.getValue(), cell.parts().size()))
                .toList();
    }

    /** A row may speak of a permission in some situations only. */
    private static boolean concerns(AccessChange change, ShownCell cell, Part part) {
        return part.when()
                .map(when -> change.when().meets(when, Set.of(cell.role())))
                .orElse(true);
    }

    private CellDifference difference(Key key, Found found, int all) {
        Move move = key.move();
        int direction = move.direction();
        String before = answer(move.from());
        boolean asksOthers = move.kind() == Move.Kind.ASKED_OF_OTHERS;
        boolean wasAsked = move.from().state() == Said.State.ON_REQUEST;
        return new CellDifference(
                Kind.of(move.kind()),
                direction > 0 ? "more" : direction < 0 ? "less" : "other",
                found.permissions().size() == all ? List.of() : found.permissions(),
                new Words(wasAsked && !asksOthers ? texts.of("ask") : before, before),
                answer(move.to()),
                key.when(),
                full.of(found.first().example()));
    }

    /** The answer as the page says it. */
    private String answer(Said said) {
        return full.answer(said, said.granters().stream().map(diff::role).toList());
    }
}
