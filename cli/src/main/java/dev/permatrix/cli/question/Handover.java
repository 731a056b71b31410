package dev.permatrix.cli.question;

import dev.permatrix.cli.name.Faults;
import dev.permatrix.dsl.model.ChangeRule;
import dev.permatrix.dsl.model.Operation;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells the role of a transfer that is handed over from those that the receiver holds now. Both orders are understood:
 * {@code target} the receiver and {@code to} the role handed over, or, as matrices say it, {@code target} the role
 * handed over and {@code to} its receiver.
 *
 * @param role the role handed over
 * @param receiver the roles that the receiver holds now
 */
record Handover(Role role, Set<Role> receiver) {

    private static final String NO_RECEIVER =
            "say who receives the role: `target` is the role that the receiver holds now";
    private static final String NO_ROLE = "say which role is handed over: `to` is the role";

    Handover {
        receiver = Set.copyOf(receiver);
    }

    /** @param target the roles that are named as the target's; none where the target is said to hold none */
    static Optional<Handover> of(
            PermissionModel model, Party actor, boolean self, Set<Role> target, Optional<Role> to, Faults faults) {
        Set<Role> handedOver = handedOver(model);
        if (self) {
            Optional<Role> named = to.or(() -> single(target));
            return named.or(() -> onlyOne(handedOver, actor, faults)).map(it -> new Handover(it, actor.named()));
        }
        if (to.isPresent() && target.size() == 1) {
            return Optional.of(
                    inOrder(handedOver, actor.named(), target.iterator().next(), to.get()));
        }
        Stream<Role> all = Stream.concat(target.stream(), to.stream());
        boolean noReceiver = target.isEmpty() && !model.matrix().severalRoles()
                ? all.allMatch(handedOver::contains)
                : to.isEmpty() && single(target).filter(handedOver::contains).isPresent();
        if (noReceiver) {
            return faults.none(NO_RECEIVER);
        }
        if (to.filter(it -> !target.isEmpty() || handedOver.contains(it)).isPresent()) {
            return Optional.of(new Handover(to.get(), target));
        }
        Set<Role> receiver = to.map(Set::of).orElse(target);
        return onlyOne(handedOver, actor, faults).map(it -> new Handover(it, receiver));
    }

    /**
     * What the actor may become: the one role that every rule names which allows it; where users hold any roles and no
     * rule names one, nothing; else anything.
     */
    static List<Optional<Role>> becoming(PermissionModel model, Role role) {
        List<Optional<Role>> allowed = model.changeRules()
                .filter(rule -> rule.mode() == ChangeRule.Mode.MAY)
                .map(ChangeRule::operation)
                .filter(it -> it.kind() == OperationKind.TRANSFER && it.roles().contains(role))
                .map(Operation::becoming)
                .distinct()
                .toList();
        boolean several = model.matrix().severalRoles();
        if (allowed.size() == 1 && (several || allowed.get(0).isPresent())) {
            return allowed;
        }
        if (allowed.isEmpty() && several) {
            return List.of(Optional.empty());
        }
        Stream<Optional<Role>> others = model.assignableRoles().stream()
                .filter(other -> !other.equals(role))
                .map(Optional::of);
        return Stream.concat(several ? Stream.of(Optional.<Role>empty()) : Stream.empty(), others)
                .toList();
    }

    private static Handover inOrder(Set<Role> handedOver, Set<Role> actor, Role target, Role to) {
        boolean sentenceOrder = handedOver.contains(target) == handedOver.contains(to)
                ? actor.contains(target) && !actor.contains(to)
                : handedOver.contains(target);
        return sentenceOrder ? new Handover(target, Set.of(to)) : new Handover(to, Set.of(target));
    }

    /** The one that rules hand over, of the actor's where there is one; else the actor's only role. */
    private static Optional<Role> onlyOne(Set<Role> handedOver, Party actor, Faults faults) {
        Set<Role> own = new HashSet<>(actor.named());
        own.retainAll(handedOver);
        Optional<Role> one = single(own).or(() -> single(handedOver)).or(() -> single(actor.named()));
        return one.isPresent() ? one : faults.none(NO_ROLE);
    }

    private static Optional<Role> single(Set<Role> roles) {
        return roles.size() == 1 ? roles.stream().findFirst() : Optional.empty();
    }

    private static Set<Role> handedOver(PermissionModel model) {
        return model.changeRules()
                .map(ChangeRule::operation)
                .filter(it -> it.kind() == OperationKind.TRANSFER)
                .flatMap(it -> it.roles().stream())
                .collect(Collectors.toSet());
    }
}
