package dev.permatrix.compiler.emission;

import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A role that can be handed over: it has a method of its own, such as {@code transferAccountOwner}.
 *
 * @param role the role
 * @param becoming what the former holder may become, in the order of the matrix
 * @param orNothing whether the former holder may just lose the role: only where users hold any roles
 */
public record Transfer(Role role, List<Role> becoming, boolean orNothing) {

    public Transfer {
        becoming = List.copyOf(becoming);
    }

    /** What the former holder may become; empty for nothing. */
    public List<Optional<Role>> options() {
        Stream<Optional<Role>> nothing = orNothing ? Stream.of(Optional.empty()) : Stream.empty();
        return Stream.concat(nothing, becoming.stream().map(Optional::of)).toList();
    }

    /** Whether the method takes what the former holder becomes: there is more than one possibility. */
    public boolean asksBecoming() {
        return options().size() > 1;
    }

    /** What the former holder becomes, where there is only one possibility, and it is a role. */
    public Optional<Role> onlyBecoming() {
        return asksBecoming() ? Optional.empty() : options().get(0);
    }

    /**
     * The transfers of a matrix, in the order of its roles: those that a {@code may} or {@code undecided} rule speaks
     * of, or, where there is no such rule, those that any rule speaks of.
     */
    public static List<Transfer> of(PermissionModel model) {
        List<ChangeRule> rules = model.changeRules()
                .filter(rule -> rule.operation().kind() == OperationKind.TRANSFER)
                .toList();
        List<ChangeRule> giving = rules.stream()
                .filter(rule -> rule.mode() == ChangeRule.Mode.MAY || rule.mode() == ChangeRule.Mode.UNDECIDED)
                .toList();
        List<ChangeRule> speaking = giving.isEmpty() ? rules : giving;
        return model.assignableRoles().stream()
                .filter(role -> speaking.stream()
                        .anyMatch(rule -> rule.operation().roles().contains(role)))
                .map(role -> of(role, speaking, model))
                .toList();
    }

    private static Transfer of(Role role, List<ChangeRule> rules, PermissionModel model) {
        boolean several = model.matrix().severalRoles();
        List<Optional<Role>> said = rules.stream()
                .filter(rule -> rule.operation().roles().contains(role))
                .map(rule -> rule.operation().becoming())
                .toList();
        boolean open = said.contains(Optional.<Role>empty());
        List<Role> becoming = model.assignableRoles().stream()
                .filter(it -> open && !several || said.contains(Optional.of(it)))
                .toList();
        return new Transfer(role, becoming, open && several);
    }
}
