package dev.permatrix.compiler.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Fact;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How code speaks that takes facts of user and account one by one, and roles as bits. Notes which facts it takes. */
final class FactParameters implements Wording {

    private final JavaTypes types;
    private final String bits;
    private final Set<Attribute> facts = new LinkedHashSet<>();
    private boolean holds;

    /** @param bits the parameter with a bit for each role that conditions may ask for, or the only role */
    FactParameters(JavaTypes types, String bits) {
        this.types = types;
        this.bits = bits;
    }

    @Override
    public CodeBlock valueOf(Attribute attribute) {
        facts.add(attribute);
        return CodeBlock.of("$N", types.names().of(attribute));
    }

    @Override
    public CodeBlock holds(Condition.Holds condition, boolean held) {
        holds = true;
        return types.people().isPlain()
                ? Holding.byRole(types, CodeBlock.of("$N", bits), condition.role(), held)
                : Holding.inBits(types, bits, condition, held);
    }

    /** Whether a role was asked for. */
    boolean asksForRoles() {
        return holds;
    }

    /** The facts that were spoken of, in the order of the matrix. */
    List<Fact> facts() {
        return types.people().facts().stream().filter(facts::contains).toList();
    }

    List<ParameterSpec> parameters() {
        return facts().stream()
                .map(it -> Members.parameter(types.typeOf(it), types.names().of(it)))
                .toList();
    }
}
