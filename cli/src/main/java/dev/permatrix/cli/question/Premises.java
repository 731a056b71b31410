package dev.permatrix.cli.question;

import dev.permatrix.cli.name.Faults;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Derivation;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.DecisionTable;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which circumstances a question can be about: those in which the roles hold that it names; and in which the user has
 * signed in, unless what it states leaves no way to.
 */
final class Premises {

    private final DecisionTable table;

    Premises(DecisionTable table) {
        this.table = table;
    }

    /** Whether the user holds every role that the question names. */
    boolean holds(Party party, Values values) {
        return table.roles().held(party.assigned(), values).containsAll(party.named());
    }

    boolean isSignedIn(Party party, Values values) {
        return table.changes().signIn().stream()
                .allMatch(gate -> gate.isPassed(table.roles().effective(party.assigned(), values), values));
    }

    /** Those in which the user has signed in; all where there is no way to. */
    <T> List<T> signedIn(List<T> possible, Predicate<T> isSignedIn) {
        List<T> signedIn = possible.stream().filter(isSignedIn).toList();
        return signedIn.isEmpty() ? possible : signedIn;
    }

    /** Says that the named roles can't be held where things are as stated. */
    void reportImpossible(Party party, Stated stated, Faults faults) {
        PermissionModel model = table.model();
        List<Derivation> derivations = model.roleRules().derivations().stream()
                .filter(it -> party.named().contains(it.role()))
                .toList();
        String roles = derivations.stream()
                .map(it -> "`" + it.role().label() + "` (held when " + it.when().words() + ")")
                .collect(Collectors.joining(" and "));
        String contrary = derivations.stream()
                .flatMap(it -> it.when().attributes())
                .distinct()
                .flatMap(attribute -> words(attribute, stated))
                .collect(Collectors.joining(", "));
        faults.report("nobody can hold " + roles + (contrary.isEmpty() ? " here" : " where " + contrary)
                + ": leave out " + (contrary.isEmpty() ? "one of the roles" : "the role or the fact"));
    }

    private static Stream<String> words(Attribute attribute, Stated stated) {
        return stated.of(attribute).stream()
                .map(value -> attribute.id() + "=" + attribute.domain().word(value));
    }
}
