package dev.permatrix.compiler.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Fact;
import java.util.ArrayList;
import java.util.List;

/**
 * What a target knows of its roles: all that it holds, whether or not they count. Where that hangs on facts of the
 * account, these are the actor's.
 */
record TargetRoles(JavaTypes types) {

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(Members.method(TypeName.LONG, "assigned")
                .addJavadoc("A bit for each role that was assigned.")
                .addStatement("return $L", assigned())
                .build());
        if (types.people().workedOut()) {
            methods.add(held());
        }
        methods.add(asked("holds", "Whether this user holds the role, whether or not it counts.")
                .addStatement("return role.isIn($L)", bits())
                .build());
        methods.add(asked("holdsOnly", "Whether this user holds the role and no other.")
                .addStatement("return $L == role.bit()", bits())
                .build());
        return methods;
    }

    private CodeBlock assigned() {
        if (types.people().several()) {
            return CodeBlock.of("$T.bits(roles)", types.assigned());
        }
        return CodeBlock.of(types.hasDerived() ? "role.role().bit()" : "role.bit()");
    }

    /** Whether facts of the account make a difference. */
    private boolean needsAccount() {
        return types.people().workedOut()
                && new HeldRolesEmitter.Calls(types).toHold().stream().anyMatch(fact -> fact.of() == Fact.Of.ACCOUNT);
    }

    private String bits() {
        return types.people().workedOut() ? needsAccount() ? "held(actor)" : "held()" : "assigned()";
    }

    private MethodSpec held() {
        CodeBlock.Builder arguments = CodeBlock.builder().add("assigned()");
        new HeldRolesEmitter.Calls(types)
                .toHold()
                .forEach(it -> arguments.add(
                        it.of() == Fact.Of.ACCOUNT ? ", actor.$N()" : ", $N",
                        types.names().of(it)));
        return account(Members.method(TypeName.LONG, "held").addJavadoc("A bit for each role that this user holds."))
                .addStatement("return $T.held($L)", types.heldRoles(), arguments.build())
                .build();
    }

    private MethodSpec.Builder account(MethodSpec.Builder method) {
        return needsAccount() ? method.addParameter(types.subject(), "actor") : method;
    }

    private MethodSpec.Builder asked(String name, String javadoc) {
        return account(
                Members.method(TypeName.BOOLEAN, name).addJavadoc(javadoc).addParameter(types.role(), "role"));
    }

    /** The question whether a target holds a role. */
    CodeBlock holds(Condition.Holds holds, boolean held) {
        return CodeBlock.of(
                "$Ltarget.$L($L$L)",
                held ? "" : "!",
                holds.only() ? "holdsOnly" : "holds",
                types.constant(holds.role()),
                needsAccount() ? ", actor" : "");
    }

    /** All that a target holds, as bits. */
    CodeBlock heldBits() {
        return CodeBlock.of("target.$L", bits());
    }
}
