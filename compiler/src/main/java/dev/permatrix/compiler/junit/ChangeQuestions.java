package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.HolderCount;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.reference.ReferenceChanges;
import dev.permatrix.dsl.table.ChangeSpace.Acting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The expected answers to changes, from the reference. */
final class ChangeQuestions {

    private final PermissionModel model;
    private final ReferenceChanges reference;
    private final HolderCounts counts;
    private final Map<OperationType, ChangePersons> persons = new HashMap<>();

    ChangeQuestions(Emission emission, List<SuiteOperation> operations) {
        this.model = emission.model();
        this.reference = new ReferenceChanges(model);
        this.counts = new HolderCounts(emission);
        operations.forEach(it -> persons.computeIfAbsent(it.type(), type -> ChangePersons.of(emission.table(), type)));
    }

    HolderCounts counts() {
        return counts;
    }

    /** Who makes this change, and to whom. */
    ChangePersons persons(SuiteOperation operation) {
        return persons.get(operation.type());
    }

    /**
     * The decision; empty where it can't be: fewer hold a role than take part.
     *
     * @param other somebody else to whom it is done; empty where it is the actor, or a role
     */
    Optional<Decision> decide(
            SuiteOperation operation,
            SuiteOperation.Argument argument,
            Acting actor,
            Optional<Person> other,
            Map<Role, Integer> holders) {
        boolean counted =
                holders.entrySet().stream().allMatch(it -> it.getValue() >= taking(it.getKey(), actor.person(), other));
        boolean onRole = operation.kind().isOnRoles();
        return !counted
                ? Optional.empty()
                : Optional.of(reference.decide(new ChangeSituation(
                        operation.type(),
                        actor.person(),
                        other.isEmpty() && !onRole,
                        onRole ? Optional.empty() : other.or(() -> Optional.of(actor.person())),
                        argument.role(),
                        argument.becoming(),
                        argument.row(),
                        actor.account(),
                        withOthers(holders, actor.person(), other))));
    }

    /** Who isn't counted: as many as there must be, and at least those who take part. */
    private Map<Role, Integer> withOthers(Map<Role, Integer> holders, Person actor, Optional<Person> other) {
        Map<Role, Integer> all = new HashMap<>(holders);
        for (Role role : model.roles()) {
            int least = role.heldBy().map(HolderCount::min).orElse(0);
            boolean exact = role.heldBy().filter(HolderCount::isExact).isPresent();
            all.putIfAbsent(role, exact ? least : Math.max(least, taking(role, actor, other)));
        }
        return all;
    }

    private static int taking(Role role, Person actor, Optional<Person> other) {
        return (actor.roles().contains(role) ? 1 : 0)
                + (other.filter(it -> it.roles().contains(role)).isPresent() ? 1 : 0);
    }
}
