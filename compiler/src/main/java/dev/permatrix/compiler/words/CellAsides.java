package dev.permatrix.compiler.words;

import dev.permatrix.compiler.words.ShownCells.ShownCell;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Table;

/** Where the answer of a cell comes from, such as {@code level read} or {@code like Clerk}. */
public record CellAsides(PermissionModel model, Texts texts) {

    /** Empty where the answer says it all. */
    public String of(Table table, ShownCell cell) {
        return table.layout() == Table.Layout.OF_LEVEL ? level(cell) : like(cell);
    }

    /** The word of a level, which says in one what the answers say action by action. */
    private String level(ShownCell cell) {
        String word = cell.written().map(Row.WrittenCell::symbol).orElse("");
        boolean isStep =
                model.levels().stream().flatMap(level -> level.steps().stream()).anyMatch(word::equalsIgnoreCase);
        return isStep ? texts.of("levelCell", word) : "";
    }

    private String like(ShownCell cell) {
        return cell.parts().stream()
                .flatMap(part -> model.cells(cell.role(), part.permission()).stream())
                .flatMap((Cell it) -> it.like().stream())
                .map(Role::label)
                .findFirst()
                .map(role -> texts.of("likeCell", role))
                .orElse("");
    }
}
