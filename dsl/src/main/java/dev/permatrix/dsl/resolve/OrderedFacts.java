package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.syntax.NameSyntax;
import java.util.List;
import java.util.stream.Stream;

/** Finds facts whose values are more and less, by name. */
final class OrderedFacts {

    private final Scope scope;

    OrderedFacts(Scope scope) {
        this.scope = scope;
    }

    /** One, or those of several entities; none, and reported, where there is none or where its values have no order. */
    List<Fact> named(NameSyntax name) {
        List<Fact> named =
                facts().filter(fact -> Sight.isCalled(fact, name.text())).toList();
        List<Fact> ordered =
                named.stream().filter(fact -> fact.domain().isOrdered()).toList();
        if (named.isEmpty()) {
            scope.reportOnce(
                    "relation " + Identifiers.key(name.text()),
                    RuleProblems.unknownRelation(
                            name,
                            "",
                            "fact " + name.text() + " of account: free < paid",
                            facts().map(Fact::id).distinct().toList()));
        } else if (ordered.isEmpty()) {
            scope.report(RuleProblems.badComparison(
                            name.span(), "the values of `" + name.text() + "` have no order, so none is higher")
                    .help("declare it with `<`: `fact " + name.text() + " of account: free < paid`"));
        }
        return ordered;
    }

    private Stream<Fact> facts() {
        return Stream.concat(scope.facts.stream(), scope.entities.stream().flatMap(entity -> entity.facts().stream()));
    }
}
