package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rule of one permission: a {@code switch} over the roles, one arm for those whose cells say the same. */
final class RuleMethod {

    private final JavaTypes types;
    private final PermissionGroup group;
    private final Permission permission;

    RuleMethod(JavaTypes types, PermissionGroup group, Permission permission) {
        this.types = types;
        this.group = group;
        this.permission = permission;
    }

    /** Roles with one key share an arm. */
    private record Arm(Verdict verdict, RowPlace row, String symbol) {}

    MethodSpec method(VerdictExpressions verdicts) {
        RowVariables rows = new RowVariables(types, permission);
        MethodSpec.Builder rule = Members.method(types.decision(), name(), PRIVATE, STATIC)
                .addJavadoc(SourceLayout.quote(types.written(permission)))
                .addParameter(types.role(), "role");
        if (dependsOnFacts()) {
            rule.addParameter(group.facts(), group.variable());
        }
        if (dependsOnGrant()) {
            rule.addParameter(TypeName.BOOLEAN, "granted");
        }
        return rule.addCode(rows.declarations()).addCode(arms(verdicts, rows)).build();
    }

    /** {@code case EXPORT_CONTACTS -> exportContacts(role, granted);} */
    CodeBlock call() {
        return CodeBlock.of(
                "case $L -> $L(role$L$L);\n",
                types.names().of(permission).constant(),
                name(),
                dependsOnFacts() ? ", " + group.variable() : "",
                dependsOnGrant() ? ", granted" : "");
    }

    private String name() {
        return types.names().of(permission).method();
    }

    private CodeBlock arms(VerdictExpressions verdicts, RowVariables rows) {
        CodeBlock.Builder arms = CodeBlock.builder().add("return switch (role) {\n$>");
        grouped().forEach((arm, roles) -> {
            Cell cell = types.table().cell(roles.get(0), permission);
            arms.add("$[case $L -> $]", types.labels(roles)).add(verdicts.of(arm.verdict(), cell, rows.of(cell)));
        });
        return arms.add("$<};\n").build();
    }

    private Map<Arm, List<Role>> grouped() {
        Map<Arm, List<Role>> grouped = new LinkedHashMap<>();
        for (Role role : types.model().roles()) {
            Cell cell = types.table().cell(role, permission);
            Arm arm = new Arm(types.table().verdict(role, permission), RowPlace.of(cell), cell.symbol());
            grouped.computeIfAbsent(arm, key -> new ArrayList<>()).add(role);
        }
        return grouped;
    }

    private boolean dependsOnFacts() {
        for (int i = 0; i < group.relations().size(); i++) {
            if (dependsOn(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean dependsOnGrant() {
        return dependsOn(group.relations().size());
    }

    private boolean dependsOn(int variable) {
        return types.model().roles().stream()
                .anyMatch(role -> types.table().verdict(role, permission).dependsOn(variable));
    }
}
