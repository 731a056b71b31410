package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.CellSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Cells as written, their notes known and told from their marks. */
final class WrittenCells {

    private final Scope scope;
    private final Map<String, Note> notes;

    WrittenCells(Scope scope, Map<String, Note> notes) {
        this.scope = scope;
        this.notes = notes;
    }

    /** @param alsoNotes numbers that speak for this cell too, such as those on the label of its role */
    Row.WrittenCell of(CellSyntax cell, List<String> alsoNotes) {
        cell.id().ifPresent(id -> scope.report(TableProblems.misplacedId(id)));
        if (cell.notes().isEmpty() && alsoNotes.isEmpty()) {
            return new Row.WrittenCell(cell.text(), List.of(), List.of(), cell.span());
        }
        List<String> numbers = Stream.concat(numbers(cell).stream(), alsoNotes.stream())
                .distinct()
                .toList();
        List<String> marks = cell.notes().stream()
                .map(NameSyntax::text)
                .filter(text -> !isNumber(text))
                .toList();
        return new Row.WrittenCell(cell.text(), numbers, marks, cell.span());
    }

    /** The numbers of notes behind a label or a cell; unknown ones are reported. */
    List<String> numbers(CellSyntax cell) {
        List<String> numbers = new ArrayList<>();
        for (NameSyntax note : cell.notes()) {
            if (isNumber(note.text()) && !notes.containsKey(note.text())) {
                scope.report(TableProblems.unknownNote(note, notes.keySet()));
            } else if (isNumber(note.text())) {
                numbers.add(note.text());
            }
        }
        return numbers;
    }

    /** Those that a cell or its row carries, in the order of the table. */
    List<Note> carried(Row row, Row.WrittenCell cell) {
        return notes.values().stream()
                .filter(it -> row.notes().contains(it.note().number())
                        || cell.notes().contains(it.note().number()))
                .toList();
    }

    private static boolean isNumber(String note) {
        return note.chars().allMatch(Character::isDigit);
    }
}
