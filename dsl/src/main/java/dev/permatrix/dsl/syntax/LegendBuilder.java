package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.syntax.StatementSyntax.EntrySyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.LegendSyntax;
import dev.permatrix.dsl.syntax.VerdictSyntax.BranchSyntax;
import dev.permatrix.dsl.syntax.VerdictSyntax.Effect;
import java.util.List;
import java.util.Optional;

/** Builds {@code legend} and its lines. */
final class LegendBuilder {

    private final Builders builders;
    private final Places places;

    LegendBuilder(Builders builders) {
        this.builders = builders;
        this.places = builders.places();
    }

    Optional<LegendSyntax> legend(Group group) {
        GroupReader reader = new GroupReader(builders, group);
        Optional<PermatrixParser.LegendHeadContext> head = reader.head(PermatrixParser::legendHead);
        List<EntrySyntax> entries = reader.body(
                PermatrixParser::legendLine,
                (line, part) -> new EntrySyntax(
                        line.key().stream().map(key -> places.name(key.start)).toList(),
                        verdict(line.meaning()),
                        reader.trace(line.trace(), part),
                        places.span(line)));
        return head.map(context -> new LegendSyntax(entries, reader.trace(context.trace()), places.span(context)));
    }

    private VerdictSyntax verdict(PermatrixParser.MeaningContext context) {
        if (context.ONLY() != null) {
            BranchSyntax branch = branch(context.effect(), Optional.of(context.condition()));
            return new VerdictSyntax(List.of(branch), true, places.span(context));
        }
        List<BranchSyntax> branches = context.branch().stream()
                .map(it -> branch(it.effect(), Optional.ofNullable(it.condition())))
                .toList();
        return new VerdictSyntax(branches, false, places.span(context));
    }

    private BranchSyntax branch(
            PermatrixParser.EffectContext context, Optional<PermatrixParser.ConditionContext> when) {
        return new BranchSyntax(
                effect(context),
                Optional.ofNullable(context.roleSet()).map(builders.people()::roles),
                when.map(builders.conditions()::condition),
                places.span(context));
    }

    private static Effect effect(PermatrixParser.EffectContext context) {
        if (context.ALLOW() != null) {
            return context.UNTIL() == null ? Effect.ALLOW : Effect.UNTIL_WITHDRAWN;
        }
        if (context.DENY() != null) {
            return Effect.DENY;
        }
        if (context.FORBID() != null) {
            return Effect.FORBID;
        }
        return context.UNDECIDED() != null ? Effect.UNDECIDED : Effect.ON_REQUEST;
    }
}
