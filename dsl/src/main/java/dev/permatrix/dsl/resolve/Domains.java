package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Domain;
import dev.permatrix.dsl.syntax.FactSyntax;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.RelationSyntax;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What values facts and relations can have. */
final class Domains {

    private final Scope scope;
    private final Thresholds thresholds;

    Domains(Scope scope, Thresholds thresholds) {
        this.scope = scope;
        this.thresholds = thresholds;
    }

    Domain of(RelationSyntax relation) {
        return relation.values().isEmpty()
                ? new Domain.YesNo()
                : named("relation " + relation.id().text(), relation.values(), false);
    }

    Domain of(FactSyntax fact) {
        String kind = "fact " + fact.id().text();
        return switch (fact.kind()) {
            case YES_OR_NO -> new Domain.YesNo();
            case ONE_OF -> named(kind, fact.values(), false);
            case ORDERED -> named(kind, fact.values(), true);
            case NUMBER -> thresholds.ranges(fact.id().text());
        };
    }

    /** Values are words: a value that is there twice is reported, and counts once. */
    private Domain named(String of, List<NameSyntax> values, boolean ordered) {
        Set<String> keys = new LinkedHashSet<>();
        List<String> words = new ArrayList<>();
        for (NameSyntax value : values) {
            String word = Identifiers.snake(value.text()).orElse(value.text());
            if (keys.add(Identifiers.key(word))) {
                words.add(value.quoted() ? word : value.text());
            } else {
                scope.reportOnce("twice " + value.span(), ResolveProblems.valueTwice(value, of));
            }
        }
        return words.size() > 1 ? new Domain.Named(words, ordered) : new Domain.YesNo();
    }
}
