package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Choice;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.LegendEntry;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.model.TableNote;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.CellSyntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Cells get their meaning: a word of the legend, read on the entity of their permission, and their notes. */
final class CellReader {

    private final Scope scope;
    private final Names<LegendEntry> words;
    private final Map<Key, List<Cell>> stated = new LinkedHashMap<>();

    CellReader(Scope scope, Names<LegendEntry> words) {
        this.scope = scope;
        this.words = words;
    }

    private record Key(String role, String permission) {}

    /** Every cell so far: one for each role and permission, and further ones where a table contradicts another. */
    List<Cell> cells() {
        return stated.values().stream().flatMap(List::stream).toList();
    }

    /** The cell as written, its notes known and told from its marks. */
    Row.WrittenCell written(CellSyntax cell, Map<String, TableNote> notes) {
        List<String> numbers = noteNumbers(cell, notes);
        List<String> marks = cell.notes().stream()
                .map(NameSyntax::text)
                .filter(text -> !isNumber(text))
                .toList();
        cell.id().ifPresent(id -> scope.report(ResolveProblems.misplacedId(id)));
        return new Row.WrittenCell(cell.text(), numbers, marks, cell.span());
    }

    /** The numbers of notes behind a label or a cell; unknown ones are reported. */
    List<String> noteNumbers(CellSyntax cell, Map<String, TableNote> notes) {
        List<String> numbers = new ArrayList<>();
        for (NameSyntax note : cell.notes()) {
            if (isNumber(note.text()) && !notes.containsKey(note.text())) {
                scope.report(ResolveProblems.unknownNote(note, notes.keySet()));
            } else if (isNumber(note.text())) {
                numbers.add(note.text());
            }
        }
        return numbers;
    }

    /**
     * What one column of a row says.
     *
     * @param notes those that the cell or its row carries
     */
    record Statement(Row row, Table.Column column, Row.WrittenCell cell, List<TableNote> notes) {}

    /** Says it for each of these roles and permissions. */
    void state(Statement statement, List<Role> roles, List<Permission> permissions) {
        Row row = statement.row();
        Row.WrittenCell cell = statement.cell();
        entry(row, statement.column(), cell)
                .ifPresent(entry -> permissions.forEach(permission -> {
                    Optional<Choice> choice = choiceFor(entry, permission, cell.span());
                    List<TableNote> own = notesFor(statement.notes(), permission);
                    choice.ifPresent(it -> roles.forEach(role -> add(cell(role, permission, it, own, statement))));
                }));
    }

    private static Cell cell(
            Role role, Permission permission, Choice choice, List<TableNote> notes, Statement statement) {
        return new Cell(
                role,
                permission,
                Optional.empty(),
                choice,
                shown(statement.cell()),
                notes,
                statement.row().label(),
                Optional.empty(),
                statement.row().trace(),
                statement.cell().span());
    }

    boolean isStated(Role role, Permission permission) {
        return stated.containsKey(new Key(role.id(), permission.id()));
    }

    private static String shown(Row.WrittenCell cell) {
        return cell.symbol().isEmpty() ? LegendResolver.BLANK : cell.symbol();
    }

    private Optional<LegendEntry> entry(Row row, Table.Column column, Row.WrittenCell cell) {
        Optional<LegendEntry> entry = words.find(shown(cell));
        if (entry.isEmpty()) {
            unknown(row, column, cell);
        }
        return entry;
    }

    private void unknown(Row row, Table.Column column, Row.WrittenCell cell) {
        if (cell.symbol().isEmpty()) {
            scope.report(ResolveProblems.blankCell(cell.span(), row.label(), column.header()));
        } else {
            scope.reportOnce(
                    "word " + Identifiers.key(cell.symbol()),
                    ResolveProblems.unknownWord(cell.symbol(), cell.span(), row.label(), column.header(), words.all()));
        }
    }

    private Optional<Choice> choiceFor(LegendEntry entry, Permission permission, Span cell) {
        List<Choice.Branch> branches = new ArrayList<>();
        for (Choice.Branch branch : entry.meaning().branches()) {
            Optional<Condition> when = branch.when().flatMap(it -> moved(it, permission, entry.symbol(), cell));
            if (branch.when().isPresent() && when.isEmpty()) {
                return Optional.empty();
            }
            branches.add(new Choice.Branch(when, branch.effect()));
        }
        return Optional.of(new Choice(branches));
    }

    private Optional<Condition> moved(Condition condition, Permission permission, String word, Span cell) {
        Attribute first = condition.attributes().findFirst().orElseThrow();
        if (permission.entity().filter(scope::isPlaceholder).isPresent()) {
            return Optional.empty();
        }
        if (!permission.isAskedOfRecord()) {
            scope.reportOnce(
                    "no record " + permission.rowId(),
                    ResolveProblems.noRecord(cell, word, first.id(), permission.label()));
            return Optional.empty();
        }
        Entity entity = permission.entity().orElseThrow();
        Optional<Condition> moved = ConditionResolver.moved(condition, entity);
        if (moved.isEmpty()) {
            String missing = condition
                    .attributes()
                    .map(Attribute::id)
                    .filter(id -> ConditionResolver.find(entity, id).isEmpty())
                    .findFirst()
                    .orElse(first.id());
            scope.reportOnce(
                    "relation " + missing + " of " + entity.id(),
                    ResolveProblems.sameRelations(cell, word, missing, entity.id()));
        }
        return moved;
    }

    private List<TableNote> notesFor(List<TableNote> notes, Permission permission) {
        return notes.stream()
                .flatMap(note -> note.when().isEmpty()
                        ? Stream.of(note)
                        : moved(note.when().get(), permission, "note [" + note.number() + "]", note.span()).stream()
                                .map(when -> new TableNote(
                                        note.number(),
                                        note.kind(),
                                        Optional.of(when),
                                        note.text(),
                                        note.written(),
                                        note.trace(),
                                        note.span())))
                .toList();
    }

    /** Two cells that agree are one, with both citations; two that differ stay two, for the checks to show. */
    private void add(Cell cell) {
        List<Cell> known = stated.computeIfAbsent(
                new Key(cell.role().id(), cell.permission().id()), key -> new ArrayList<>());
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).agreesWith(cell)) {
                known.set(i, known.get(i).citing(cell.trace()));
                return;
            }
        }
        known.add(cell);
    }

    private static boolean isNumber(String note) {
        return note.chars().allMatch(Character::isDigit);
    }
}
