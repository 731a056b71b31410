package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.RoleSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.DeclaredSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is said of each role, from the bottom layer up. */
final class RoleDrafts {

    /** Words that stand for people in a matrix. */
    static final List<String> RESERVED =
            List.of("everyone", "everyone else", "anyone", "anyone else", "self", "themselves", "no one");

    private final Scope scope;
    private final List<RoleDraft> drafts = new ArrayList<>();

    RoleDrafts(Scope scope) {
        this.scope = scope;
    }

    List<RoleDraft> of(Layers layers) {
        for (int i = 0; i < layers.all().size(); i++) {
            Layer layer = layers.all().get(i);
            int index = i;
            layer.all(RoleSyntax.class)
                    .forEach(syntax -> syntax.names()
                            .forEach(name -> id(name).ifPresent(id -> add(syntax, name, id, layer, index))));
        }
        return List.copyOf(drafts);
    }

    /** A role that a variant knows already is amended; elsewhere, declaring it again is reported by its names. */
    private void add(RoleSyntax syntax, DeclaredSyntax name, String id, Layer layer, int index) {
        Optional<RoleDraft> known = layer.kind() == Layer.Kind.VARIANT ? find(name, index) : Optional.empty();
        if (known.isPresent()) {
            drafts.set(drafts.indexOf(known.get()), known.get().amended(syntax.properties()));
        } else {
            drafts.add(new RoleDraft(
                    id, name, syntax.outside().contains(name), syntax.properties(), syntax.trace(), index));
        }
    }

    private Optional<RoleDraft> find(DeclaredSyntax name, int below) {
        NameSyntax shown = name.id().or(name::label).orElseThrow();
        String key = Identifiers.key(shown.text());
        return drafts.stream()
                .filter(draft -> draft.layer() < below)
                .filter(draft -> Identifiers.key(draft.id()).equals(key)
                        || draft.name()
                                .label()
                                .filter(it -> Identifiers.key(it.text()).equals(key))
                                .isPresent())
                .findFirst();
    }

    private Optional<String> id(DeclaredSyntax name) {
        NameSyntax shown = name.id().or(name::label).orElseThrow();
        Optional<String> id = name.id()
                .map(NameSyntax::text)
                .or(() -> name.label().flatMap(label -> Identifiers.camel(label.text())));
        if (RESERVED.contains(Identifiers.key(shown.text()))) {
            scope.report(ResolveProblems.reserved("a role", shown));
            return Optional.empty();
        }
        if (id.isEmpty()) {
            String example = "`role MyRole \"" + shown.text() + "\"`";
            scope.report(ResolveProblems.noIdentifier(shown.text(), shown.span(), example));
        }
        return id;
    }
}
