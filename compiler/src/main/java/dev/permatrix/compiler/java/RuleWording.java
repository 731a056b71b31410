package dev.permatrix.compiler.java;

import com.palantir.javapoet.CodeBlock;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Condition;
import java.util.LinkedHashSet;
import java.util.Set;

/** How a rule speaks: of its parameters. Notes which it takes. */
final class RuleWording implements Wording {

    private final JavaTypes types;
    private final PermissionGroup group;
    private final Set<String> parameters = new LinkedHashSet<>();

    RuleWording(JavaTypes types, PermissionGroup group) {
        this.types = types;
        this.group = group;
    }

    /** The parameters that were spoken of so far. */
    Set<String> parameters() {
        return parameters;
    }

    @Override
    public CodeBlock valueOf(Attribute attribute) {
        String name = types.names().of(attribute);
        return People.isOfPeople(attribute)
                ? parameter(name)
                : CodeBlock.of("$L.$N()", parameter(group.variable()), name);
    }

    @Override
    public CodeBlock holds(Condition.Holds holds, boolean held) {
        return CodeBlock.of("$L$L", held ? "" : "!", parameter(Holding.parameter(types, holds)));
    }

    @Override
    public CodeBlock granted() {
        return parameter("granted");
    }

    @Override
    public CodeBlock withdrawn() {
        return parameter("withdrawn");
    }

    private CodeBlock parameter(String name) {
        parameters.add(name);
        return CodeBlock.of("$N", name);
    }
}
