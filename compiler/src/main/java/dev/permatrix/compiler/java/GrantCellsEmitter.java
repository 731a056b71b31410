package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.permatrix.compiler.names.JavaNames;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** {@code GrantCells}: the cells of the rows that can be granted, as the rules for granting need them. */
final class GrantCellsEmitter implements TypeEmitter {

    @Override
    public List<TypeSpec> emit(JavaTypes types) {
        boolean asked = types.operations().stream()
                .anyMatch(it -> it.kind() == OperationKind.GRANT || it.kind() == OperationKind.REVOKE);
        return asked ? List.of(new GrantCells(types).type()) : List.of();
    }

    /** The type. */
    private record GrantCells(JavaTypes types) {

        TypeSpec type() {
            TypeSpec.Builder cells = Members.finalClass(types.type("GrantCells"))
                    .addJavadoc(
                            "The cells of the rows that can be granted: for whom a row is on request, and from whom.")
                    .addMethod(Members.hiddenConstructor())
                    .addMethod(onRequest())
                    .addMethod(mayGrant());
            factories().forEach(factory -> cells.addMethod(decisions(factory)));
            cells.addMethod(index()).addMethod(reasons()).addMethod(reason());
            types.grantable().forEach(row -> cells.addMethod(cellsOf(row)));
            return cells.build();
        }

        /** The kinds of decision that some clause bases on a cell. */
        private List<String> factories() {
            return types.operations().stream()
                    .flatMap(operation -> operation.clauses().stream())
                    .filter(clause -> clause.basis().match(stated -> false, cell -> true))
                    .map(ChangeReasons::factory)
                    .distinct()
                    .sorted()
                    .toList();
        }

        private Cell cell(Row row, Role role) {
            return types.table().cell(role, row.permissions().get(0));
        }

        private List<Role> granters(Row row, Role role) {
            return cell(row, role).choice().granters();
        }

        private MethodSpec onRequest() {
            return asked("onRequest", "Whether the row is on request for this role.")
                    .addCode(
                            "return $L;\n",
                            byGrant(
                                    row -> types.model().roles().stream()
                                            .filter(role -> !granters(row, role).isEmpty())
                                            .toList(),
                                    row -> RoleSwitch.of(
                                            types,
                                            "role",
                                            role -> !granters(row, role).isEmpty(),
                                            role -> CodeBlock.of(
                                                    "$L", !granters(row, role).isEmpty()))))
                    .build();
        }

        private MethodSpec mayGrant() {
            return asked("mayGrant", "Whether a granter may give the row to this role.")
                    .addParameter(types.role(), "granter")
                    .addCode(
                            "return $L;\n",
                            byGrant(
                                    row -> types.model().roles().stream()
                                            .map(role -> granters(row, role))
                                            .toList(),
                                    row -> RoleSwitch.of(
                                            types,
                                            "role",
                                            role -> granters(row, role),
                                            role -> granters(row, role).isEmpty()
                                                    ? CodeBlock.of("false")
                                                    : RoleSwitch.amongOf(types, "granter", granters(row, role)))))
                    .build();
        }

        private MethodSpec.Builder asked(String name, String javadoc) {
            return Members.method(TypeName.BOOLEAN, name, STATIC)
                    .addJavadoc(javadoc)
                    .addParameter(types.grant(), "grant")
                    .addParameter(types.role(), "role");
        }

        private CodeBlock byGrant(Function<Row, Object> key, Function<Row, CodeBlock> result) {
            Map<Object, List<Row>> arms = new LinkedHashMap<>();
            types.grantable()
                    .forEach(row -> arms.computeIfAbsent(key.apply(row), it -> new ArrayList<>())
                            .add(row));
            if (arms.size() == 1) {
                return result.apply(types.grantable().get(0));
            }
            CodeBlock.Builder code = CodeBlock.builder().add("switch (grant) {\n$>");
            arms.values()
                    .forEach(rows -> code.add(
                                    "$[case $L -> $]",
                                    rows.stream()
                                            .map(row -> CodeBlock.of(
                                                    "$L", types.names().of(row)))
                                            .collect(CodeBlock.joining(",$W")))
                            .add("$L;\n", result.apply(rows.get(0))));
            return code.add("$<}").build();
        }

        private MethodSpec decisions(String outcome) {
            return Members.method(ArrayTypeName.of(types.decision()), outcome, STATIC)
                    .addParameter(Members.STRING, "words")
                    .addStatement(
                            "$1T[] decisions = new $1T[$2T.values().length * $3T.values().length]",
                            types.decision(),
                            types.grant(),
                            types.role())
                    .beginControlFlow("for ($1T grant : $1T.values())", types.grant())
                    .beginControlFlow("for ($1T role : $1T.values())", types.role())
                    .addStatement(
                            "decisions[index(grant, role)] = $T.$L(reason(grant, role, words))",
                            types.decision(),
                            outcome)
                    .endControlFlow()
                    .endControlFlow()
                    .addStatement("return decisions")
                    .build();
        }

        private MethodSpec index() {
            return Members.method(TypeName.INT, "index", STATIC)
                    .addParameter(types.grant(), "grant")
                    .addParameter(types.role(), "role")
                    .addStatement("return grant.ordinal() * $T.values().length + role.ordinal()", types.role())
                    .build();
        }

        private MethodSpec reason() {
            return Members.method(types.reason(), "reason", PRIVATE, STATIC)
                    .addParameter(types.grant(), "grant")
                    .addParameter(types.role(), "role")
                    .addParameter(Members.STRING, "words")
                    .addStatement("$T cell = cell(grant, role)", types.reason())
                    .addStatement(
                            "return new $T(cell.file(), cell.line(), cell.column(), cell.text().concat(words))",
                            types.reason())
                    .build();
        }

        private MethodSpec reasons() {
            CodeBlock.Builder arms = CodeBlock.builder().add("return switch (grant) {\n$>");
            types.grantable()
                    .forEach(row ->
                            arms.add("case $L -> $L(role);\n", types.names().of(row), method(row)));
            return Members.method(types.reason(), "cell", PRIVATE, STATIC)
                    .addParameter(types.grant(), "grant")
                    .addParameter(types.role(), "role")
                    .addCode(arms.add("$<};\n").build())
                    .build();
        }

        private String method(Row row) {
            return JavaNames.method(JavaNames.lowerCamel(types.names().of(row)));
        }

        private MethodSpec cellsOf(Row row) {
            Permission permission = row.permissions().get(0);
            RowVariables rows = new RowVariables(types, permission);
            CodeBlock cells = RoleSwitch.of(
                    types,
                    "role",
                    role -> List.of(
                            RowPlace.of(cell(row, role)), cell(row, role).symbol()),
                    role -> CodeBlock.of(
                            "$L.says($L, role)",
                            rows.of(cell(row, role)),
                            JavaText.literal(cell(row, role).symbol())));
            return Members.method(types.reason(), method(row), PRIVATE, STATIC)
                    .addJavadoc(SourceLayout.quote(row.written()))
                    .addParameter(types.role(), "role")
                    .addCode(rows.declarations())
                    .addCode("return $L;\n", cells)
                    .build();
        }
    }
}
