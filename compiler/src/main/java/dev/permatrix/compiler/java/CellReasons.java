package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.permatrix.compiler.names.JavaNames;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import java.util.ArrayList;
import java.util.List;

/** Reasons that rest on cells and rows. */
record CellReasons(JavaTypes types, StoredRows stored, StoredCells cells) {

    List<MethodSpec> methods(List<String> factories) {
        boolean offers = factories.stream().anyMatch(it -> it.endsWith("Offered"));
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(byRow("cell", ""));
        methods.add(reason("reason", "cell"));
        if (offers) {
            methods.add(byRow("offeringCell", "Offered"));
            methods.add(reason("offered", "offeringCell"));
        }
        if (factories.stream().anyMatch(it -> it.endsWith("Row"))) {
            methods.add(row());
        }
        stored.rows().forEach(row -> {
            methods.add(cellsOf(row, ""));
            if (offers) {
                methods.add(cellsOf(row, "Offered"));
            }
        });
        return methods;
    }

    private MethodSpec reason(String name, String cell) {
        return Members.method(types.reason(), name, PRIVATE, STATIC)
                .addParameter(stored.type(), stored.word())
                .addParameter(types.role(), "role")
                .addParameter(Members.STRING, "words")
                .addStatement("$T cell = $L($N, role)", types.reason(), cell, stored.word())
                .addStatement(
                        "return new $T(cell.file(), cell.line(), cell.column(), cell.text().concat(words))",
                        types.reason())
                .build();
    }

    private MethodSpec byRow(String name, String end) {
        CodeBlock.Builder arms = CodeBlock.builder().add("return switch ($N) {\n$>", stored.word());
        stored.rows().forEach(row -> arms.add("case $L -> $L(role);\n", stored.constant(row), method(row) + end));
        return Members.method(types.reason(), name, PRIVATE, STATIC)
                .addParameter(stored.type(), stored.word())
                .addParameter(types.role(), "role")
                .addCode(arms.add("$<};\n").build())
                .build();
    }

    private MethodSpec row() {
        CodeBlock.Builder arms = CodeBlock.builder().add("return switch ($N) {\n$>", stored.word());
        stored.rows()
                .forEach(row -> arms.add(
                        "case $L -> $L;\n",
                        stored.constant(row),
                        ReasonEmitter.reason(
                                types,
                                new Reason(row.span(), row.label()),
                                CodeBlock.of("$L.concat(words)", JavaText.literal(row.label())))));
        return Members.method(types.reason(), "row", PRIVATE, STATIC)
                .addParameter(stored.type(), stored.word())
                .addParameter(Members.STRING, "words")
                .addCode(arms.add("$<};\n").build())
                .build();
    }

    private String method(Row row) {
        return JavaNames.method(JavaNames.lowerCamel(stored.constant(row)));
    }

    private MethodSpec cellsOf(Row row, String end) {
        boolean offered = !end.isEmpty();
        RowVariables rows = new RowVariables(types, row.permissions().get(0));
        CodeBlock said =
                RoleSwitch.of(types, "role", role -> key(row, role, offered), role -> said(rows, row, role, offered));
        return Members.method(types.reason(), method(row) + end, PRIVATE, STATIC)
                .addJavadoc(SourceLayout.quote(row.written()))
                .addParameter(types.role(), "role")
                .addCode(rows.declarations())
                .addCode("return $L;\n", said)
                .build();
    }

    private Object key(Row row, Role role, boolean offered) {
        if (cells.cells(row, role).isEmpty()) {
            return role;
        }
        Cell cell = offered ? cells.offering(row, role) : cells.cells(row, role).get(0);
        return List.of(RowPlace.of(cell), cell.symbol(), cell.like());
    }

    private CodeBlock said(RowVariables rows, Row row, Role role, boolean offered) {
        if (cells.cells(row, role).isEmpty()) {
            return ReasonEmitter.reason(
                    types, role.notApplicable(row.permissions().get(0)));
        }
        Cell cell = offered ? cells.offering(row, role) : cells.cells(row, role).get(0);
        return CodeBlock.of("$L.says($L, role)", rows.of(cell), JavaText.literal(cell.symbol()));
    }
}
