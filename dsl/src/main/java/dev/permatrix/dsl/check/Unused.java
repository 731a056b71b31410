package dev.permatrix.dsl.check;

import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.LegendEntry;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Relation;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.model.TableNote;
import dev.permatrix.dsl.source.Span;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A word of the legend, a relation, a fact, an operation or a note that nothing uses. What stands in a matrix that this
 * one is built over is for that one to tell.
 */
final class Unused implements ModelCheck {

    @Override
    public void check(PermissionModel model, Diagnostics diagnostics) {
        words(model, diagnostics);
        notes(model, diagnostics);
        attributes(model, diagnostics);
        operations(model, diagnostics);
    }

    private static boolean isOwn(PermissionModel model, Span span) {
        return span.file().equals(model.source().name());
    }

    /** The matrix, and its variants. */
    private static Stream<PermissionModel> readings(PermissionModel model) {
        return Stream.concat(Stream.of(model), model.variants().stream().map(variant -> variant.model()));
    }

    private static void words(PermissionModel model, Diagnostics diagnostics) {
        Set<String> used = new HashSet<>();
        readings(model)
                .flatMap(PermissionModel::rows)
                .flatMap(row -> row.cells().stream())
                .forEach(cell -> used.add(key(cell.symbol().isEmpty() ? "blank" : cell.symbol())));
        for (LegendEntry entry : model.legend()) {
            boolean idle = entry.keys().stream().noneMatch(word -> used.contains(key(word)));
            if (idle && isOwn(model, entry.span())) {
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
                if (!used.contains(note.number()) && isOwn(model, note.span())) {
                    diagnostics.report(CheckProblems.unused(note.span(), "note", "[" + note.number() + "]"));
                }
            }
        }
    }

    private static void attributes(PermissionModel model, Diagnostics diagnostics) {
        Set<Attribute> used = UsedAttributes.of(model);
        Stream<Attribute> ofRecords = model.entities().stream().flatMap(entity -> entity.attributes().stream());
        Stream.concat(ofRecords, model.facts().stream())
                .filter(attribute -> !used.contains(attribute) && isOwn(model, attribute.span()))
                .forEach(
                        it -> diagnostics.report(CheckProblems.unused(it.span(), kind(it), it.id() + " of " + of(it))));
    }

    private static String kind(Attribute attribute) {
        return attribute instanceof Fact ? "fact" : "relation";
    }

    private static String of(Attribute attribute) {
        if (attribute instanceof Fact fact) {
            return switch (fact.of()) {
                case USER, ACCOUNT -> fact.of().name().toLowerCase(Locale.ROOT);
                case RECORD -> fact.entity();
            };
        }
        return ((Relation) attribute).entity();
    }

    private static void operations(PermissionModel model, Diagnostics diagnostics) {
        Set<OperationType> used = readings(model)
                .flatMap(PermissionModel::changeRules)
                .map(rule -> rule.operation().type())
                .collect(Collectors.toSet());
        model.operations().stream()
                .filter(operation -> !used.contains(operation.type()) && isOwn(model, operation.span()))
                .forEach(operation -> diagnostics.report(CheckProblems.unusedOperation(operation)));
    }

    private static String key(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
