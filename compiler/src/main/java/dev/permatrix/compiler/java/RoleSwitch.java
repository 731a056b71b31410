package dev.permatrix.compiler.java;

import com.palantir.javapoet.CodeBlock;
import dev.permatrix.dsl.model.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A {@code switch} expression over all roles, without {@code default}, one arm for those with the same key. */
final class RoleSwitch {

    private RoleSwitch() {}

    /**
     * @param variable what is switched over
     * @param key equal for roles that share an arm
     * @param result what stands behind the arrow, from the first role of an arm
     */
    static <K> CodeBlock of(JavaTypes types, String variable, Function<Role, K> key, Function<Role, CodeBlock> result) {
        return of(types, types.model().roles(), variable, key, result);
    }

    private static <K> CodeBlock of(
            JavaTypes types, List<Role> all, String variable, Function<Role, K> key, Function<Role, CodeBlock> result) {
        Map<K, List<Role>> arms = new LinkedHashMap<>();
        all.forEach(role ->
                arms.computeIfAbsent(key.apply(role), it -> new ArrayList<>()).add(role));
        CodeBlock.Builder code = CodeBlock.builder().add("switch ($L) {\n$>", variable);
        arms.values()
                .forEach(roles ->
                        code.add("$[case $L -> $]", types.labels(roles)).add("$L;\n", result.apply(roles.get(0))));
        return code.add("$<}").build();
    }

    /** True for these roles, false for the others. */
    static CodeBlock amongOf(JavaTypes types, String variable, List<Role> roles) {
        return amongOf(types, types.model().roles(), variable, roles);
    }

    /** The same, of all that there are of a type. */
    static CodeBlock amongOf(JavaTypes types, List<Role> all, String variable, List<Role> roles) {
        return of(types, all, variable, roles::contains, role -> CodeBlock.of("$L", roles.contains(role)));
    }
}
