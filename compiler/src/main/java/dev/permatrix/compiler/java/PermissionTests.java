package dev.permatrix.compiler.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.permatrix.compiler.java.ValueTests.Test;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Reason;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Conditions on the permission that is asked; of many permissions they become a constant set. */
final class PermissionTests {

    private static final int COMPARED = 3;

    private PermissionTests() {}

    /** Whether {@code permission} is one of these; empty where every one of the group is, signing in aside. */
    static Optional<Test> among(
            JavaTypes types,
            PermissionGroup group,
            List<Permission> permissions,
            Reason gate,
            ReasonConstants constants) {
        List<Permission> others = group.permissions().stream()
                .filter(it -> !it.isSignIn() && !permissions.contains(it))
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        if (permissions.size() <= COMPARED) {
            return Optional.of(compared(types, "==", permissions, Test.OR));
        }
        if (others.size() <= COMPARED) {
            return Optional.of(compared(types, "!=", others, Test.AND));
        }
        CodeBlock listed = permissions.stream().map(types::constant).collect(CodeBlock.joining(",$W"));
        String set = constants.add(
                "GATED_" + gate.span().line(),
                ParameterizedTypeName.get(ClassName.get(Set.class), group.permission()),
                CodeBlock.of("$T.of($L)", EnumSet.class, listed),
                gate.text());
        return Optional.of(Test.of(CodeBlock.of("$L.contains(permission)", set)));
    }

    private static Test compared(JavaTypes types, String operator, List<Permission> permissions, String joint) {
        return Test.joined(
                permissions.stream()
                        .map(it -> Test.of(CodeBlock.of("permission $L $L", operator, types.constant(it))))
                        .toList(),
                joint);
    }
}
