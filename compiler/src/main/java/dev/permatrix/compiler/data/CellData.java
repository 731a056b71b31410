package dev.permatrix.compiler.data;

import dev.permatrix.compiler.words.CellLine;
import dev.permatrix.compiler.words.CellLines;
import dev.permatrix.compiler.words.CellSituations;
import dev.permatrix.compiler.words.ShownCells;
import dev.permatrix.compiler.words.ShownCells.Part;
import dev.permatrix.compiler.words.ShownCells.ShownCell;
import dev.permatrix.compiler.words.ShownCells.ShownRow;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.table.Guard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every cell as data: its answers, each with the situations in which it is given. Together they are all situations. */
final class CellData {

    private final PermissionModel model;
    private final ConditionData conditions;
    private final CellLines lines;
    private final ShownCells shown;

    CellData(PermissionModel model, ConditionData conditions, CellLines lines) {
        this.model = model;
        this.conditions = conditions;
        this.lines = lines;
        this.shown = new ShownCells(model);
    }

    /** The cells of a table, row by row, each made where it is written. */
    Stream<Map<String, Object>> of(Table table) {
        return ShownCells.rows(table).stream()
                .flatMap(row -> shown.of(table, row).stream())
                .flatMap(cell -> cell.parts().stream().map(part -> cell(cell, part)));
    }

    /** What the role gives of the permission, in whatever rows that stands. */
    List<Map<String, Object>> answers(Role role, Permission permission) {
        return answers(lines.of(role, new Part(permission, Optional.empty())));
    }

    private Map<String, Object> cell(ShownCell cell, Part part) {
        List<CellLine> said = lines.of(cell.role(), part);
        Trace trace = Stream.concat(
                        Stream.of(cell.row().first().trace()),
                        model.cells(cell.role(), part.permission()).stream().map(Cell::trace))
                .reduce(Trace.NONE, Trace::and);
        return new Fields()
                .with("permission", part.permission().id())
                .with("role", cell.role().id())
                .withSome("where", part.when().map(conditions::of))
                .withText("symbol", cell.written().map(Row.WrittenCell::symbol).orElse(""))
                .withAny("notes", cell.written().map(Row.WrittenCell::notes).orElse(List.of()))
                .with("answers", answers(said))
                .and(TraceData.of(trace, place(cell.row(), cell)))
                .map();
    }

    private static Span place(ShownRow row, ShownCell cell) {
        return cell.written().map(Row.WrittenCell::span).orElse(row.first().span());
    }

    /** Where no line speaks, the answer is no: that is told as well. */
    private List<Map<String, Object>> answers(List<CellLine> said) {
        List<Map<String, Object>> answers = new ArrayList<>();
        CellSituations situations = said.get(0).situations();
        Guard rest = situations.possible();
        for (CellLine line : said) {
            Guard guard = line.guard().and(situations.possible());
            answers.add(answer(word(line.kind()), guard, line));
            rest = rest.and(guard.not());
        }
        if (!rest.isNever()) {
            answers.add(answer(word(CellLine.Kind.NO), rest, situations, List.of()));
        }
        return answers;
    }

    private Map<String, Object> answer(String word, Guard guard, CellLine line) {
        return answer(word, guard, line.situations(), line.deciders());
    }

    private Map<String, Object> answer(String word, Guard guard, CellSituations situations, List<Role> deciders) {
        Fields answer = new Fields()
                .with("answer", word)
                .withAny("by", deciders.stream().map(Role::id).toList())
                .with("situations", guard.toArray().length);
        if (!situations.isAlways(guard)) {
            answer.with(
                    "when",
                    conditions.of(
                            guard, situations.possible(), situations.frame().variables()));
        }
        return answer.map();
    }

    private static String word(CellLine.Kind kind) {
        return switch (kind) {
            case YES -> "allow";
            case UNTIL -> "allow_until_withdrawn";
            case ASK -> "on_request";
            case OPEN -> "undecided";
            case FORBID -> "forbid";
            case NO -> "deny";
        };
    }
}
