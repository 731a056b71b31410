package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.syntax.InvariantSyntax.AlwaysHeld;
import dev.permatrix.dsl.syntax.InvariantSyntax.DifferOnlyIn;
import dev.permatrix.dsl.syntax.InvariantSyntax.EachMayMore;
import dev.permatrix.dsl.syntax.InvariantSyntax.HigherKeeps;
import dev.permatrix.dsl.syntax.InvariantSyntax.HoldsNotBoth;
import dev.permatrix.dsl.syntax.InvariantSyntax.May;
import dev.permatrix.dsl.syntax.InvariantSyntax.MayAllThat;
import dev.permatrix.dsl.syntax.InvariantSyntax.MayMore;
import dev.permatrix.dsl.syntax.InvariantSyntax.MayNotBoth;
import dev.permatrix.dsl.syntax.InvariantSyntax.MayNothing;
import dev.permatrix.dsl.syntax.InvariantSyntax.NeverBecomes;
import dev.permatrix.dsl.syntax.InvariantSyntax.NoDifference;
import dev.permatrix.dsl.syntax.InvariantSyntax.OnlyCan;
import dev.permatrix.dsl.syntax.InvariantSyntax.OnlyMay;
import dev.permatrix.dsl.syntax.InvariantSyntax.PermissionsSyntax;
import dev.permatrix.dsl.syntax.InvariantSyntax.PromiseSyntax;
import dev.permatrix.dsl.syntax.InvariantSyntax.SameCells;
import dev.permatrix.dsl.syntax.InvariantSyntax.WhoeverMay;
import java.util.List;
import java.util.Optional;

/** Builds {@code invariant} and the promise below it. */
final class InvariantBuilder {

    private final Builders builders;
    private final Places places;
    private final PeopleBuilder people;

    InvariantBuilder(Builders builders) {
        this.builders = builders;
        this.places = builders.places();
        this.people = builders.people();
    }

    Optional<InvariantSyntax> invariant(Group group) {
        GroupReader reader = new GroupReader(builders, group);
        Optional<PermatrixParser.InvariantHeadContext> head = reader.head(PermatrixParser::invariantHead);
        List<Promised> promises = reader.body(
                PermatrixParser::promiseLine,
                (line, part) -> new Promised(
                        promise(line.promise()),
                        Written.of(part.line(), line.promise()),
                        reader.trace(line.trace(), part),
                        places.span(line.promise())));
        head.ifPresent(context -> checkOne(group, context, promises));
        return head.filter(context -> !promises.isEmpty()).map(context -> {
            Promised first = promises.get(0);
            TraceSyntax trace = TraceBuilder.merged(reader.trace(context.trace()), first.trace);
            NameSyntax label = places.name(context.STRING().getSymbol());
            return new InvariantSyntax(
                    label, context.DEFAULT() != null, first.promise, first.written, trace, places.span(context));
        });
    }

    private record Promised(
            PromiseSyntax promise, String written, TraceSyntax trace, dev.permatrix.dsl.source.Span span) {}

    private void checkOne(Group group, PermatrixParser.InvariantHeadContext head, List<Promised> promises) {
        if (group.body().isEmpty()) {
            builders.reports().leaveOut(SyntaxProblems.partMissing(places.span(head), "invariant", "promise below it"));
        }
        if (promises.size() > 1) {
            builders.reports()
                    .leaveOut(SyntaxProblems.partRepeated(promises.get(1).span, "promise", promises.get(0).span));
        }
    }

    private PromiseSyntax promise(PermatrixParser.PromiseContext context) {
        if (context instanceof PermatrixParser.OnlyMayContext only) {
            return new OnlyMay(
                    Optional.of(people.roles(only.roleSet())),
                    permissions(only.permissions()),
                    condition(only.condition()));
        }
        if (context instanceof PermatrixParser.NoOneMayContext noOne) {
            return new OnlyMay(Optional.empty(), permissions(noOne.permissions()), condition(noOne.condition()));
        }
        if (context instanceof PermatrixParser.OnlyCanContext only) {
            return new OnlyCan(
                    Optional.of(people.roles(only.roleSet())),
                    people.operation(only.operation()),
                    people.presence(only.presence()));
        }
        if (context instanceof PermatrixParser.NoOneCanContext noOne) {
            return new OnlyCan(
                    Optional.empty(), people.operation(noOne.operation()), people.presence(noOne.presence()));
        }
        if (context instanceof PermatrixParser.AlwaysHeldContext always) {
            return new AlwaysHeld(people.count(always.count()), places.name(always.name()));
        }
        return apart(context);
    }

    /** Promises that two things never go together, or that one never becomes another. */
    private PromiseSyntax apart(PermatrixParser.PromiseContext context) {
        if (context instanceof PermatrixParser.MayNotBothContext both) {
            return new MayNotBoth(places.name(both.permission(0)), places.name(both.permission(1)));
        }
        if (context instanceof PermatrixParser.HoldsNotBothContext both) {
            return new HoldsNotBoth(places.name(both.name(0)), places.name(both.name(1)));
        }
        if (context instanceof PermatrixParser.NeverBecomesContext never) {
            return new NeverBecomes(
                    people.roles(never.roleSet(0)), people.roles(never.roleSet(1)), people.presence(never.presence()));
        }
        return comparison(context);
    }

    private PromiseSyntax comparison(PermatrixParser.PromiseContext context) {
        if (context instanceof PermatrixParser.DifferOnlyInContext differ) {
            return new DifferOnlyIn(
                    places.name(differ.name(0)), places.name(differ.name(1)), permissions(differ.permissions()));
        }
        if (context instanceof PermatrixParser.SameCellsContext same) {
            return new SameCells(
                    places.name(same.name(0)),
                    places.name(same.name(1)),
                    Optional.ofNullable(same.STRING()).map(it -> places.name(it.getSymbol())));
        }
        if (context instanceof PermatrixParser.MayMoreContext more) {
            return new MayMore(places.name(more.name(0)), places.name(more.name(1)));
        }
        if (context instanceof PermatrixParser.MayAllThatContext all) {
            return new MayAllThat(
                    people.roles(all.roleSet()),
                    places.name(all.name()),
                    Optional.ofNullable(all.permissions()).map(this::permissions));
        }
        if (context instanceof PermatrixParser.EachMayMoreContext each) {
            return new EachMayMore(places.names(each.name()));
        }
        if (context instanceof PermatrixParser.HigherKeepsContext higher) {
            return new HigherKeeps(places.name(higher.name()));
        }
        return twoAnswers(context);
    }

    /** Promises about what the same people are answered to something else, or where something else is so. */
    private PromiseSyntax twoAnswers(PermatrixParser.PromiseContext context) {
        if (context instanceof PermatrixParser.WhoeverMayContext whoever) {
            return new WhoeverMay(places.name(whoever.permission()), permissions(whoever.permissions()));
        }
        if (context instanceof PermatrixParser.NoDifferenceContext none) {
            return new NoDifference(
                    places.name(none.name()),
                    permissions(none.permissions()),
                    Optional.ofNullable(none.roleSet()).map(people::roles),
                    condition(none.condition()));
        }
        return allowance(context);
    }

    private PromiseSyntax allowance(PermatrixParser.PromiseContext context) {
        if (context instanceof PermatrixParser.MayNothingContext nothing) {
            return new MayNothing(
                    people.roles(nothing.roleSet()),
                    Optional.ofNullable(nothing.name()).map(places::name),
                    Optional.ofNullable(nothing.permissions()).map(this::permissions),
                    condition(nothing.condition()));
        }
        PermatrixParser.MayContext may = (PermatrixParser.MayContext) context;
        return new May(people.roles(may.roleSet()), permissions(may.permissions()), condition(may.condition()));
    }

    private Optional<ConditionSyntax> condition(PermatrixParser.ConditionContext context) {
        return Optional.ofNullable(context).map(builders.conditions()::condition);
    }

    private PermissionsSyntax permissions(PermatrixParser.PermissionsContext context) {
        return new PermissionsSyntax(
                context.ALL() != null,
                Optional.ofNullable(context.STRING()).map(it -> places.name(it.getSymbol())),
                places.names(context.name()),
                places.permissions(context.permission()),
                places.span(context));
    }
}
