package dev.permatrix.compiler.java;

import com.palantir.javapoet.CodeBlock;
import dev.permatrix.compiler.java.ValueTests.Test;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.ChangeGuard.OfActor;
import dev.permatrix.dsl.table.ChangeGuard.OfTarget;
import java.util.ArrayList;
import java.util.List;

/** What must be so of {@code actor} and {@code target}: roles that they hold, and conditions on what is known of them. */
final class PeopleConditions {

    private final JavaTypes types;
    private final RoleTests roles;

    PeopleConditions(JavaTypes types, RoleTests roles) {
        this.types = types;
        this.roles = roles;
    }

    List<Test> ofActor(OfActor actor) {
        List<Test> tests = new ArrayList<>();
        if (types.people().isPlain()) {
            actor.holds().flatMap(it -> roles.among("actor.role()", it)).ifPresent(tests::add);
        } else {
            actor.holds().ifPresent(it -> tests.add(holdsAny(it)));
            actor.lacks().forEach(it -> tests.add(actorHolds(it, false)));
            actor.assigned()
                    .ifPresent(it -> tests.add(Test.joined(
                            it.stream().map(role -> actorAssigned(role, true)).toList(), Test.OR)));
            actor.notAssigned().forEach(it -> tests.add(actorAssigned(it, false)));
        }
        actor.when()
                .ifPresent(it -> tests.add(new ConditionExpressions(types, new SubjectWording(types, "actor")).of(it)));
        return tests;
    }

    private Test holdsAny(List<Role> wanted) {
        return wanted.containsAll(types.model().roles())
                ? Test.of(CodeBlock.of("actor.$N != 0", types.people().effective()))
                : Test.joined(wanted.stream().map(it -> actorHolds(it, true)).toList(), Test.OR);
    }

    private Test actorHolds(Role role, boolean held) {
        return Test.of(Holding.bySubject(types, "actor", new Condition.Holds(role, false), held));
    }

    /** Whether the actor holds the role that is asked about. */
    Test actorHolds(String role) {
        return Test.of(
                types.people().isPlain()
                        ? CodeBlock.of("actor.role() == $N", role)
                        : CodeBlock.of("actor.holds($N)", role));
    }

    private Test actorAssigned(Role role, boolean assigned) {
        return Test.of(
                types.people().several()
                        ? CodeBlock.of(
                                "$L$L.isIn(actor.$N)",
                                assigned ? "" : "!",
                                types.constant(role),
                                types.people().assigned())
                        : CodeBlock.of("actor.role() $L $L", assigned ? "==" : "!=", types.assigned(role)));
    }

    List<Test> ofTarget(OfTarget target) {
        List<Test> tests = new ArrayList<>();
        if (types.people().isPlain()) {
            target.holds().flatMap(it -> roles.among("target.role()", it)).ifPresent(tests::add);
        } else {
            target.holds().ifPresent(it -> tests.add(targetHoldsAny(it)));
            target.assigned()
                    .ifPresent(it -> tests.add(Test.joined(
                            it.stream().map(role -> targetAssigned(role, true)).toList(), Test.OR)));
            target.notAssigned().forEach(it -> tests.add(targetAssigned(it, false)));
        }
        target.where().ifPresent(it -> tests.add(new ConditionExpressions(types, new TargetWording()).of(it)));
        return tests;
    }

    private Test targetHoldsAny(List<Role> wanted) {
        TargetRoles target = new TargetRoles(types);
        return wanted.containsAll(types.model().roles())
                ? Test.of(CodeBlock.of("$L != 0", target.heldBits()))
                : Test.joined(
                        wanted.stream()
                                .map(it -> Test.of(target.holds(new Condition.Holds(it, false), true)))
                                .toList(),
                        Test.OR);
    }

    private Test targetAssigned(Role role, boolean assigned) {
        return Test.of(
                types.people().several()
                        ? CodeBlock.of("$Ltarget.roles().contains($L)", assigned ? "" : "!", types.assigned(role))
                        : CodeBlock.of("target.role() $L $L", assigned ? "==" : "!=", types.assigned(role)));
    }

    /** Facts of the account are those of the actor. */
    private final class TargetWording implements Wording {
        @Override
        public CodeBlock valueOf(Attribute attribute) {
            boolean ofUser = attribute instanceof Fact fact && fact.of() == Fact.Of.USER;
            return CodeBlock.of(
                    "$L.$N()", ofUser ? "target" : "actor", types.names().of(attribute));
        }

        @Override
        public CodeBlock holds(Condition.Holds holds, boolean held) {
            return types.people().isPlain()
                    ? Holding.byRole(types, CodeBlock.of("target.role()"), holds.role(), held)
                    : new TargetRoles(types).holds(holds, held);
        }
    }
}
