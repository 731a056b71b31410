package dev.permatrix.cli.question;

import dev.permatrix.cli.name.Faults;
import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the two roles of a transfer apart: the one handed over, and the one that the receiver holds now. Both orders
 * are understood: {@code target} the receiver and {@code to} the role handed over, or, as matrices say it, {@code
 * target} the role handed over and {@code to} its receiver.
 *
 * @param role the role handed over
 * @param receiver the role that the receiver holds now
 */
record Handover(Role role, Role receiver) {

    private static final String NO_RECEIVER =
            "say who receives the role: `target` is the role that the receiver holds now";

    static Optional<Handover> of(
            PermissionModel model, Role actor, boolean self, List<Role> targetAndTo, Faults faults) {
        Set<Role> handedOver = handedOver(model);
        if (targetAndTo.size() == 2) {
            return Optional.of(inOrder(handedOver, actor, targetAndTo.get(0), targetAndTo.get(1)));
        }
        if (self) {
            return Optional.of(new Handover(targetAndTo.isEmpty() ? actor : targetAndTo.get(0), actor));
        }
        if (targetAndTo.isEmpty() || handedOver.contains(targetAndTo.get(0))) {
            return faults.none(NO_RECEIVER);
        }
        return Optional.of(new Handover(onlyOne(handedOver, actor), targetAndTo.get(0)));
    }

    /** What the actor may become: the one role that every rule names which allows it, else any other. */
    static List<Role> becoming(PermissionModel model, Role role) {
        List<Optional<Role>> allowed = model.changeRules()
                .filter(rule -> rule.mode() == ChangeRule.Mode.MAY)
                .map(ChangeRule::operation)
                .filter(it -> it.kind() == OperationKind.TRANSFER && it.roles().contains(role))
                .map(it -> it.becoming())
                .distinct()
                .toList();
        return allowed.size() == 1 && allowed.get(0).isPresent()
                ? List.of(allowed.get(0).get())
                : model.roles().stream().filter(other -> !other.equals(role)).toList();
    }

    private static Handover inOrder(Set<Role> handedOver, Role actor, Role target, Role to) {
        boolean sentenceOrder = handedOver.contains(target) == handedOver.contains(to)
                ? target.equals(actor) && !to.equals(actor)
                : handedOver.contains(target);
        return sentenceOrder ? new Handover(target, to) : new Handover(to, target);
    }

    /** The actor's own role, unless rules hand over one role only, and not the actor's. */
    private static Role onlyOne(Set<Role> handedOver, Role actor) {
        return handedOver.size() == 1 ? handedOver.iterator().next() : actor;
    }

    private static Set<Role> handedOver(PermissionModel model) {
        return model.changeRules()
                .map(ChangeRule::operation)
                .filter(it -> it.kind() == OperationKind.TRANSFER)
                .flatMap(it -> it.roles().stream())
                .collect(Collectors.toSet());
    }
}
