package dev.permatrix.compiler.html;

import dev.permatrix.compiler.words.Declarations;
import dev.permatrix.compiler.words.ShownCells;
import dev.permatrix.dsl.model.Invariant;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.SourceStatement;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.source.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ids of the page's places, each once: what links point at. An id holds letters, digits, {@code . _ -} only, and
 * comes from the declaration's own name where it has one, so that a link that someone kept still works after an edit.
 */
final class Anchors {

    /** Characters. */
    static final int MOST_SHOWN = 500_000;

    private final Set<String> taken = new HashSet<>();
    private final Map<Span, String> declared = new HashMap<>();
    private final Map<String, String> statements = new HashMap<>();
    private final Map<Invariant, String> promises = new HashMap<>();
    private final SourceFile source;

    Anchors(PermissionModel model) {
        source = model.source();
        model.roles().forEach(role -> declare(role.span(), "role-" + role.id()));
        model.tables().forEach(this::declareTable);
        model.gates().forEach(it -> declare(it.span(), "gate"));
        declareWords(model);
        model.restrictions()
                .forEach(it -> declare(it.span(), "restriction-" + it.entity().key()));
        model.changeRules()
                .forEach(
                        it -> declare(it.span(), "rule-" + it.operation().type().id()));
        model.userRules().forEach(it -> declare(it.span(), "each-user"));
        model.invariants().forEach(this::declarePromise);
        model.scenarios().forEach(it -> declare(it.span(), "scenario-" + slug(it.label())));
        model.questions().forEach(it -> declare(it.span(), "question"));
        model.variants().forEach(it -> declare(it.span(), "variant-" + slug(it.label())));
        model.statements().stream().map(SourceStatement::id).forEach(this::declareStatement);
        Declarations.of(model).citedIds().forEach(this::declareStatement);
    }

    private void declareWords(PermissionModel model) {
        model.entities().forEach(entity -> entity.attributes().forEach(it -> declare(it.span(), "term-" + it.id())));
        model.facts().forEach(it -> declare(it.span(), "term-" + it.id()));
        model.parameters().forEach(it -> declare(it.span(), "parameter-" + it.id()));
        model.levels().forEach(it -> declare(it.span(), "level-" + it.id()));
    }

    private void declareStatement(String id) {
        if (!statements.containsKey(id)) {
            statements.put(id, unique("s-" + id));
        }
    }

    private void declareTable(Table table) {
        declare(table.span(), "table-" + slug(table.label()));
        ShownCells.rows(table).forEach(this::declareRow);
        table.notes().forEach(note -> declare(note.span(), "note-" + note.number()));
    }

    /** Rows that are shown as one have one place. */
    private void declareRow(ShownCells.ShownRow row) {
        declare(row.first().span(), "row-" + row.first().id());
        String id = declared.get(row.first().span());
        row.rows().forEach(it -> declared.putIfAbsent(it.span(), id));
    }

    /** A promise for each of several entities is several at one place, which leads to the first. */
    private void declarePromise(Invariant invariant) {
        String id = unique("promise-" + slug(invariant.label()));
        promises.put(invariant, id);
        declared.putIfAbsent(invariant.span(), id);
    }

    private void declare(Span span, String wanted) {
        if (!declared.containsKey(span)) {
            declared.put(span, unique(wanted));
        }
    }

    private String unique(String wanted) {
        String plain = wanted.replaceAll("[^A-Za-z0-9._-]+", "-");
        String id = plain;
        for (int i = 2; !taken.add(id); i++) {
            id = plain + "-" + i;
        }
        return id;
    }

    private static String slug(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** The id of what is declared there and has a place on the page; empty for anything else. */
    Optional<String> find(Span span) {
        return Optional.ofNullable(declared.get(span));
    }

    /** The id of what is declared there and has a place on the page. */
    String of(Span span) {
        return find(span).orElseThrow();
    }

    /** The id of a cell. */
    String of(Row row, Role role) {
        return of(row.span()) + "." + role.id();
    }

    /** The id of a promise. */
    String of(Invariant invariant) {
        return promises.get(invariant);
    }

    /** The id of a numbered statement or assumption, which the facts file may lack. */
    String ofStatement(String id) {
        return statements.get(id);
    }

    /** The id of a line of the matrix; empty where the place is in another file, which the page doesn't show. */
    Optional<String> ofLine(Span span) {
        boolean shown = span.file().equals(source.name()) && isListed(source);
        return shown ? Optional.of("L" + span.line()) : Optional.empty();
    }

    /** Whether the page shows a text: one of megabytes would make it slow, and nobody reads that in a page. */
    static boolean isListed(SourceFile source) {
        return source.text().length() <= MOST_SHOWN;
    }
}
