package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.syntax.InvariantSyntax;
import dev.permatrix.dsl.syntax.ScenarioSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All statements of one matrix, from the bottom up: what it is built over, its own, and those of a variant. */
record Layers(List<Layer> all) {

    Layers {
        all = List.copyOf(all);
    }

    /** With one more on top. */
    Layers and(Layer.Kind kind, List<StatementSyntax> statements) {
        List<Layer> more = new ArrayList<>(all);
        more.add(new Layer(kind, top().file(), statements));
        return new Layers(more);
    }

    Stream<StatementSyntax> statements() {
        return all.stream().flatMap(layer -> layer.statements().stream());
    }

    <S extends StatementSyntax> List<S> all(Class<S> kind) {
        return all.stream().flatMap(layer -> layer.all(kind).stream()).toList();
    }

    Layer top() {
        return all.get(all.size() - 1);
    }

    boolean isTop(Layer layer) {
        return layer == top();
    }

    /** Promises of those below hold on top too, but those that are {@code default}. */
    List<InvariantSyntax> invariants() {
        return all.stream()
                .flatMap(layer -> layer.all(InvariantSyntax.class).stream()
                        .filter(invariant -> isTop(layer) || !invariant.isDefault()))
                .toList();
    }

    /** A variant has its own scenarios only: another reading gives other answers. */
    List<ScenarioSyntax> scenarios() {
        return top().kind() == Layer.Kind.VARIANT ? top().all(ScenarioSyntax.class) : all(ScenarioSyntax.class);
    }
}
