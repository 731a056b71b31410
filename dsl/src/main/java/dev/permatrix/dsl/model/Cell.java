package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a table says of one role and one permission.
 *
 * @param symbol as the author wrote it
 * @param notes those that the cell or its row carries, in the order of the table
 * @param rowLabel the words of the row that it stands in
 * @param span where the cell stands
 */
public record Cell(
        Role role,
        Permission permission,
        Choice choice,
        String symbol,
        List<TableNote> notes,
        String rowLabel,
        Trace trace,
        Span span) {

    public Cell {
        notes = List.copyOf(notes);
    }

    /** The cell as a reason: {@code Delete Contacts: ✘ for User}. */
    public Reason reason() {
        return new Reason(span, rowLabel + ": " + symbol + " for " + role.label());
    }

    /** The reason where a grant made the difference. */
    public Reason grantedReason() {
        return new Reason(span, rowLabel + ": " + symbol + " for " + role.label() + ", granted");
    }

    /** Whether both say the same of the same role and permission: one meaning, and the same conditions of notes. */
    public boolean agreesWith(Cell other) {
        return role.equals(other.role) && saysTheSameAs(other);
    }

    /**
     * Whether another role's cell of the same permission means the same: one meaning, and the same conditions of
     * notes.
     */
    public boolean saysTheSameAs(Cell other) {
        return permission.equals(other.permission)
                && choice.equals(other.choice)
                && conditions().equals(other.conditions());
    }

    /** The same cell with more citations. */
    public Cell citing(Trace more) {
        return new Cell(role, permission, choice, symbol, notes, rowLabel, trace.and(more), span);
    }

    private List<String> conditions() {
        return notes.stream()
                .flatMap(note -> note.when().stream().map(when -> note.kind() + " " + when.words()))
                .toList();
    }

    public Stream<TableNote> narrowing() {
        return notes.stream().filter(note -> note.kind() == TableNote.Kind.NARROWS);
    }

    public Stream<TableNote> widening() {
        return notes.stream().filter(note -> note.kind() == TableNote.Kind.WIDENS);
    }
}
