package dev.permatrix.compiler.java;

import com.palantir.javapoet.CodeBlock;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Condition;

/** How one place of generated code speaks of what a condition looks at. */
interface Wording {

    /** The value of an attribute there: {@code contact.reach()}. */
    CodeBlock valueOf(Attribute attribute);

    /** Whether the role is held there, or is not: {@code subject.holds(Role.USER)}. */
    CodeBlock holds(Condition.Holds holds, boolean held);

    /** Whether the row was granted to the user. */
    default CodeBlock granted() {
        return CodeBlock.of("granted");
    }

    /** Whether the row was taken from the user. */
    default CodeBlock withdrawn() {
        return CodeBlock.of("withdrawn");
    }
}
