package dev.permatrix.compiler.html;

import dev.permatrix.compiler.results.MatrixResults;
import dev.permatrix.compiler.results.TestResult;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From each declaration of a matrix to what became of the tests that try it: what links statements of the document to tests. */
final class TestedStatements {

    private final PermissionModel model;
    private final MatrixResults results;
    private final Map<Span, List<TestResult>> tested = new HashMap<>();

    TestedStatements(PermissionModel model, MatrixResults results) {
        this.model = model;
        this.results = results;
        model.rows().forEach(row -> everybody(row.span(), row.permissions()));
        model.cells().stream().forEach(it -> add(it.span(), results.of(it.role(), List.of(it.permission()))));
        model.permissions().forEach(it -> everybody(it.span(), List.of(it)));
        model.needs().forEach(it -> everybody(it.span(), List.of(it.permission())));
        model.restrictions()
                .forEach(it -> model.roles()
                        .forEach(role -> bound(
                                it.span(),
                                role,
                                model.permissions().stream()
                                        .filter(permission -> it.binds(role, permission))
                                        .toList())));
        model.changeRules()
                .forEach(it -> add(it.span(), results.of(it.operation().type(), party -> true, party -> true)));
        model.invariants().forEach(it -> add(it.span(), results.of(it)));
        model.scenarios().forEach(it -> add(it.span(), results.of(it)));
    }

    private void everybody(Span span, List<Permission> permissions) {
        model.roles().forEach(role -> bound(span, role, permissions));
    }

    private void bound(Span span, Role role, List<Permission> permissions) {
        add(span, results.of(role, permissions));
    }

    private void add(Span span, Optional<TestResult> result) {
        result.ifPresent(
                it -> tested.computeIfAbsent(span, none -> new ArrayList<>()).add(it));
    }

    /** The worst that became of what is declared at these places; empty where no test tries it. */
    Optional<TestResult> of(List<Span> spans) {
        return TestResult.worst(spans.stream()
                .flatMap(it -> tested.getOrDefault(it, List.of()).stream())
                .toList());
    }
}
