package dev.permatrix.dsl.check;

import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of different kinds of things that look alike: those that are written like types, and those like words. */
final class CaseOnly implements ModelCheck {

    private record Named(String kind, String name, Span span) {}

    @Override
    public void check(PermissionModel model, Diagnostics diagnostics) {
        List<Named> types = new ArrayList<>();
        model.roles().forEach(it -> types.add(new Named("role", it.id(), it.span())));
        model.roleSets().forEach(it -> types.add(new Named("role set", it.id(), it.span())));
        model.entities().forEach(it -> types.add(new Named("entity", it.id(), it.span())));
        model.levels().forEach(it -> types.add(new Named("level", it.id(), it.span())));
        check(types, diagnostics);
        List<Named> words = new ArrayList<>();
        model.entities().stream()
                .flatMap(entity -> entity.attributes().stream())
                .forEach(it -> words.add(new Named("relation or fact", it.id(), it.span())));
        model.facts().forEach(it -> words.add(new Named("fact", it.id(), it.span())));
        model.parameters().forEach(it -> words.add(new Named("parameter", it.id(), it.span())));
        model.operations()
                .forEach(it -> words.add(new Named("operation", it.type().id(), it.span())));
        model.permissions().forEach(it -> words.add(new Named("permission", it.name(), it.span())));
        check(words, diagnostics);
    }

    private static void check(List<Named> all, Diagnostics diagnostics) {
        Map<String, Named> first = new HashMap<>();
        for (Named named : all) {
            Named known = first.computeIfAbsent(named.name().toLowerCase(Locale.ROOT), key -> named);
            if (!known.name().equals(named.name()) && !known.kind().equals(named.kind())) {
                diagnostics.report(
                        CheckProblems.caseOnly(named.span(), known.kind(), named.name(), known.span(), known.name()));
            }
        }
    }
}
