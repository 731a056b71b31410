package dev.permatrix.compiler.html;

import dev.permatrix.compiler.words.AttributeWords;
import dev.permatrix.compiler.words.HolderWords;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.Fact.Of;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** In what some situations of a change differ: facts, what the actor was granted, how many hold a role, other roles. */
final class ChangeVariables {

    private final Texts texts;
    private final AttributeWords attributes;
    private final PermissionModel model;
    private final List<ChangeSituation> situations;
    private final List<Variable> all = new ArrayList<>();

    ChangeVariables(PageContext page, PermissionModel model, List<ChangeSituation> situations) {
        this.texts = page.texts();
        this.attributes = page.sentences().attributes();
        this.model = model;
        this.situations = situations;
    }

    /** What a variable is about; each has its words in {@link Texts}. */
    enum Side {
        ACCOUNT,
        ACTOR,
        TARGET
    }

    /**
     * One thing in which they differ.
     *
     * @param size how many values there are
     * @param value which of them it has
     * @param words that it has one of some
     * @param isChoice whether these words hold an "or" of their own
     * @param isDenied whether they say that something is not so
     */
    record Variable(
            Side side,
            int size,
            ToIntFunction<ChangeSituation> value,
            Function<List<Integer>, String> words,
            Predicate<List<Integer>> isChoice,
            Predicate<List<Integer>> isDenied) {}

    List<Variable> all() {
        boolean self = situations.stream().allMatch(ChangeSituation::self);
        Side actor = self ? Side.ACCOUNT : Side.ACTOR;
        facts(Side.ACCOUNT, Of.ACCOUNT, ChangeSituation::account);
        model.roles().forEach(this::holders);
        model.rows().forEach(this::grants);
        facts(actor, Of.USER, it -> it.actor().values());
        roles(actor, it -> it.actor().roles());
        if (!self) {
            facts(Side.TARGET, Of.USER, it -> it.target().map(Person::values).orElse(Values.NONE));
            roles(Side.TARGET, it -> it.target().map(Person::roles).orElse(Set.of()));
        }
        return List.copyOf(all);
    }

    private void facts(Side side, Of of, Function<ChangeSituation, Values> values) {
        for (Fact fact : model.facts()) {
            if (fact.of() == of && differ(it -> values.apply(it).of(fact)).size() > 1) {
                all.add(new Variable(
                        side,
                        fact.domain().size(),
                        it -> values.apply(it).of(fact),
                        some -> attributes.is(fact, some),
                        some -> attributes.isChoice(fact, some),
                        some -> fact.domain().isYesNo() && !some.contains(1)));
            }
        }
    }

    private <T> List<T> differ(Function<ChangeSituation, T> value) {
        return situations.stream().map(value).distinct().toList();
    }

    private void roles(Side side, Function<ChangeSituation, Set<Role>> value) {
        List<Set<Role>> sets = differ(value);
        if (sets.size() > 1) {
            all.add(new Variable(
                    side,
                    sets.size(),
                    it -> sets.indexOf(value.apply(it)),
                    some -> texts.either(
                            some.stream().map(sets::get).map(this::holding).toList()),
                    some -> some.size() > 1,
                    some -> false));
        }
    }

    private String holding(Set<Role> roles) {
        List<Role> ordered = model.roles().stream().filter(roles::contains).toList();
        return ordered.isEmpty()
                ? texts.of("holdsNoRole")
                : texts.of("holds", texts.and(PermissionsSection.labels(ordered)));
    }

    private void grants(Row row) {
        List<Standing> standings = differ(it -> Standing.of(row, it.actor().grants())).stream()
                .sorted()
                .toList();
        if (standings.size() > 1) {
            all.add(new Variable(
                    Side.ACCOUNT,
                    standings.size(),
                    it -> standings.indexOf(Standing.of(row, it.actor().grants())),
                    some -> granted(row, standings, some),
                    some -> some.size() > 1,
                    some -> some.equals(List.of(0))));
        }
    }

    private String granted(Row row, List<Standing> standings, List<Integer> some) {
        boolean denies = some.equals(List.of(0)) && standings.size() == 2 && standings.get(0) == Standing.NONE;
        return denies
                ? texts.of("wasNot_" + standings.get(1).name(), row.label())
                : texts.either(some.stream()
                        .map(it -> texts.of("was_" + standings.get(it).name(), row.label()))
                        .toList());
    }

    /** What was decided of a row for the actor alone; each has its words in {@link Texts}. */
    private enum Standing {
        NONE,
        GRANTED,
        WITHDRAWN;

        private static Standing of(Row row, Grants grants) {
            return grants.isGranted(row.id()) ? GRANTED : grants.isWithdrawn(row.id()) ? WITHDRAWN : NONE;
        }
    }

    private void holders(Role role) {
        List<Integer> counts =
                differ(it -> it.holdersOf(role)).stream().sorted().toList();
        if (counts.size() > 1) {
            all.add(new Variable(
                    Side.ACCOUNT,
                    counts.size(),
                    it -> counts.indexOf(it.holdersOf(role)),
                    some -> new HolderWords(texts).of(role, counts, some),
                    HolderWords::isChoice,
                    some -> some.equals(List.of(0)) && counts.get(0) == 0));
        }
    }
}
