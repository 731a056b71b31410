package dev.permatrix.compiler.java;

import com.palantir.javapoet.CodeBlock;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Role;

/** Whether somebody holds a role, as generated code asks it in different places. */
final class Holding {

    private Holding() {}

    /** The parameter of a rule that says it: {@code holdsVendor}. */
    static String parameter(JavaTypes types, Condition.Holds holds) {
        return (holds.only() ? "only" : "holds") + types.names().typeOf(holds.role());
    }

    /** Asked of a subject: of the roles that count. */
    static CodeBlock bySubject(JavaTypes types, String subject, Condition.Holds holds, boolean held) {
        return types.people().isPlain()
                ? byRole(types, CodeBlock.of("$N.role()", subject), holds.role(), held)
                : CodeBlock.of(
                        "$L$N.$L($L)",
                        held ? "" : "!",
                        subject,
                        holds.only() ? "holdsOnly" : "holds",
                        types.constant(holds.role()));
    }

    /** Asked of the only role. */
    static CodeBlock byRole(JavaTypes types, CodeBlock role, Role wanted, boolean held) {
        return CodeBlock.of("$L $L $L", role, held ? "==" : "!=", types.constant(wanted));
    }

    /** Asked of bits, one for each role. */
    static CodeBlock inBits(JavaTypes types, String bits, Condition.Holds holds, boolean held) {
        return holds.only()
                ? CodeBlock.of("$N $L $L.bit()", bits, held ? "==" : "!=", types.constant(holds.role()))
                : CodeBlock.of("$L$L.isIn($N)", held ? "" : "!", types.constant(holds.role()), bits);
    }
}
