package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.TableNote;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.TableSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.NoteSyntax;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The numbered notes of a table. Conditions are kept as they read on whichever entity has the relations. */
final class NoteReader {

    private final Scope scope;
    private final TraceResolver traces;
    private final ConditionResolver conditions;

    NoteReader(Scope scope, TraceResolver traces) {
        this.scope = scope;
        this.traces = traces;
        this.conditions = new ConditionResolver(scope);
    }

    /** By number, in the order of the table. */
    Map<String, Note> read(TableSyntax table) {
        Map<String, Note> notes = new LinkedHashMap<>();
        table.notes().forEach(note -> add(notes, note));
        return notes;
    }

    /** A note whose condition makes no sense only explains, so that the cells that carry it don't lack it. */
    private void add(Map<String, Note> notes, NoteSyntax syntax) {
        Optional<Condition> when = syntax.when().flatMap(conditions::onAny);
        String number = syntax.number().text();
        TableNote note = new TableNote(
                number,
                when.isEmpty() ? TableNote.Kind.PLAIN : kind(syntax.kind()),
                when,
                syntax.text().map(NameSyntax::text),
                syntax.written(),
                traces.resolve(syntax.trace()),
                syntax.span());
        Optional.ofNullable(notes.putIfAbsent(number, new Note(note, when.flatMap(it -> syntax.when()))))
                .ifPresent(first -> scope.report(ResolveProblems.declaredTwice(
                        "note",
                        "[" + number + "]",
                        syntax.number().span(),
                        first.note().span())));
    }

    private static TableNote.Kind kind(NoteSyntax.Kind kind) {
        return switch (kind) {
            case PLAIN -> TableNote.Kind.PLAIN;
            case ONLY -> TableNote.Kind.NARROWS;
            case ALSO -> TableNote.Kind.WIDENS;
        };
    }
}
