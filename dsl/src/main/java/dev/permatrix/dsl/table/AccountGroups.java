package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.ChangeNames.Named;
import dev.permatrix.dsl.table.ChangeSides.OfActor;
import dev.permatrix.dsl.table.ChangeSides.OfDeed;
import dev.permatrix.dsl.table.ChangeSides.OfNamed;
import dev.permatrix.dsl.table.ChangeSides.OfTarget;
import dev.permatrix.dsl.table.DeedGroups.Deed;
import dev.permatrix.dsl.table.GroupDecision.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The groups of changes in one account, and which of them are wanted and not simply denied. */
final class AccountGroups {

    private static final int NOBODY_ELSE = -1;

    private final ChangeSpace space;
    private final Values account;
    private final GroupBudget budget;
    private final ChangeSides sides;
    private final OperationKind kind;
    private final GroupDecision decision;
    private final List<Person> actors;
    private final List<Person> others;
    private final List<Named> named;
    private final Alike<OfActor> ofActors;
    private final Alike<OfNamed> ofNamed;
    private final Alike<Own> ofOwn;
    private final DeedGroups deeds;

    /** What somebody names to do it to themselves: that nothing changes may hang on the role. */
    private record Own(OfNamed named, Optional<Role> role) {}

    /** How many hold each role: the how manieth way to count. */
    private record Counts(int place, Map<Role, Integer> holders) {}

    /** Where a change stands among all, as {@link ChangeSpace} lists them. {@code target}: -1 for nobody else. */
    record Place(int actor, int target, int counts, int named) {
        static final Comparator<Place> ORDER = Comparator.comparingInt(Place::actor)
                .thenComparingInt(Place::target)
                .thenComparingInt(Place::counts)
                .thenComparingInt(Place::named);
    }

    /** The first of a group that is allowed, or open, with as many holders as that. */
    record Hit(Place place, Verdict verdict, Map<Role, Integer> holders) {
        Hit at(int actor, int target, int named) {
            return new Hit(new Place(actor, target, place.counts(), named), verdict, holders);
        }

        boolean isBefore(Hit other) {
            return Place.ORDER.compare(place, other.place) < 0;
        }
    }

    /** Takes hits: of a kind of actor, and a group of what is done to others; -1 where it is done to nobody else. */
    interface Hits {
        void take(int actors, int deed, Hit hit);
    }

    AccountGroups(DecisionTable table, ChangeSpace space, ChangeLook look, Values account, GroupBudget budget) {
        this.space = space;
        this.account = account;
        this.budget = budget;
        this.sides = new ChangeSides(table, space, look, account);
        this.kind = space.type().kind();
        this.decision = new GroupDecision(table.changes().of(space.type()).clauses());
        this.named = space.named();
        this.actors = space.acting(account);
        this.others = space.others();
        this.ofNamed = Alike.of(named, sides::named);
        this.ofOwn = own();
        budget.people(ValueSpace.times(actors.size(), ofOwn.count()));
        this.ofActors = Alike.of(actors, sides::actor);
        this.deeds = new DeedGroups(sides, kind, others, named, ofNamed, budget);
    }

    private Alike<Own> own() {
        Alike<Own> own = new Alike<>();
        for (int i = 0; i < named.size(); i++) {
            Optional<Role> role = kind.movesRole() ? named.get(i).role() : Optional.empty();
            own.add(new Own(ofNamed.key(ofNamed.kindOf(i)), role));
        }
        return own;
    }

    OperationKind kind() {
        return kind;
    }

    List<Person> actors() {
        return actors;
    }

    List<Person> others() {
        return others;
    }

    List<Named> named() {
        return named;
    }

    DeedGroups deeds() {
        return deeds;
    }

    Alike<OfActor> ofActors() {
        return ofActors;
    }

    Alike<OfNamed> ofNamed() {
        return ofNamed;
    }

    /** All that is named like this, where somebody does it to themselves. */
    List<Integer> alikeAlone(int named) {
        return ofOwn.members(ofOwn.kindOf(named));
    }

    /** The situation of a hit. */
    ChangeSituation situation(Hit hit) {
        return situation(hit.place(), hit.holders());
    }

    private ChangeSituation situation(Place place, Map<Role, Integer> holders) {
        Person actor = actors.get(place.actor());
        return space.situation(actor, isSelf(place), target(place), named.get(place.named()), account, holders);
    }

    private boolean isSelf(Place place) {
        return place.target() == NOBODY_ELSE && !kind.isOnRoles();
    }

    private Optional<Person> target(Place place) {
        if (isSelf(place)) {
            return Optional.of(actors.get(place.actor()));
        }
        return kind.isOnRoles() ? Optional.empty() : Optional.of(others.get(place.target()));
    }

    /** Gives every hit to {@code hits}, and says how many changes were wanted. */
    long search(Predicate<ChangeSituation> wanted, Hits hits) {
        return toOthers(wanted, hits) + alone(wanted, hits);
    }

    private long toOthers(Predicate<ChangeSituation> wanted, Hits hits) {
        Map<Object, Integer> numbers = new HashMap<>();
        List<Map<Integer, List<Counts>>> known = new ArrayList<>();
        long tried = 0;
        for (int by = 0; by < ofActors.count(); by++) {
            OfActor actor = ofActors.key(by);
            int seen = numbers.computeIfAbsent(List.of(actor.counted(), actor.seen()), it -> numbers.size());
            if (seen == known.size()) {
                known.add(new HashMap<>());
            }
            Map<Integer, List<Counts>> ofActor = known.get(seen);
            for (int i = 0; i < deeds.all().size(); i++) {
                Deed deed = deeds.all().get(i);
                Place first = new Place(ofActors.first(by), deed.target(), 0, deed.named());
                List<Counts> counts = ofActor.computeIfAbsent(deed.seen(), it -> wanted(first, wanted));
                tried += counts.size() * ofActors.size(by) * deed.size();
                int actors = by;
                int group = i;
                hits(actor, deed.gives(), first, counts, hit -> hits.take(actors, group, hit));
            }
        }
        return tried;
    }

    /** What somebody does to themselves, or to a role. */
    private long alone(Predicate<ChangeSituation> wanted, Hits hits) {
        Map<Object, List<Counts>> known = new HashMap<>();
        long tried = 0;
        for (int by = 0; by < actors.size(); by++) {
            int actors = ofActors.kindOf(by);
            OfActor actor = ofActors.key(actors);
            OfTarget target = kind.isOnRoles() ? sides.noTarget() : sides.target(this.actors.get(by), true);
            for (int own = 0; own < ofOwn.count(); own++) {
                OfNamed names = ofOwn.key(own).named();
                boolean nothing = changesNothing(by, ofOwn.key(own).role());
                Place place = new Place(by, NOBODY_ELSE, 0, ofOwn.first(own));
                Object seen = List.of(actor.counted(), actor.seen(), target.seen(), names.seen(), nothing);
                List<Counts> counts = known.computeIfAbsent(seen, it -> wanted(place, wanted));
                tried += (long) counts.size() * ofOwn.size(own);
                OfDeed deed = sides.deed(target, names, named.get(place.named()), nothing);
                hits(actor, deed, place, counts, hit -> hits.take(actors, NOBODY_ELSE, hit));
            }
        }
        return tried;
    }

    private boolean changesNothing(int actor, Optional<Role> role) {
        return role.filter(it ->
                        ChangeFits.changesNothing(kind, true, actors.get(actor).roles(), it))
                .isPresent();
    }

    /** The ways to count in which the change is wanted. */
    private List<Counts> wanted(Place place, Predicate<ChangeSituation> wanted) {
        List<Counts> counts = new ArrayList<>();
        List<Map<Role, Integer>> all = space.counts(actors.get(place.actor()), isSelf(place), target(place));
        budget.questions(all.size());
        for (int i = 0; i < all.size(); i++) {
            if (wanted.test(situation(place, all.get(i)))) {
                counts.add(new Counts(i, all.get(i)));
            }
        }
        return counts;
    }

    /** Of each verdict the first. */
    private void hits(OfActor actor, OfDeed deed, Place place, List<Counts> wanted, Consumer<Hit> each) {
        budget.pairs(1);
        if (wanted.isEmpty() || !decision.isHopeful(actor, deed)) {
            return;
        }
        budget.pairs(wanted.size());
        Set<Verdict> met = EnumSet.noneOf(Verdict.class);
        for (Counts counts : wanted) {
            decision.of(actor, deed, named.get(place.named()).role(), counts.holders())
                    .filter(met::add)
                    .ifPresent(verdict -> each.accept(new Hit(
                            new Place(place.actor(), place.target(), counts.place(), place.named()),
                            verdict,
                            counts.holders())));
        }
    }
}
