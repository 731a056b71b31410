package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.people.PersonSyntax.Field;
import dev.permatrix.dsl.people.Written;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Facts that a people file states.
 *
 * @param values by id of the fact, an index into its domain
 * @param faulty ids of facts that were stated with no value of theirs: reported once, and missed no more
 */
record StatedFacts(Map<String, Integer> values, Set<String> faulty) {

    static final StatedFacts NONE = new StatedFacts(Map.of(), Set.of());

    /** Those of a user. */
    static StatedFacts ofUser(List<Field> fields, AuditNames names, Consumer<Diagnostic> said) {
        return read(fields, names.userFacts, said, name -> unknownOfUser(name, names));
    }

    /** Those of the account. */
    static StatedFacts ofAccount(List<Field> fields, AuditNames names, Consumer<Diagnostic> said) {
        return read(
                fields,
                names.accountFacts,
                said,
                name -> names.userFacts.find(name.text()).isPresent()
                        ? NameProblems.factOfUser(name)
                        : NameProblems.unknownFact(name, "the account", names.accountFacts.advice(name.text())));
    }

    /** What becomes of a name that is none of these facts. */
    private interface Unknown {
        Diagnostic of(Written name);
    }

    private static StatedFacts read(
            List<Field> fields, ModelNames<Fact> known, Consumer<Diagnostic> said, Unknown unknown) {
        if (fields.isEmpty()) {
            return NONE;
        }
        Map<String, Integer> values = new HashMap<>();
        Set<String> faulty = new HashSet<>();
        for (Field field : fields) {
            Optional<Fact> fact = known.find(field.name().text());
            if (fact.isEmpty()) {
                said.accept(unknown.of(field.name()));
                continue;
            }
            Optional<Integer> value = fact.get().domain().indexOf(field.value().text());
            if (value.isPresent()) {
                values.put(fact.get().id(), value.get());
            } else {
                faulty.add(fact.get().id());
                said.accept(AuditProblems.unknownValue(field.value(), fact.get()));
            }
        }
        return new StatedFacts(values, faulty);
    }

    private static Diagnostic unknownOfUser(Written name, AuditNames names) {
        if (names.accountFacts.find(name.text()).isPresent()) {
            return NameProblems.factOfAccount(name);
        }
        if (names.properties.find(name.text()).isPresent()) {
            return NameProblems.property(name);
        }
        return names.recordFacts
                .find(name.text())
                .map(known -> NameProblems.factOfRecord(name, known))
                .orElseGet(() -> NameProblems.unknownFact(name, "users", names.userFacts.advice(name.text())));
    }

    /** Those of these that are not stated at all. */
    List<Fact> missing(List<Fact> wanted) {
        return wanted.stream()
                .filter(fact -> !values.containsKey(fact.id()) && !faulty.contains(fact.id()))
                .toList();
    }

    boolean hasAll(List<Fact> wanted) {
        return wanted.stream().allMatch(fact -> values.containsKey(fact.id()));
    }

    /** Both; what this one says counts where both say something. */
    StatedFacts over(StatedFacts other) {
        Map<String, Integer> both = new HashMap<>(other.values);
        both.keySet().removeAll(faulty);
        both.putAll(values);
        Set<String> wrong = new HashSet<>(other.faulty);
        wrong.removeAll(values.keySet());
        wrong.addAll(faulty);
        return new StatedFacts(both, wrong);
    }
}
