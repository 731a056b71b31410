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
 * @param becoming what the former holder may become, in the order of the matrix; where it is more than one role, the
 * method
 *     takes it as a parameter
 */
public record Transfer(Role role, List<Role> becoming) {

    public Transfer {
        becoming = List.copyOf(becoming);
    }

    /** What the former holder becomes, where there is only one possibility. */
    public Optional<Role> onlyBecoming() {
        return becoming.size() == 1 ? Optional.of(becoming.get(0)) : Optional.empty();
    }

    /**
     * The transfers of a matrix, in the order of its roles: those that a {@code may} or {@code undecided} rule speaks
     * of, or,
     * where there is no such rule, those that any rule speaks of.
     */
    public static List<Transfer> of(PermissionModel model) {
        List<ChangeRule> rules = model.changeRules()
                .filter(rule -> rule.operation().kind() == OperationKind.TRANSFER)
                .toList();
        List<ChangeRule> giving = rules.stream()
                .filter(rule -> rule.mode() == ChangeRule.Mode.MAY || rule.mode() == ChangeRule.Mode.UNDECIDED)
                .toList();
        List<ChangeRule> speaking = giving.isEmpty() ? rules : giving;
        return model.roles().stream()
                .filter(role -> speaking.stream()
                        .anyMatch(rule -> rule.operation().roles().contains(role)))
                .map(role -> new Transfer(role, becoming(role, speaking, model)))
                .toList();
    }

    private static List<Role> becoming(Role role, List<ChangeRule> rules, PermissionModel model) {
        List<Role> becoming = rules.stream()
                .filter(rule -> rule.operation().roles().contains(role))
                .flatMap(rule -> rule.operation().becoming().map(Stream::of).orElseGet(() -> model.roles().stream()))
                .toList();
        return model.roles().stream().filter(becoming::contains).toList();
    }
}
