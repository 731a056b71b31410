package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;

/** The same questions of roles as bits: of any of them. */
record CellsOfRoles(JavaTypes types, StoredRows stored, StoredCells cells) {

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(any(cells.onRequest()));
        methods.add(mayDecide());
        if (cells.leavesOut()) {
            methods.add(any("hasCell"));
        }
        methods.add(first("index", "The place of the first cell of these roles.", cells.leavesOut() ? "hasCell" : ""));
        methods.add(first("offering", "The place of the first cell that somebody may decide.", cells.onRequest()));
        return methods;
    }

    private MethodSpec.Builder asked(TypeName returns, String name) {
        return Members.method(returns, name, STATIC)
                .addParameter(stored.type(), stored.word())
                .addParameter(TypeName.LONG, "roles");
    }

    private MethodSpec any(String name) {
        return asked(TypeName.BOOLEAN, name)
                .addStatement(
                        "return $T.of(roles).stream().anyMatch(role -> $L($N, role))",
                        types.role(),
                        name,
                        stored.word())
                .build();
    }

    private MethodSpec mayDecide() {
        ClassName role = types.role();
        String name = cells.mayDecide();
        return asked(TypeName.BOOLEAN, name)
                .addParameter(TypeName.LONG, "deciders")
                .beginControlFlow("for ($T decider : $T.of(deciders))", role, role)
                .beginControlFlow(
                        "if ($T.of(roles).stream().anyMatch(role -> $L($N, role, decider)))", role, name, stored.word())
                .addStatement("return true")
                .endControlFlow()
                .endControlFlow()
                .addStatement("return false")
                .build();
    }

    private MethodSpec first(String name, String javadoc, String only) {
        MethodSpec.Builder first = asked(TypeName.INT, name).addJavadoc(javadoc);
        CodeBlock filter =
                only.isEmpty() ? CodeBlock.of("") : CodeBlock.of(".filter(role -> $L($N, role))", only, stored.word());
        return first.addStatement(
                        "return index($N, $T.of(roles).stream()$L.findFirst().orElseThrow())",
                        stored.word(),
                        types.role(),
                        filter)
                .build();
    }
}
