package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Choice;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Effect;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Level;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.TableNote;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.ConditionSyntax;
import dev.permatrix.dsl.syntax.NameSyntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cells get their meaning: a word of the legend, read on the entity of their permission, or a step of a level. */
final class CellReader {

    private final Scope scope;
    private final Names<Word> words;
    private final StatedCells cells;
    private final ConditionResolver conditions;

    /** The words that cells have used so far, as they wrote them. */
    private final Map<String, Word> used = new HashMap<>();

    /** What each word means on each entity: of many cells only a few meanings are made. */
    private final Map<Word, Map<String, Choice>> read = new IdentityHashMap<>();

    CellReader(Scope scope, Names<Word> words, StatedCells cells) {
        this.scope = scope;
        this.words = words;
        this.cells = cells;
        this.conditions = new ConditionResolver(scope);
    }

    /**
     * Says it for each of these roles and permissions. A role that is like another has nothing to say by a blank. The word
     * is looked at even where the column's role is unknown.
     */
    void state(Statement statement, List<Role> roles, List<Permission> permissions) {
        List<Role> alike = statement.isBlank()
                ? roles.stream().filter(scope::isLikeAnother).toList()
                : List.of();
        alike.forEach(role -> permissions.forEach(permission -> cells.leaveBlank(role, permission)));
        List<Role> speaking =
                roles.stream().filter(role -> !alike.contains(role)).toList();
        boolean silent = speaking.isEmpty() && !roles.isEmpty();
        if (silent || !isKnown(statement)) {
            return;
        }
        for (Permission permission : permissions) {
            Optional<RowKey> key = statement.key().filter(it -> it.speaksOf(permission));
            Optional<Condition> when = key.flatMap(it -> it.when(permission));
            Optional<Choice> choice = choice(statement, permission);
            if (choice.isPresent() && when.isPresent() == key.isPresent()) {
                List<TableNote> notes = notes(statement.notes(), permission);
                speaking.forEach(role ->
                        cells.add(cell(statement, role, permission, when, choice.get(), notes), statement.layer()));
            }
        }
    }

    private static Cell cell(
            Statement statement,
            Role role,
            Permission permission,
            Optional<Condition> when,
            Choice choice,
            List<TableNote> notes) {
        return new Cell(
                role,
                permission,
                when,
                choice,
                statement.symbol(),
                notes,
                statement.rowLabel(),
                Optional.empty(),
                statement.trace(),
                statement.cell().span());
    }

    private boolean isKnown(Statement statement) {
        String symbol = statement.symbol();
        if (step(statement).isPresent() || word(symbol).isPresent()) {
            return true;
        }
        Span span = statement.cell().span();
        String row = statement.rowLabel();
        String column = statement.column().header();
        if (statement.isBlank()) {
            scope.report(TableProblems.blankCell(span, row, column));
        } else {
            scope.reportOnce(
                    "word " + Identifiers.key(symbol),
                    statement
                            .level()
                            .map(level -> TableProblems.outsideLevel(symbol, span, row, column, level, words.all()))
                            .orElseGet(() -> TableProblems.unknownWord(symbol, span, row, column, words.all())));
        }
        return false;
    }

    private Optional<Word> word(String symbol) {
        Optional<Word> word = Optional.ofNullable(used.get(symbol)).or(() -> words.find(symbol));
        word.ifPresent(it -> used.put(symbol, it));
        return word;
    }

    /** The index of the step that the cell names, where it stands in a table of a level. */
    private static Optional<Integer> step(Statement statement) {
        return statement.level().flatMap(level -> indexOf(level, statement.symbol()));
    }

    private static Optional<Integer> indexOf(Level level, String step) {
        String wanted = Identifiers.snake(step).orElse(step);
        for (int i = 0; i < level.steps().size(); i++) {
            if (Identifiers.snake(level.steps().get(i)).orElse("").equals(wanted)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private Optional<Choice> choice(Statement statement, Permission permission) {
        Optional<Integer> step = step(statement);
        if (step.isPresent()) {
            int action = statement
                    .level()
                    .flatMap(it -> indexOf(it, permission.name()))
                    .orElse(0);
            return Optional.of(Choice.of(action <= step.get() ? new Effect.Allow() : new Effect.Deny()));
        }
        Word word = word(statement.symbol()).orElseThrow();
        Map<String, Choice> known = read.computeIfAbsent(word, key -> new HashMap<>());
        String entity = permission.isAskedOfRecord()
                ? permission.entity().map(Entity::id).orElse("")
                : "";
        Optional<Choice> choice = Optional.ofNullable(known.get(entity))
                .or(() -> LegendResolver.choice(
                        scope,
                        word.meaning(),
                        condition -> on(
                                permission,
                                condition,
                                word.entry().symbol(),
                                statement.cell().span())));
        choice.ifPresent(it -> known.put(entity, it));
        return choice;
    }

    /** A condition of a word or a note, read where the permission is asked. */
    private Optional<Condition> on(Permission permission, ConditionSyntax condition, String word, Span place) {
        if (permission.entity().filter(scope::isPlaceholder).isPresent()) {
            return Optional.empty();
        }
        Optional<Entity> entity = permission.isAskedOfRecord() ? permission.entity() : Optional.empty();
        return conditions.in(Sight.of(entity), condition, name -> missing(permission, name, word, place));
    }

    private void missing(Permission permission, NameSyntax name, String word, Span place) {
        String id = new Sight(scope.entities, true)
                .find(name, scope)
                .map(Attribute::id)
                .orElse(name.text());
        if (permission.isAskedOfRecord()) {
            String entity = permission.entity().orElseThrow().id();
            scope.reportOnce("relation " + id + " of " + entity, TableProblems.sameRelations(place, word, id, entity));
        } else {
            scope.reportOnce(
                    "no record " + permission.rowId(), TableProblems.noRecord(place, word, id, permission.label()));
        }
    }

    private List<TableNote> notes(List<Note> notes, Permission permission) {
        List<TableNote> read = new ArrayList<>();
        for (Note note : notes) {
            if (note.when().isEmpty()) {
                read.add(note.note());
            } else {
                String word = "note [" + note.note().number() + "]";
                on(permission, note.when().get(), word, note.note().span())
                        .map(when -> reading(note.note(), when))
                        .ifPresent(read::add);
            }
        }
        return read;
    }

    private static TableNote reading(TableNote note, Condition when) {
        return new TableNote(
                note.number(), note.kind(), Optional.of(when), note.text(), note.written(), note.trace(), note.span());
    }
}
