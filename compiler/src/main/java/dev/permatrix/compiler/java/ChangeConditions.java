package dev.permatrix.compiler.java;

import com.palantir.javapoet.CodeBlock;
import dev.permatrix.compiler.java.ValueTests.Test;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.ChangeGuard;
import dev.permatrix.dsl.table.ChangeGuard.OfRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Guards of clauses as Java conditions on actor, target and what else is asked; parts that always hold are not
 * printed.
 */
final class ChangeConditions {

    private final JavaTypes types;
    private final ChangeQuestion question;
    private final RoleTests roles;
    private final PeopleConditions people;

    ChangeConditions(JavaTypes types, ChangeQuestion question, RoleTests roles) {
        this.types = types;
        this.question = question;
        this.roles = roles;
        this.people = new PeopleConditions(types, roles);
    }

    /** All conditions of a settled guard, joined by "and"; empty where it always holds. */
    Optional<CodeBlock> of(ChangeGuard guard) {
        List<Test> parts = Stream.of(
                        people.ofActor(guard.actor()),
                        may(guard),
                        who(guard),
                        question.hasTarget() ? people.ofTarget(guard.target()) : List.<Test>of(),
                        moved(guard.role()),
                        becoming(guard.role()),
                        noChange(guard),
                        count(guard),
                        grant(guard))
                .flatMap(List::stream)
                .toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(Test.joined(parts, Test.AND).code());
    }

    private List<Test> may(ChangeGuard guard) {
        return guard.actor().may().stream()
                .map(it -> {
                    PermissionGroup group = types.group(it.permission());
                    CodeBlock facts = group.hasFacts() ? CodeBlock.of(", $T.at(0)", group.facts()) : CodeBlock.of("");
                    CodeBlock allowed = group.ofRecord()
                            ? CodeBlock.of(
                                    "$T.answer(actor, $L$L).allowed()",
                                    group.rules(),
                                    types.constant(it.permission()),
                                    facts)
                            : CodeBlock.of("$T.may(actor, $L)", types.facade(), types.constant(it.permission()));
                    return Test.of(it.allowed() ? allowed : CodeBlock.of("!$L", allowed));
                })
                .toList();
    }

    private static List<Test> who(ChangeGuard guard) {
        return switch (guard.target().who()) {
            case ANYONE -> List.of();
            case ANYONE_ELSE -> List.of(Test.of(CodeBlock.of("!self")));
            case SELF -> List.of(Test.of(CodeBlock.of("self")));
        };
    }

    private List<Test> moved(OfRole role) {
        List<Test> tests = new ArrayList<>();
        if (SettledGuards.takesRole(question.operation().kind())) {
            role.role()
                    .flatMap(it -> question.operation().kind().isOnRoles()
                            ? roles.among(question.moved(), it)
                            : roles.amongAssigned(question.moved(), it))
                    .ifPresent(tests::add);
        }
        if (role.own()) {
            tests.add(people.actorHolds(question.moved()));
        }
        return tests;
    }

    private List<Test> becoming(OfRole role) {
        if (question.transfer().isEmpty() || !question.transfer().get().asksBecoming()) {
            return List.of();
        }
        SettledGuards settled = new SettledGuards(types, question);
        List<Optional<Role>> options =
                settled.becoming(role, question.transfer().get());
        if (options.size() == settled.options(question.transfer().get()).size()) {
            return List.of();
        }
        if (!question.transfer().get().orNothing()) {
            return roles
                    .amongAssigned(
                            "becoming",
                            options.stream().flatMap(Optional::stream).toList())
                    .stream()
                    .toList();
        }
        return List.of(Test.joined(
                options.stream()
                        .map(option -> Test.of(option.map(it ->
                                        CodeBlock.of("becoming.equals($T.of($L))", Optional.class, types.assigned(it)))
                                .orElseGet(() -> CodeBlock.of("becoming.isEmpty()"))))
                        .toList(),
                Test.OR));
    }

    private List<Test> noChange(ChangeGuard guard) {
        if (!guard.noChange()) {
            return List.of();
        }
        String moved = question.moved();
        boolean lacks = question.operation().kind() == OperationKind.UNASSIGN;
        if (!types.people().several()) {
            return List.of(Test.of(CodeBlock.of("target.role() $L $L", lacks ? "!=" : "==", moved)));
        }
        return List.of(Test.of(
                question.operation().kind() == OperationKind.CHANGE
                        ? CodeBlock.of("target.roles().equals($T.of($L))", Set.class, moved)
                        : CodeBlock.of("$Ltarget.roles().contains($L)", lacks ? "!" : "", moved)));
    }

    private List<Test> count(ChangeGuard guard) {
        List<Test> bounds = new ArrayList<>();
        guard.count().ifPresent(count -> {
            String holders = "holders." + types.names().holdersOf(count.role()) + "()";
            if (count.max().isPresent() && count.max().getAsInt() == count.min()) {
                bounds.add(Test.of(CodeBlock.of("$L == $L", holders, count.min())));
                return;
            }
            if (count.min() > 0) {
                bounds.add(Test.of(CodeBlock.of("$L >= $L", holders, count.min())));
            }
            count.max().ifPresent(max -> bounds.add(Test.of(CodeBlock.of("$L <= $L", holders, max))));
        });
        return bounds;
    }

    private List<Test> grant(ChangeGuard guard) {
        return guard.grant().stream()
                .map(fault -> Test.of(new StoredCells(question.stored().orElseThrow()).fault(fault)))
                .toList();
    }

    /** Whether the guard asks if the target is the actor. */
    static boolean usesSelf(ChangeGuard guard) {
        return switch (guard.target().who()) {
            case ANYONE -> false;
            case ANYONE_ELSE, SELF -> true;
        };
    }
}
