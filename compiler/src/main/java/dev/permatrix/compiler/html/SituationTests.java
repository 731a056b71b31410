package dev.permatrix.compiler.html;

import dev.permatrix.compiler.results.GivenAnswer;
import dev.permatrix.compiler.results.SituationResults;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.model.Values;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * From situations as a suite asks in them to those of the page. A suite may vary more at once, and tries one way of being signed in
 * where the page knows several: two are one where they agree in all that both vary.
 */
final class SituationTests {

    private final SituationResults results;
    private final List<Attribute> shared;
    private final Set<String> rows = new HashSet<>();
    private final Map<Situation, Set<GivenAnswer>> wrong = new HashMap<>();

    /**
     * @param varying what the page varies
     * @param grants what it varies of what was granted and withdrawn
     */
    SituationTests(SituationResults results, List<Attribute> varying, List<Grants> grants) {
        this.results = results;
        this.shared = varying.stream().filter(results.varying()::contains).toList();
        grants.forEach(it -> {
            rows.addAll(it.granted());
            rows.addAll(it.withdrawn());
        });
    }

    /** Takes what is wrong in these. */
    void add(Predicate<Situation> which) {
        results.wrong().forEach((situation, given) -> {
            if (which.test(situation)) {
                wrong.computeIfAbsent(shared(situation), it -> EnumSet.noneOf(GivenAnswer.class))
                        .addAll(given);
            }
        });
    }

    SituationTest of(Situation situation) {
        return SituationTest.of(results, wrong.getOrDefault(shared(situation), Set.of()));
    }

    /** What both vary. */
    private Situation shared(Situation situation) {
        Map<Attribute, Integer> values = new HashMap<>();
        shared.forEach(it -> values.put(it, situation.values().of(it)));
        Grants decided = situation.grants();
        Grants grants = new Grants(known(decided.granted()), known(decided.withdrawn()));
        return new Situation(situation.roles(), situation.permission(), Values.of(values), grants);
    }

    private Set<String> known(Set<String> decided) {
        Set<String> known = new HashSet<>(decided);
        known.retainAll(rows);
        return known;
    }
}
