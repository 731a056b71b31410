package dev.permatrix.cli.name;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Look-ups of relations and facts. Under one name, those of records are one thing, whatever their entity; a fact of
 * users and one of the account are others.
 */
final class AttributeNames {

    private static final String RECORD = "record";

    private final List<Place> places = new ArrayList<>();

    /** An attribute and what it is of: {@code qualifier} names that, {@code kind} is the same for all records. */
    private record Place(Attribute attribute, String qualifier, String kind) {
        boolean isRelation() {
            return attribute instanceof Relation;
        }
    }

    AttributeNames(PermissionModel model) {
        model.facts().forEach(fact -> places.add(new Place(fact, of(fact), of(fact))));
        for (Entity entity : model.entities()) {
            entity.attributes().forEach(it -> places.add(new Place(it, entity.key(), RECORD)));
        }
    }

    /** Relations alone. */
    NameLookup<Related> relations() {
        return lookup("relation", Place::isRelation, Place::isRelation);
    }

    /** Facts, and relations, which can be stated as facts are. */
    NameLookup<Related> facts() {
        boolean any = places.stream().anyMatch(place -> !place.isRelation());
        return lookup("fact", place -> true, place -> !any || !place.isRelation());
    }

    private NameLookup<Related> lookup(String word, Predicate<Place> which, Predicate<Place> shown) {
        List<Place> known = places.stream().filter(which).toList();
        NameLookup.Builder<Related> names = NameLookup.of(word, Related::qualifiedName);
        names.next();
        add(names, known, it -> it.attribute().id(), shown);
        names.next();
        add(names, known, it -> it.attribute().words(), place -> false);
        names.next();
        add(names, known, it -> it.qualifier() + "." + it.attribute().id(), place -> false);
        return names.build();
    }

    /** What each name stands for; a name may stand for several. */
    private static void add(
            NameLookup.Builder<Related> names,
            List<Place> known,
            Function<Place, String> name,
            Predicate<Place> shown) {
        Map<List<String>, List<Place>> groups = new LinkedHashMap<>();
        for (Place place : known) {
            String folded = NameForm.folded(name.apply(place));
            groups.computeIfAbsent(
                            List.of(folded, place.kind(), place.attribute().id()), key -> new ArrayList<>())
                    .add(place);
        }
        groups.values().forEach(group -> {
            String written = name.apply(group.get(0));
            Related related = related(group);
            if (group.stream().anyMatch(shown)) {
                names.shown(written, related);
            } else {
                names.silent(written, related);
            }
        });
    }

    private static Related related(List<Place> group) {
        return new Related(
                group.get(0).qualifier(), group.stream().map(Place::attribute).toList());
    }

    private static String of(Fact fact) {
        return fact.of().name().toLowerCase(Locale.ROOT);
    }
}
