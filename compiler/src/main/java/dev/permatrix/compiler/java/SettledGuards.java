package dev.permatrix.compiler.java;

import dev.permatrix.compiler.emission.Transfer;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.ChangeGuard;
import dev.permatrix.dsl.table.ChangeGuard.GrantFault;
import dev.permatrix.dsl.table.ChangeGuard.OfActor;
import dev.permatrix.dsl.table.ChangeGuard.OfRole;
import dev.permatrix.dsl.table.ChangeGuard.OfTarget;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is left of a guard for one question: a transfer's role is settled, and perhaps what its holder becomes; a role
 * that is worked out is never assigned; and who holds one role holds what was assigned, and nothing else.
 */
final class SettledGuards {

    private final JavaTypes types;
    private final ChangeQuestion question;

    SettledGuards(JavaTypes types, ChangeQuestion question) {
        this.types = types;
        this.question = question;
    }

    /** The guard as far as it is open; empty where it can't hold. */
    Optional<ChangeGuard> of(ChangeGuard guard) {
        Optional<OfActor> actor = actor(guard.actor());
        Optional<OfTarget> target = target(guard.target());
        Optional<OfRole> role = role(guard.role());
        if (actor.isEmpty() || target.isEmpty() || role.isEmpty() || !canBe(guard.grant())) {
            return Optional.empty();
        }
        return Optional.of(
                new ChangeGuard(actor.get(), target.get(), role.get(), guard.noChange(), guard.count(), guard.grant()));
    }

    private Optional<OfActor> actor(OfActor it) {
        if (!types.people().isPlain()) {
            return Optional.of(it);
        }
        return only(it.holds(), it.lacks(), it.assigned(), it.notAssigned())
                .map(roles -> new OfActor(listed(roles), List.of(), Optional.empty(), List.of(), it.may(), it.when()));
    }

    private Optional<OfTarget> target(OfTarget it) {
        if (!types.people().isPlain()) {
            return Optional.of(it);
        }
        return only(it.holds(), List.of(), it.assigned(), it.notAssigned())
                .map(roles -> new OfTarget(it.who(), listed(roles), Optional.empty(), List.of(), it.where()));
    }

    /** The roles that the only role can be; empty if none. */
    private Optional<List<Role>> only(
            Optional<List<Role>> holds, List<Role> lacks, Optional<List<Role>> assigned, List<Role> notAssigned) {
        List<Role> roles = types.model().roles().stream()
                .filter(role -> holds.map(it -> it.contains(role)).orElse(true))
                .filter(role -> assigned.map(it -> it.contains(role)).orElse(true))
                .filter(role -> !lacks.contains(role) && !notAssigned.contains(role))
                .toList();
        return roles.isEmpty() ? Optional.empty() : Optional.of(roles);
    }

    private Optional<List<Role>> listed(List<Role> roles) {
        return roles.size() == types.model().roles().size() ? Optional.empty() : Optional.of(roles);
    }

    private Optional<OfRole> role(OfRole it) {
        if (question.transfer().isPresent()) {
            return transfer(it, question.transfer().get());
        }
        if (!question.operation().kind().movesRole() || it.role().isEmpty()) {
            return Optional.of(it);
        }
        List<Role> assignable = types.model().assignableRoles();
        List<Role> roles = assignable.stream().filter(it.role().get()::contains).toList();
        return roles.isEmpty()
                ? Optional.empty()
                : Optional.of(new OfRole(
                        roles.size() == assignable.size() ? Optional.empty() : Optional.of(roles),
                        it.own(),
                        it.becoming(),
                        it.notBecoming()));
    }

    private Optional<OfRole> transfer(OfRole it, Transfer transfer) {
        boolean fits = it.role().map(roles -> roles.contains(transfer.role())).orElse(true);
        List<Optional<Role>> options = becoming(it, transfer);
        if (!fits || options.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                options.size() == options(transfer).size()
                        ? OfRole.ANY
                        : new OfRole(Optional.empty(), false, it.becoming(), it.notBecoming()));
    }

    /** What the former holder may become where the guard holds; empty for nothing. */
    List<Optional<Role>> becoming(OfRole it, Transfer transfer) {
        return options(transfer).stream()
                .filter(option -> it.becoming()
                        .map(roles -> option.filter(roles::contains).isPresent())
                        .orElse(true))
                .filter(option -> option.filter(it.notBecoming()::contains).isEmpty())
                .toList();
    }

    /** What can be asked: where the method takes what the former holder becomes, any role. */
    List<Optional<Role>> options(Transfer transfer) {
        if (!transfer.asksBecoming()) {
            return transfer.options();
        }
        Stream<Optional<Role>> nothing = transfer.orNothing() ? Stream.of(Optional.empty()) : Stream.empty();
        return Stream.concat(nothing, types.model().assignableRoles().stream().map(Optional::of))
                .toList();
    }

    /** Whether somebody may hold no role that has a cell of the row. */
    private boolean canBe(Optional<GrantFault> fault) {
        return fault.filter(it -> it == GrantFault.NO_CELL).isEmpty()
                || types.people().several()
                || question.stored()
                        .map(stored -> stored.rows().stream()
                                .anyMatch(row -> types.model().roles().stream()
                                        .anyMatch(role -> types.table()
                                                .cells(role, row.permissions().get(0))
                                                .isEmpty())))
                        .orElse(false);
    }

    /** Whether this operation says what role is moved, so that the method takes one. */
    static boolean takesRole(OperationKind kind) {
        return kind.movesRole() && kind != OperationKind.TRANSFER
                || kind == OperationKind.EDIT_ROLE
                || kind == OperationKind.DELETE_ROLE;
    }
}
