package dev.permatrix.dsl.model;

import java.util.ArrayList;
import java.util.List;

/** Every trace of a model, each declaration's once: for counting what is cited by what. */
public final class Traces {

    private Traces() {}

    public static List<Trace> of(PermissionModel model) {
        List<Trace> traces = new ArrayList<>();
        traces.add(model.matrix().trace());
        model.roles().forEach(role -> {
            traces.add(role.trace());
            role.heldBy().ifPresent(it -> traces.add(it.trace()));
            role.firstHeldBy().ifPresent(it -> traces.add(it.trace()));
            role.unrestricted().ifPresent(it -> traces.add(it.trace()));
            role.fixed().ifPresent(it -> traces.add(it.trace()));
            role.protections().forEach(it -> traces.add(it.trace()));
        });
        model.roleRules().derivations().forEach(it -> traces.add(it.trace()));
        model.roleRules().inclusions().forEach(it -> traces.add(it.trace()));
        model.roleRules().availabilities().forEach(it -> traces.add(it.trace()));
        model.roleRules().likenesses().forEach(it -> traces.add(it.trace()));
        model.roleSets().forEach(it -> traces.add(it.trace()));
        model.entities().forEach(entity -> {
            traces.add(entity.trace());
            entity.attributes().forEach(it -> traces.add(it.trace()));
        });
        model.facts().forEach(it -> traces.add(it.trace()));
        model.parameters().forEach(it -> traces.add(it.trace()));
        model.levels().forEach(it -> traces.add(it.trace()));
        model.legend().forEach(it -> traces.add(it.trace()));
        model.tables().forEach(table -> {
            traces.add(table.trace());
            table.rows().forEach(it -> traces.add(it.trace()));
            table.notes().forEach(it -> traces.add(it.trace()));
        });
        model.permissions().forEach(it -> traces.add(it.trace()));
        model.needs().forEach(it -> traces.add(it.trace()));
        model.shownAs().forEach(it -> traces.add(it.trace()));
        model.gates().forEach(it -> traces.add(it.trace()));
        model.restrictions().forEach(it -> traces.add(it.trace()));
        model.changes().forEach(block -> {
            traces.add(block.trace());
            block.rules().forEach(it -> traces.add(it.trace()));
        });
        model.operations().forEach(it -> traces.add(it.trace()));
        model.userRules().forEach(it -> traces.add(it.trace()));
        model.invariants().forEach(it -> traces.add(it.trace()));
        model.scenarios().forEach(it -> traces.add(it.trace()));
        model.questions().forEach(it -> traces.add(it.trace()));
        model.variants().forEach(variant -> {
            traces.add(variant.trace());
            traces.addAll(of(variant.model()));
        });
        return List.copyOf(traces);
    }
}
