package dev.permatrix.compiler.java;

import com.palantir.javapoet.CodeBlock;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows that decide one permission, each as a local variable of its rule: {@code row}, and {@code row53} for a
 * second one.
 */
final class RowVariables {

    private final JavaTypes types;
    private final Permission permission;
    private final Map<RowPlace, String> names = new LinkedHashMap<>();

    RowVariables(JavaTypes types, Permission permission) {
        this.types = types;
        this.permission = permission;
        types.model()
                .roles()
                .forEach(role -> cells(role).forEach(cell -> names.computeIfAbsent(RowPlace.of(cell), this::name)));
    }

    private List<Cell> cells(Role role) {
        return types.table().cells(role, permission);
    }

    private String name(RowPlace place) {
        String name = names.isEmpty() ? "row" : "row" + place.line();
        return names.containsValue(name) ? name + "_" + names.size() : name;
    }

    /** The row of a cell: {@code row}, or {@code row.like(Role.OWNER)} for a cell that was copied. */
    CodeBlock of(Cell cell) {
        String row = names.get(RowPlace.of(cell));
        return cell.like()
                .map(role -> CodeBlock.of("$L.like($L)", row, types.constant(role)))
                .orElseGet(() -> CodeBlock.of("$L", row));
    }

    /** {@code Row row = Row.of("Delete Contacts", 47, 67, 83, 99, 106);} for each. */
    CodeBlock declarations() {
        CodeBlock.Builder declarations = CodeBlock.builder();
        names.forEach((place, name) -> declarations.addStatement(
                "$T $L = $L", types.row(), name, RowEmitter.row(types, place, columns(place))));
        return declarations.build();
    }

    private CodeBlock columns(RowPlace place) {
        List<CodeBlock> columns = new ArrayList<>();
        types.model().roles().forEach(role -> {
            int column = cells(role).stream()
                    .filter(cell -> RowPlace.of(cell).equals(place))
                    .findFirst()
                    .map(cell -> cell.span().column())
                    .orElse(0);
            columns.add(CodeBlock.of("$L", column));
        });
        return CodeBlock.join(columns, ",$W");
    }
}
