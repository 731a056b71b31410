package dev.permatrix.dsl.check;

import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.LegendEntry;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.model.TableNote;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A word of the legend, a relation or a note that nothing uses. */
final class Unused implements ModelCheck {

    @Override
    public void check(PermissionModel model, Diagnostics diagnostics) {
        words(model, diagnostics);
        notes(model, diagnostics);
        relations(model, diagnostics);
    }

    private static void words(PermissionModel model, Diagnostics diagnostics) {
        Set<String> used = new HashSet<>();
        model.rows()
                .flatMap(row -> row.cells().stream())
                .forEach(cell -> used.add(key(cell.symbol().isEmpty() ? "blank" : cell.symbol())));
        for (LegendEntry entry : model.legend()) {
            if (entry.keys().stream().noneMatch(word -> used.contains(key(word)))) {
                diagnostics.report(CheckProblems.unused(entry.span(), "word of the legend", entry.symbol()));
            }
        }
    }

    private static void notes(PermissionModel model, Diagnostics diagnostics) {
        for (Table table : model.tables()) {
            Set<String> used = new HashSet<>();
            table.rows().forEach(row -> {
                used.addAll(row.notes());
                row.cells().forEach(cell -> used.addAll(cell.notes()));
            });
            for (TableNote note : table.notes()) {
                if (!used.contains(note.number())) {
                    diagnostics.report(CheckProblems.unused(note.span(), "note", "[" + note.number() + "]"));
                }
            }
        }
    }

    private static void relations(PermissionModel model, Diagnostics diagnostics) {
        Set<Attribute> used = new HashSet<>();
        conditions(model).flatMap(Condition::attributes).forEach(used::add);
        model.entities().stream()
                .flatMap(entity -> entity.relations().stream())
                .filter(relation -> !used.contains(relation))
                .forEach(relation -> diagnostics.report(
                        CheckProblems.unused(relation.span(), "relation", relation.id() + " of " + relation.entity())));
    }

    private static Stream<Condition> conditions(PermissionModel model) {
        Stream<Condition> cells = model.cells().stream()
                .flatMap(cell -> Stream.concat(
                        cell.choice().branches().stream().flatMap(branch -> branch.when().stream()),
                        cell.notes().stream().flatMap(note -> note.when().stream())));
        return Stream.concat(cells, model.restrictions().stream().map(it -> it.to()));
    }

    private static String key(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
