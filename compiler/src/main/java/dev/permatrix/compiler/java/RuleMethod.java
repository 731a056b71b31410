package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.Frame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rule of one permission: a {@code switch} over the roles, one arm for those whose cells say the same. */
final class RuleMethod {

    private final JavaTypes types;
    private final Permission permission;
    private final RuleWording wording;
    private final CodeBlock body;

    /** Works the rule out; decisions that rest on statements become constants. */
    RuleMethod(JavaTypes types, PermissionGroup group, Permission permission, ReasonConstants constants) {
        this.types = types;
        this.permission = permission;
        this.wording = new RuleWording(types, group);
        RowVariables rows = new RowVariables(types, permission);
        Frame frame = types.table().frameOf(permission);
        CellExpressions cells = new CellExpressions(types, rows, constants, permission, wording);
        this.body = CodeBlock.builder()
                .add(rows.declarations())
                .add(arms(new VerdictExpressions(types, frame, wording, cells)))
                .build();
    }

    /** The parameters that it takes, beside the role. */
    Set<String> parameters() {
        return wording.parameters();
    }

    /** @param dimensions those of its group */
    MethodSpec method(List<Dimension> dimensions) {
        MethodSpec.Builder rule = Members.method(types.decision(), name(), PRIVATE, STATIC)
                .addJavadoc(SourceLayout.quote(types.written(permission)))
                .addParameter(types.role(), "role");
        taken(dimensions).forEach(it -> rule.addParameter(it.type(), it.name()));
        return rule.addCode(body).build();
    }

    /** {@code case EXPORT_CONTACTS -> exportContacts(role, granted);} */
    CodeBlock call(List<Dimension> dimensions) {
        CodeBlock.Builder call = CodeBlock.builder()
                .add("case $L -> $L(role", types.names().of(permission).constant(), name());
        taken(dimensions).forEach(it -> call.add(", $N", it.name()));
        return call.add(");\n").build();
    }

    private List<Dimension> taken(List<Dimension> dimensions) {
        return dimensions.stream()
                .filter(it -> wording.parameters().contains(it.name()))
                .toList();
    }

    private String name() {
        return types.names().of(permission).method();
    }

    /** Roles of which the same is said share an arm. */
    private CodeBlock arms(VerdictExpressions verdicts) {
        Map<CodeBlock, List<Role>> grouped = new LinkedHashMap<>();
        for (Role role : types.model().roles()) {
            CodeBlock said = verdicts.of(RoleVerdict.of(types, role, permission), role);
            grouped.computeIfAbsent(said, it -> new ArrayList<>()).add(role);
        }
        CodeBlock.Builder arms = CodeBlock.builder().add("return switch (role) {\n$>");
        grouped.forEach((said, roles) ->
                arms.add("$[case $L -> $]", types.labels(roles)).add(said));
        return arms.add("$<};\n").build();
    }
}
