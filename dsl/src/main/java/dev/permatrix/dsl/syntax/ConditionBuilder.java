package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.ConditionSyntax.Comparison;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Builds conditions, and refuses those that two readers would read in two ways. */
final class ConditionBuilder {

    private final Places places;
    private final Reports reports;

    ConditionBuilder(Places places, Reports reports) {
        this.places = places;
        this.reports = reports;
    }

    ConditionSyntax condition(PermatrixParser.ConditionContext context) {
        List<ConditionSyntax> parts = context.atom().stream().map(this::atom).toList();
        if (parts.size() == 1) {
            return parts.get(0);
        }
        boolean mixed = !context.AND().isEmpty() && !context.OR().isEmpty();
        if (mixed) {
            reports.report(
                    SyntaxProblems.andWithOr(places.span(secondKind(context).getSymbol())));
        } else {
            refuseNotBeforeList(context);
        }
        Span span = places.span(context);
        return context.OR().isEmpty() ? new ConditionSyntax.AllOf(parts, span) : new ConditionSyntax.AnyOf(parts, span);
    }

    private ConditionSyntax atom(PermatrixParser.AtomContext context) {
        if (context instanceof PermatrixParser.NotContext not) {
            return new ConditionSyntax.Not(atom(not.atom()), places.span(not));
        }
        if (context instanceof PermatrixParser.NestedContext nested) {
            return condition(nested.condition());
        }
        if (context instanceof PermatrixParser.HoldsContext holds) {
            return new ConditionSyntax.Holds(places.name(holds.name()), holds.ONLY() != null, places.span(holds));
        }
        if (context instanceof PermatrixParser.ComparedContext compared) {
            return compared(compared);
        }
        return new ConditionSyntax.Named(places.name(((PermatrixParser.NamedContext) context).name()));
    }

    private ConditionSyntax compared(PermatrixParser.ComparedContext context) {
        PermatrixParser.ValueContext value = context.value();
        return new ConditionSyntax.Compared(
                places.name(context.name()),
                comparison(context.comparison()),
                places.name(value.start),
                Optional.ofNullable(value.INT()).map(it -> places.number(it.getSymbol())),
                places.span(context));
    }

    private static Comparison comparison(PermatrixParser.ComparisonContext context) {
        if (context.IS() != null) {
            return context.NOT() == null ? Comparison.IS : Comparison.IS_NOT;
        }
        if (context.AT() != null) {
            return context.LEAST() != null ? Comparison.AT_LEAST : Comparison.AT_MOST;
        }
        return context.LESS() == null ? Comparison.MORE_THAN : Comparison.LESS_THAN;
    }

    private static TerminalNode secondKind(PermatrixParser.ConditionContext context) {
        TerminalNode and = context.AND(0);
        TerminalNode or = context.OR(0);
        return and.getSymbol().getTokenIndex() < or.getSymbol().getTokenIndex() ? or : and;
    }

    /** A {@code not} in front of a part that is followed by one without it could speak of both. */
    private void refuseNotBeforeList(PermatrixParser.ConditionContext context) {
        List<Boolean> negated = context.atom().stream()
                .map(PermatrixParser.NotContext.class::isInstance)
                .toList();
        int first = negated.indexOf(true);
        if (first >= 0 && negated.subList(first, negated.size()).contains(false)) {
            Span not = places.span(context.atom(first).start);
            reports.report(SyntaxProblems.notBeforeList(not, context.OR().isEmpty() ? "and" : "or"));
        }
    }
}
