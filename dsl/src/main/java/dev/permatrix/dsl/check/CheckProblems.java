package dev.permatrix.dsl.check;

import static dev.permatrix.dsl.check.CheckCode.*;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Citation;
import dev.permatrix.dsl.model.DeclaredOperation;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Restriction;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.SourceStatement;
import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of what the checks find. */
final class CheckProblems {

    private CheckProblems() {}

    static Diagnostic nothingToDecide(Span matrix, String what) {
        return Diagnostic.of(NOTHING_TO_DECIDE, matrix, "this matrix has no " + what)
                .help("a matrix needs at least one role, and a table with one row");
    }

    static Diagnostic missingCells(Permission permission, List<Role> roles) {
        String who = roles.size() == 1
                ? "`" + roles.get(0).label() + "`"
                : roles.size() + " roles: "
                        + String.join(
                                ", ",
                                roles.stream()
                                        .map(role -> "`" + role.label() + "`")
                                        .toList());
        return Diagnostic.of(
                        MISSING_CELL, permission.span(), "no cell says what `" + permission.label() + "` is for " + who)
                .under("no cell for " + (roles.size() == 1 ? "this role" : "these roles"))
                .help("add a column, such as `everyone else`; or a row `everything else`");
    }

    static Diagnostic contradictingCells(Cell first, Cell second) {
        return Diagnostic.of(
                        CONTRADICTING_CELLS,
                        second.span(),
                        "two cells say different things of `"
                                + second.permission().label() + "` for `"
                                + second.role().label() + "`")
                .under("here `" + shown(second) + "`")
                .and(first.span(), "and here `" + shown(first) + "`")
                .help("decide once: remove one of the two rows, or make them agree");
    }

    private static String shown(Cell cell) {
        String notes =
                cell.notes().stream().map(note -> "[" + note.number() + "]").collect(Collectors.joining());
        return notes.isEmpty() ? cell.symbol() : cell.symbol() + " " + notes;
    }

    static Diagnostic uncited(SourceStatement statement) {
        boolean advisory = statement.strength() == SourceStatement.Strength.ADVISORY;
        boolean assumption = statement.strength() == SourceStatement.Strength.ASSUMPTION;
        String verb = assumption ? "assumes " : "cites ";
        String where = advisory ? "an `advice`" : "the statement or row that does what it says";
        return Diagnostic.of(
                        advisory ? UNCITED_ADVICE : UNCITED_STATEMENT,
                        statement.span(),
                        "nothing in the matrix " + verb + statement.id() + ": " + statement.text())
                .help("add `" + verb + statement.id() + "` to " + where);
    }

    static Diagnostic wrongKind(Citation citation, boolean assumption) {
        return assumption
                ? Diagnostic.of(
                                WRONG_KIND_OF_CITATION,
                                citation.span(),
                                citation.id() + " is an assumption, and it is cited like a statement of the document")
                        .help("write `assumes " + citation.id() + "`")
                : Diagnostic.of(
                                WRONG_KIND_OF_CITATION,
                                citation.span(),
                                citation.id() + " is a statement of the document, and it is assumed")
                        .help("write `cites " + citation.id() + "`");
    }

    static Diagnostic missingMark(Row.WrittenCell cell, Row row, Restriction restriction, String mark) {
        String known = Stream.concat(cell.notes().stream(), cell.marks().stream())
                .map(it -> "[" + it + "]")
                .collect(Collectors.joining());
        return Diagnostic.of(
                        MISSING_MARK,
                        cell.span(),
                        "this cell is narrowed further down, and does not show it: \"" + row.label() + "\"")
                .under("narrowed by [" + mark + "]")
                .and(restriction.span(), "it says so here")
                .help("write `" + cell.symbol() + " " + known + "[" + mark + "]`");
    }

    static Diagnostic wrongMark(Row.WrittenCell cell, Row row, String mark) {
        return Diagnostic.of(
                        WRONG_MARK,
                        cell.span(),
                        "the mark [" + mark + "] says that this cell is narrowed, and it is not: \"" + row.label()
                                + "\"")
                .help("remove `[" + mark + "]`");
    }

    static Diagnostic unused(Span span, String kind, String name) {
        return Diagnostic.of(UNUSED, span, "the " + kind + " `" + name + "` is used nowhere")
                .help("remove it, or use it");
    }

    static Diagnostic partlyNarrowed(Row row, Restriction restriction, List<Permission> open) {
        return Diagnostic.of(
                        PARTLY_NARROWED_ROW,
                        row.span(),
                        "the row \"" + row.label() + "\" is narrowed only in part: not for "
                                + String.join(
                                        ", ", open.stream().map(Permission::id).toList()))
                .under("covers permissions on several entities")
                .and(
                        restriction.span(),
                        "this narrows only those on " + restriction.entity().id())
                .help("split the row, or restrict the other entity too");
    }

    static Diagnostic idleException(Restriction restriction, Permission permission) {
        return Diagnostic.of(
                        IDLE_EXCEPTION,
                        restriction.span(),
                        "`except " + permission.name()
                                + "` changes nothing here: the restriction does not bind it anyway")
                .help("remove it from `except`");
    }

    static Diagnostic unusedOperation(DeclaredOperation operation) {
        return unused(operation.span(), "operation", operation.type().id());
    }

    static Diagnostic keyHole(Cell cell, String where) {
        return Diagnostic.of(
                        KEY_COLUMNS,
                        cell.span(),
                        "no row says what `" + cell.permission().label() + "` is for `"
                                + cell.role().label() + "` where " + where)
                .under("this row speaks of something else")
                .help("add a row for it, or one with `otherwise`");
    }

    static Diagnostic keyOverlap(Cell first, Cell second, String where) {
        return Diagnostic.of(
                        KEY_COLUMNS,
                        second.span(),
                        "two rows say what `" + second.permission().label() + "` is for `"
                                + second.role().label() + "` where " + where)
                .under("here")
                .and(first.span(), "and here")
                .help("let each value of the relation stand in one row; `otherwise` stands for the rest");
    }

    static Diagnostic tooManySituations(Span span, String what, long situations, int most, List<String> hanging) {
        return Diagnostic.of(
                        TOO_MANY_SITUATIONS,
                        span,
                        what + " hangs on too much: " + situations + " different situations, and at most " + most
                                + " are tried")
                .help("it looks at " + String.join(", ", hanging))
                .help("let it look at fewer of them, or make one fact of several");
    }

    static Diagnostic caseOnly(Span second, String kind, String name, Span first, String other) {
        return Diagnostic.of(
                        CASE_ONLY,
                        second,
                        "`" + name + "` differs from the " + kind + " `" + other + "` only in capital letters")
                .and(first, "the other one")
                .help("write both the same, or give one of them another name");
    }
}
