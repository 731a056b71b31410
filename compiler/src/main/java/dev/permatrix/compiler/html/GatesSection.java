package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.GateView;
import dev.permatrix.compiler.words.RuleWords;
import dev.permatrix.dsl.model.Gate;
import java.util.List;

/** What everybody must pass, whatever their roles. */
final class GatesSection {

    private final PageContext page;

    GatesSection(PageContext page) {
        this.page = page;
    }

    List<GateView> view() {
        return page.model().gates().stream().map(this::gate).toList();
    }

    private GateView gate(Gate gate) {
        return new GateView(
                page.anchors().of(gate.span()),
                new RuleWords(page.texts(), page.sentences()).gate(gate),
                gate.written(),
                page.trace(gate.trace()),
                page.place(gate.span()));
    }
}
