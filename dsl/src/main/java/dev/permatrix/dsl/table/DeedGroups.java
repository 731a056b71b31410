package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.ChangeNames.Named;
import dev.permatrix.dsl.table.ChangeSides.OfDeed;
import dev.permatrix.dsl.table.ChangeSides.OfNamed;
import dev.permatrix.dsl.table.ChangeSides.OfTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be done to others, whoever does it, in groups of what is decided alike. */
final class DeedGroups {

    private final ChangeSides sides;
    private final OperationKind kind;
    private final List<Person> others;
    private final List<Named> named;
    private final Alike<OfTarget> ofOthers;
    private final Alike<OfNamed> ofNamed;
    private final Map<Cell, Integer> groupOf = new HashMap<>();
    private final Map<Key, Integer> groups = new HashMap<>();
    private final List<Deed> deeds = new ArrayList<>();
    private final Map<Seen, Integer> seen = new HashMap<>();

    /** A kind of target, and of what is named. {@code nothing}: whether it changes nothing. */
    private record Cell(int target, int named, boolean nothing) {}

    /** What is seen of what is done. */
    private record Seen(Set<Role> counted, Object target, Object named, boolean nothing) {}

    /** {@code named}: what a transfer names is kept apart, since it says what becomes of the actor. */
    private record Key(OfDeed gives, Seen seen, int named) {}

    /** A group: where its first is, and what it gives. */
    static final class Deed {
        private final int target;
        private final int named;
        private final OfDeed gives;
        private final int seen;
        private long size;

        private Deed(int target, int named, OfDeed gives, int seen) {
            this.target = target;
            this.named = named;
            this.gives = gives;
            this.seen = seen;
        }

        int target() {
            return target;
        }

        int named() {
            return named;
        }

        OfDeed gives() {
            return gives;
        }

        /** Groups of which the same is seen have the same number. */
        int seen() {
            return seen;
        }

        long size() {
            return size;
        }
    }

    DeedGroups(
            ChangeSides sides,
            OperationKind kind,
            List<Person> others,
            List<Named> named,
            Alike<OfNamed> ofNamed,
            GroupBudget budget) {
        this.sides = sides;
        this.kind = kind;
        this.others = others;
        this.named = named;
        this.ofOthers = Alike.of(others, other -> sides.target(other, false));
        this.ofNamed = ofNamed;
        budget.people(ValueSpace.times(ofOthers.count(), ofNamed.count()));
        if (hangsOnBoth(kind)) {
            budget.people(ValueSpace.times(others.size(), named.size()));
            oneByOne();
        } else {
            kindByKind();
        }
    }

    /** Whether target and role together say that nothing changes. */
    static boolean hangsOnBoth(OperationKind kind) {
        return kind.movesRole() && kind != OperationKind.TRANSFER;
    }

    private void oneByOne() {
        for (int target = 0; target < others.size(); target++) {
            for (int i = 0; i < named.size(); i++) {
                deeds.get(group(cell(target, i), target, i)).size++;
            }
        }
    }

    private void kindByKind() {
        for (int target = 0; target < ofOthers.count(); target++) {
            for (int i = 0; i < ofNamed.count(); i++) {
                Cell cell = new Cell(target, i, false);
                deeds.get(group(cell, ofOthers.first(target), ofNamed.first(i))).size +=
                        (long) ofOthers.size(target) * ofNamed.size(i);
            }
        }
    }

    private Cell cell(int target, int i) {
        boolean nothing = hangsOnBoth(kind)
                && ChangeFits.changesNothing(
                        kind,
                        false,
                        others.get(target).roles(),
                        named.get(i).role().orElseThrow());
        return new Cell(ofOthers.kindOf(target), ofNamed.kindOf(i), nothing);
    }

    private int group(Cell cell, int target, int i) {
        return groupOf.computeIfAbsent(cell, it -> {
            Key key = key(it, named.get(i));
            return groups.computeIfAbsent(key, absent -> {
                int number = seen.computeIfAbsent(key.seen(), none -> seen.size());
                deeds.add(new Deed(target, i, key.gives(), number));
                return deeds.size() - 1;
            });
        });
    }

    private Key key(Cell cell, Named first) {
        OfTarget target = ofOthers.key(cell.target());
        OfNamed names = ofNamed.key(cell.named());
        return new Key(
                sides.deed(target, names, first, cell.nothing()),
                new Seen(target.counted(), target.seen(), names.seen(), cell.nothing()),
                kind == OperationKind.TRANSFER ? cell.named() : 0);
    }

    /** All groups, by their first. */
    List<Deed> all() {
        return deeds;
    }

    /** The number of the group that this is of. */
    int of(int target, int i) {
        return groupOf.get(cell(target, i));
    }
}
