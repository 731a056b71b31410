package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a table says of one role and one permission; where the table has several key columns, what one of its rows says.
 *
 * @param when where the cell speaks at all; empty where it speaks always. Cells of one role and permission don't overlap
 * @param symbol as the author wrote it
 * @param notes those that the cell or its row carries, in the order of the table
 * @param rowLabel the words of the row that it stands in
 * @param like the role from which it was copied, since its own column is blank
 * @param span where the cell stands
 */
public record Cell(
        Role role,
        Permission permission,
        Optional<Condition> when,
        Choice choice,
        String symbol,
        List<TableNote> notes,
        String rowLabel,
        Optional<Role> like,
        Trace trace,
        Span span) {

    public Cell {
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(like, "like");
        notes = List.copyOf(notes);
    }

    /** The cell as a reason: {@code Delete Contacts: ✘ for User}. */
    public Reason reason() {
        return reason("");
    }

    /** The reason where a grant made the difference. */
    public Reason grantedReason() {
        return reason(", granted");
    }

    /** The reason where a withdrawal made the difference. */
    public Reason withdrawnReason() {
        return reason(", withdrawn");
    }

    private Reason reason(String ending) {
        String copied = like.map(role -> ", like " + role.label()).orElse("");
        return new Reason(span, rowLabel + ": " + symbol + " for " + this.role.label() + copied + ending);
    }

    public boolean isOnRequest() {
        return choice.isOnRequest();
    }

    public boolean isWithdrawable() {
        return choice.isWithdrawable();
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
                && when.equals(other.when)
                && choice.equals(other.choice)
                && conditions().equals(other.conditions());
    }

    /** The same cell with more citations. */
    public Cell citing(Trace more) {
        return new Cell(role, permission, when, choice, symbol, notes, rowLabel, like, trace.and(more), span);
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
