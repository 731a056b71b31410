package dev.permatrix.compiler.java;

import com.palantir.javapoet.CodeBlock;
import dev.permatrix.compiler.emission.Transfer;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.table.ChangeGuard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Guards of clauses as Java conditions on actor, target and what else is asked; parts that always hold are not
 * printed.
 */
final class ChangeConditions {

    private final JavaTypes types;
    private final ChangeQuestion question;
    private final RoleTests roles;

    ChangeConditions(JavaTypes types, ChangeQuestion question, RoleTests roles) {
        this.types = types;
        this.question = question;
        this.roles = roles;
    }

    /**
     * Whether the guard can hold for this question: a transfer's role and what its holder becomes may be settled by
     * now.
     */
    boolean speaksOf(ChangeGuard guard) {
        boolean people = !guard.actors().isEmpty() && !guard.targets().isEmpty();
        return people && question.transfer().map(it -> fits(guard, it)).orElse(true);
    }

    private static boolean fits(ChangeGuard guard, Transfer transfer) {
        boolean role = guard.roles().isEmpty() || guard.roles().contains(transfer.role());
        boolean becoming = guard.becoming().isEmpty()
                || transfer.onlyBecoming().map(guard.becoming()::contains).orElse(true);
        return role && becoming;
    }

    /**
     * What is left of the guard: of a transfer, the role is settled, and so is a single way to become something else.
     */
    ChangeGuard settled(ChangeGuard guard) {
        boolean transfer = question.transfer().isPresent();
        boolean open =
                question.transfer().map(it -> it.onlyBecoming().isEmpty()).orElse(true);
        return new ChangeGuard(
                guard.actors(),
                guard.actorMay(),
                guard.who(),
                guard.targets(),
                transfer ? List.of() : guard.roles(),
                open ? guard.becoming() : List.of(),
                guard.sameRole(),
                guard.count(),
                guard.grant());
    }

    /** All conditions of the guard, joined by "and"; empty where it always holds. */
    Optional<CodeBlock> of(ChangeGuard guard) {
        List<CodeBlock> parts = Stream.of(
                        roles.among("actor.role()", guard.actors()),
                        may(guard),
                        who(guard),
                        roles.among("target.role()", guard.targets()),
                        moved(guard),
                        becoming(guard),
                        sameRole(guard),
                        count(guard),
                        grant(guard))
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(CodeBlock.join(parts, "$W&& "));
    }

    private Optional<CodeBlock> may(ChangeGuard guard) {
        return guard.actorMay().map(it -> {
            PermissionGroup group = types.group(it.permission());
            CodeBlock facts = group.hasRelations() ? CodeBlock.of(", $T.at(0)", group.facts()) : CodeBlock.of("");
            CodeBlock allowed = group.ofRecord()
                    ? CodeBlock.of(
                            "$T.answer(actor, $L$L).allowed()", group.rules(), types.constant(it.permission()), facts)
                    : CodeBlock.of("$T.may(actor, $L)", types.facade(), types.constant(it.permission()));
            return it.allowed() ? allowed : CodeBlock.of("!$L", allowed);
        });
    }

    private static Optional<CodeBlock> who(ChangeGuard guard) {
        return switch (guard.who()) {
            case ANYONE -> Optional.empty();
            case ANYONE_ELSE -> Optional.of(CodeBlock.of("!self"));
            case SELF -> Optional.of(CodeBlock.of("self"));
        };
    }

    private Optional<CodeBlock> moved(ChangeGuard guard) {
        return question.operation().kind() == OperationKind.CHANGE
                        && !guard.roles().isEmpty()
                ? roles.among("to", guard.roles())
                : Optional.empty();
    }

    private Optional<CodeBlock> becoming(ChangeGuard guard) {
        boolean asked =
                question.transfer().map(it -> it.onlyBecoming().isEmpty()).orElse(false);
        return asked && !guard.becoming().isEmpty() ? roles.among("becoming", guard.becoming()) : Optional.empty();
    }

    private Optional<CodeBlock> sameRole(ChangeGuard guard) {
        if (!guard.sameRole()) {
            return Optional.empty();
        }
        CodeBlock role =
                question.transfer().map(it -> types.constant(it.role())).orElseGet(() -> CodeBlock.of("to"));
        return Optional.of(CodeBlock.of("target.role() == $L", role));
    }

    private Optional<CodeBlock> count(ChangeGuard guard) {
        return guard.count().flatMap(count -> {
            String holders = "holders." + types.names().holdersOf(count.role()) + "()";
            if (count.max().isPresent() && count.max().getAsInt() == count.min()) {
                return Optional.of(CodeBlock.of("$L == $L", holders, count.min()));
            }
            List<CodeBlock> bounds = new ArrayList<>();
            if (count.min() > 0) {
                bounds.add(CodeBlock.of("$L >= $L", holders, count.min()));
            }
            count.max().ifPresent(max -> bounds.add(CodeBlock.of("$L <= $L", holders, max)));
            return bounds.isEmpty() ? Optional.empty() : Optional.of(CodeBlock.join(bounds, "$W&& "));
        });
    }

    private Optional<CodeBlock> grant(ChangeGuard guard) {
        return guard.grant().map(fault -> switch (fault) {
            case NOT_ON_REQUEST -> CodeBlock.of("!$T.onRequest(grant, target.role())", types.type("GrantCells"));
            case NOT_A_GRANTER ->
                CodeBlock.of("!$T.mayGrant(grant, target.role(), actor.role())", types.type("GrantCells"));
        });
    }

    /** Whether the guard asks if the target is the actor. */
    static boolean usesSelf(ChangeGuard guard) {
        return switch (guard.who()) {
            case ANYONE -> false;
            case ANYONE_ELSE, SELF -> true;
        };
    }
}
