package dev.permatrix.cli.question;

import dev.permatrix.cli.name.Faults;
import dev.permatrix.cli.name.Related;
import dev.permatrix.cli.name.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads which relations hold, from their names and from facts such as {@code owner=true}. A matrix declares no other
 * facts yet.
 */
final class FactReader {

    private static final Set<String> TRUE = Set.of("true", "yes", "1");
    private static final Set<String> FALSE = Set.of("false", "no", "0");

    private final Vocabulary vocabulary;

    FactReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The relations that hold. */
    Set<Related> holding(List<String> relations, List<String> facts, Faults faults) {
        Set<Related> holding = new LinkedHashSet<>();
        Set<Related> failing = new LinkedHashSet<>();
        relations.forEach(name -> vocabulary.relation(name, faults).ifPresent(holding::add));
        facts.forEach(fact -> read(fact, holding, failing, faults));
        failing.stream()
                .filter(holding::contains)
                .map(related -> related.relations().get(0).id())
                .forEach(id -> faults.report("`" + id + "` is said to hold and not to hold: leave out one of the two"));
        return holding;
    }

    private void read(String fact, Set<Related> holding, Set<Related> failing, Faults faults) {
        int equals = fact.indexOf('=');
        if (equals < 1) {
            faults.report("`" + fact + "` is no fact: write name=value, such as owner=true");
            return;
        }
        String name = fact.substring(0, equals).strip();
        if (!vocabulary.isRelation(name)) {
            faults.report("unknown fact `" + name + "`: the matrix declares no facts, only relations");
            vocabulary.relation(name, faults);
            return;
        }
        Optional<Related> related = vocabulary.relation(name, faults);
        String value = fact.substring(equals + 1).strip().toLowerCase(Locale.ROOT);
        if (TRUE.contains(value)) {
            related.ifPresent(holding::add);
        } else if (FALSE.contains(value)) {
            related.ifPresent(failing::add);
        } else {
            faults.report("`" + fact + "`: write " + name + "=true or " + name + "=false");
        }
    }
}
