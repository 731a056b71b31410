package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.GateView;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.Gate;
import dev.permatrix.dsl.model.Permission;
import java.util.List;

/** What everybody must pass, whatever their roles. */
final class GatesSection {

    private final PageContext page;
    private final Texts texts;

    GatesSection(PageContext page) {
        this.page = page;
        this.texts = page.texts();
    }

    List<GateView> view() {
        return page.model().gates().stream().map(this::gate).toList();
    }

    private GateView gate(Gate gate) {
        return new GateView(
                page.anchors().of(gate.span()),
                sentence(gate),
                gate.written(),
                page.trace(gate.trace()),
                page.place(gate.span()));
    }

    private String sentence(Gate gate) {
        String unless = page.sentences().of(gate.condition());
        if (gate.signIn()) {
            return texts.of("gateSignIn", unless);
        }
        String what = gate.permissions().isEmpty()
                ? texts.of("anything")
                : texts.or(gate.permissions().stream()
                        .map(Permission::label)
                        .map(label -> texts.of("quoted", label))
                        .toList());
        return gate.entity()
                .map(entity -> texts.of("gateOn", what, entity.label(), unless))
                .orElseGet(() -> texts.of("gate", what, unless));
    }
}
