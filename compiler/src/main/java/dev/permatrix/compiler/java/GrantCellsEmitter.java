package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.permatrix.dsl.model.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * {@code GrantCells} and {@code WithdrawalCells}: the cells of the rows that can be granted or withdrawn, as the rules
 * for granting need them.
 */
final class GrantCellsEmitter implements TypeEmitter {

    @Override
    public List<TypeSpec> emit(JavaTypes types) {
        boolean asked = types.operations().stream().anyMatch(it -> it.kind().isAboutGrants());
        return asked
                ? StoredRows.of(types).stream()
                        .map(stored -> new CellsType(types, stored, new StoredCells(stored)).type())
                        .toList()
                : List.of();
    }

    /** The type. */
    private record CellsType(JavaTypes types, StoredRows stored, StoredCells cells) {

        TypeSpec type() {
            TypeSpec.Builder type = Members.finalClass(cells.type())
                    .addJavadoc("$L", javadoc())
                    .addMethod(Members.hiddenConstructor())
                    .addMethod(onRequest())
                    .addMethod(mayDecide());
            if (!types.people().isPlain()) {
                new CellsOfRoles(types, stored, cells).methods().forEach(type::addMethod);
            }
            if (cells.leavesOut()) {
                type.addMethod(hasCell());
            }
            factories().forEach(factory -> type.addMethod(decisions(factory)));
            type.addMethod(index());
            new CellReasons(types, stored, cells).methods(factories()).forEach(type::addMethod);
            return type.build();
        }

        private String javadoc() {
            return stored.withdrawn()
                    ? "The cells of the rows that can be withdrawn: for whom a row is until withdrawn, and by whom."
                    : "The cells of the rows that can be granted: for whom a row is on request, and from whom.";
        }

        /** The methods that make decisions which some clause bases on a cell or a row. */
        private List<String> factories() {
            return types.operations().stream()
                    .flatMap(operation -> operation.clauses().stream())
                    .flatMap(clause -> clause
                            .basis()
                            .match(
                                    stated -> List.<String>of(),
                                    cell -> List.of(ChangeReasons.factory(clause)
                                            + (cell.offering() && cells.offersLater() ? "Offered" : "")),
                                    row -> types.people().several() || cells.leavesOut()
                                            ? List.of(ChangeReasons.factory(clause) + "Row")
                                            : List.<String>of())
                            .stream())
                    .distinct()
                    .sorted()
                    .toList();
        }

        private MethodSpec onRequest() {
            return asked(
                            cells.onRequest(),
                            stored.withdrawn()
                                    ? "Whether the row can be withdrawn from this role."
                                    : "Whether the row is on request for this role.")
                    .addCode(
                            "return $L;\n",
                            byRow(
                                    row -> types.model().roles().stream()
                                            .filter(role ->
                                                    !cells.deciders(row, role).isEmpty())
                                            .toList(),
                                    row -> RoleSwitch.of(
                                            types,
                                            "role",
                                            role -> !cells.deciders(row, role).isEmpty(),
                                            role -> CodeBlock.of(
                                                    "$L",
                                                    !cells.deciders(row, role).isEmpty()))))
                    .build();
        }

        private MethodSpec mayDecide() {
            String decider = stored.withdrawn() ? "withdrawer" : "granter";
            return asked(
                            cells.mayDecide(),
                            stored.withdrawn()
                                    ? "Whether a role may withdraw the row from this role."
                                    : "Whether a granter may give the row to this role.")
                    .addParameter(types.role(), decider)
                    .addCode(
                            "return $L;\n",
                            byRow(
                                    row -> types.model().roles().stream()
                                            .map(role -> cells.deciders(row, role))
                                            .toList(),
                                    row -> RoleSwitch.of(
                                            types,
                                            "role",
                                            role -> cells.deciders(row, role),
                                            role -> cells.deciders(row, role).isEmpty()
                                                    ? CodeBlock.of("false")
                                                    : RoleSwitch.amongOf(types, decider, cells.deciders(row, role)))))
                    .build();
        }

        private MethodSpec hasCell() {
            return asked("hasCell", "Whether this role has a cell of the row.")
                    .addCode(
                            "return $L;\n",
                            byRow(
                                    row -> types.model().roles().stream()
                                            .filter(role ->
                                                    !cells.cells(row, role).isEmpty())
                                            .toList(),
                                    row -> RoleSwitch.of(
                                            types,
                                            "role",
                                            role -> cells.cells(row, role).isEmpty(),
                                            role -> CodeBlock.of(
                                                    "$L",
                                                    !cells.cells(row, role).isEmpty()))))
                    .build();
        }

        private MethodSpec.Builder asked(String name, String javadoc) {
            return Members.method(TypeName.BOOLEAN, name, STATIC)
                    .addJavadoc(javadoc)
                    .addParameter(stored.type(), stored.word())
                    .addParameter(types.role(), "role");
        }

        private CodeBlock byRow(Function<Row, Object> key, Function<Row, CodeBlock> result) {
            Map<Object, List<Row>> arms = new LinkedHashMap<>();
            stored.rows()
                    .forEach(row -> arms.computeIfAbsent(key.apply(row), it -> new ArrayList<>())
                            .add(row));
            if (arms.size() == 1) {
                return result.apply(stored.rows().get(0));
            }
            CodeBlock.Builder code = CodeBlock.builder().add("switch ($N) {\n$>", stored.word());
            arms.values()
                    .forEach(rows -> code.add(
                                    "$[case $L -> $]",
                                    rows.stream()
                                            .map(row -> CodeBlock.of("$L", stored.constant(row)))
                                            .collect(CodeBlock.joining(",$W")))
                            .add("$L;\n", result.apply(rows.get(0))));
            return code.add("$<}").build();
        }

        private MethodSpec decisions(String factory) {
            return factory.endsWith("Row") ? ofRows(factory) : ofCells(factory);
        }

        private MethodSpec ofRows(String factory) {
            return Members.method(ArrayTypeName.of(types.decision()), factory, STATIC)
                    .addParameter(Members.STRING, "words")
                    .addStatement("$1T[] decisions = new $1T[$2T.values().length]", types.decision(), stored.type())
                    .beginControlFlow("for ($1T $2N : $1T.values())", stored.type(), stored.word())
                    .addStatement(
                            "decisions[$1N.ordinal()] = $2T.$3L(row($1N, words))",
                            stored.word(),
                            types.decision(),
                            factory.replace("Row", ""))
                    .endControlFlow()
                    .addStatement("return decisions")
                    .build();
        }

        private MethodSpec ofCells(String factory) {
            String reason = factory.endsWith("Offered") ? "offered" : "reason";
            return Members.method(ArrayTypeName.of(types.decision()), factory, STATIC)
                    .addParameter(Members.STRING, "words")
                    .addStatement(
                            "$1T[] decisions = new $1T[$2T.values().length * $3T.values().length]",
                            types.decision(),
                            stored.type(),
                            types.role())
                    .beginControlFlow("for ($1T $2N : $1T.values())", stored.type(), stored.word())
                    .beginControlFlow("for ($1T role : $1T.values())", types.role())
                    .addStatement(
                            "decisions[index($1N, role)] = $2T.$3L($4L($1N, role, words))",
                            stored.word(),
                            types.decision(),
                            factory.replace("Offered", ""),
                            reason)
                    .endControlFlow()
                    .endControlFlow()
                    .addStatement("return decisions")
                    .build();
        }

        private MethodSpec index() {
            return Members.method(TypeName.INT, "index", STATIC)
                    .addParameter(stored.type(), stored.word())
                    .addParameter(types.role(), "role")
                    .addStatement(
                            "return $N.ordinal() * $T.values().length + role.ordinal()", stored.word(), types.role())
                    .build();
        }
    }
}
