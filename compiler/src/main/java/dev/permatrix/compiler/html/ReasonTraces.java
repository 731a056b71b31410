package dev.permatrix.compiler.html;

import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.source.Span;
import java.util.HashMap;
import java.util.Map;

/** What the declarations that decide about changes come from, by their places. */
final class ReasonTraces {

    private final Map<Span, Trace> traces = new HashMap<>();

    ReasonTraces(PermissionModel model) {
        add(model);
        model.variants().forEach(it -> add(it.model()));
    }

    private void add(PermissionModel model) {
        model.roles().forEach(this::add);
        model.roleRules().derivations().forEach(it -> traces.put(it.span(), it.trace()));
        model.gates().forEach(it -> traces.put(it.span(), it.trace()));
        model.changeRules().forEach(it -> traces.put(it.span(), it.trace()));
    }

    private void add(Role role) {
        role.heldBy().ifPresent(it -> traces.put(it.span(), it.trace()));
        role.protections().forEach(it -> traces.put(it.span(), it.trace()));
        role.fixed().ifPresent(it -> traces.put(it.span(), it.trace()));
    }

    /** None where it is no such declaration. */
    Trace of(Span span) {
        return traces.getOrDefault(span, Trace.NONE);
    }
}
