package dev.permatrix.cli.question;

import dev.permatrix.cli.name.Faults;
import dev.permatrix.cli.name.Vocabulary;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the roles of one user. Where users may hold any roles, no role is an answer too. */
final class PartyReader {

    private final PermissionModel model;
    private final Vocabulary vocabulary;

    PartyReader(PermissionModel model, Vocabulary vocabulary) {
        this.model = model;
        this.vocabulary = vocabulary;
    }

    /** The user; empty where something is wrong, which is then reported: {@code missing} where no role is named. */
    Optional<Party> read(List<String> names, String missing, Faults faults) {
        Set<Role> named = new LinkedHashSet<>();
        List<String> meant =
                names.stream().filter(name -> !vocabulary.isNoRole(name)).toList();
        meant.forEach(name -> vocabulary.role(name, faults).ifPresent(named::add));
        if (!meant.isEmpty() && meant.size() < names.size()) {
            faults.report("a user who holds no role holds no `" + meant.get(0) + "`: leave out one of the two");
        }
        if (named.isEmpty() && meant.size() > 0) {
            return Optional.empty();
        }
        boolean several = model.matrix().severalRoles();
        Set<Role> assigned = new LinkedHashSet<>(named);
        assigned.removeIf(model.roleRules()::isDerived);
        if (named.isEmpty() && !several) {
            return faults.none(missing);
        }
        if (assigned.size() > 1 && !several) {
            return faults.none("users hold exactly one role here: ask for "
                    + assigned.stream().map(Role::id).collect(Collectors.joining(", ")) + " one by one");
        }
        return Optional.of(new Party(named, assigned));
    }
}
