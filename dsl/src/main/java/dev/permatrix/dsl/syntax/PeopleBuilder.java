package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.ChangesSyntax.OperationSyntax;
import dev.permatrix.dsl.syntax.ChangesSyntax.PresenceSyntax;
import dev.permatrix.dsl.syntax.ChangesSyntax.Who;
import dev.permatrix.dsl.syntax.ChangesSyntax.WhoSyntax;
import java.util.List;
import java.util.Optional;

/** Builds role sets, counts, those that rules speak of, and what they do. */
final class PeopleBuilder {

    private final Places places;
    private final ConditionBuilder conditions;

    PeopleBuilder(Places places, ConditionBuilder conditions) {
        this.places = places;
        this.conditions = conditions;
    }

    RolesSyntax roles(PermatrixParser.RoleSetContext context) {
        return new RolesSyntax(context.EVERYONE() != null, places.names(context.name()), places.span(context));
    }

    /** Names of roles and role sets, of which there is at least one. */
    RolesSyntax roles(List<PermatrixParser.NameContext> names) {
        Span first = places.span(names.get(0));
        return new RolesSyntax(false, places.names(names), first.through(places.span(names.get(names.size() - 1))));
    }

    StatementSyntax.CountSyntax count(PermatrixParser.CountContext context) {
        Span span = places.span(context);
        if (context instanceof PermatrixParser.ExactlyContext exactly) {
            int count = places.number(exactly.INT().getSymbol());
            return new StatementSyntax.CountSyntax(count, Optional.of(count), span);
        }
        if (context instanceof PermatrixParser.OrMoreContext orMore) {
            return new StatementSyntax.CountSyntax(places.number(orMore.INT().getSymbol()), Optional.empty(), span);
        }
        int most = places.number(((PermatrixParser.UpToContext) context).INT().getSymbol());
        return new StatementSyntax.CountSyntax(0, Optional.of(most), span);
    }

    List<WhoSyntax> actors(PermatrixParser.WhoContext context) {
        return context.actor().stream().map(this::actor).toList();
    }

    private WhoSyntax actor(PermatrixParser.ActorContext context) {
        Span span = places.span(context);
        return context.ANYONE() == null
                ? new WhoSyntax(Who.ROLE, Optional.of(places.name(context.name())), span)
                : new WhoSyntax(
                        Who.ANYONE, Optional.ofNullable(context.permission()).map(places::name), span);
    }

    OperationSyntax operation(PermatrixParser.OperationContext context) {
        if (context instanceof PermatrixParser.AnythingOperationContext it) {
            return operation(context, it.verb, Whom.NOBODY, whom(it.to));
        }
        if (context instanceof PermatrixParser.RoleOperationContext it) {
            Whom itself = new Whom(roleItself(it.roleItself()), Optional.empty());
            return operation(context, it.verb, itself, whom(it.to));
        }
        PermatrixParser.PlainOperationContext it = (PermatrixParser.PlainOperationContext) context;
        return operation(context, it.verb, whom(it.object), whom(it.to));
    }

    private OperationSyntax operation(
            PermatrixParser.OperationContext context, PermatrixParser.WordContext verb, Whom object, Whom to) {
        Optional<PermatrixParser.PlainOperationContext> plain = Optional.of(context)
                .filter(PermatrixParser.PlainOperationContext.class::isInstance)
                .map(PermatrixParser.PlainOperationContext.class::cast);
        return new OperationSyntax(
                places.name(verb),
                context instanceof PermatrixParser.AnythingOperationContext,
                object.who,
                object.where,
                to.who,
                to.where,
                plain.filter(it -> it.ANY() != null).isPresent(),
                plain.map(PermatrixParser.PlainOperationContext::name).map(places::name),
                places.span(context));
    }

    /** Some of those that an operation speaks of, and the condition behind them. */
    private record Whom(List<WhoSyntax> who, Optional<ConditionSyntax> where) {

        static final Whom NOBODY = new Whom(List.of(), Optional.empty());
    }

    private Whom whom(PermatrixParser.TargetsContext context) {
        return context == null
                ? Whom.NOBODY
                : new Whom(
                        context.target().stream().map(this::target).toList(),
                        Optional.ofNullable(context.condition()).map(conditions::condition));
    }

    private List<WhoSyntax> roleItself(PermatrixParser.RoleItselfContext context) {
        if (!context.name().isEmpty()) {
            return context.name().stream()
                    .map(it -> new WhoSyntax(Who.ROLE_ITSELF, Optional.of(places.name(it)), places.span(it)))
                    .toList();
        }
        Who who = context.ANY() != null ? Who.ANY_ROLE : Who.OWN_ROLE;
        return List.of(new WhoSyntax(who, Optional.empty(), places.span(context)));
    }

    private WhoSyntax target(PermatrixParser.TargetContext context) {
        Span span = places.span(context);
        if (context instanceof PermatrixParser.SelfTargetContext) {
            return new WhoSyntax(Who.SELF, Optional.empty(), span);
        }
        if (context instanceof PermatrixParser.AnyoneTargetContext anyone) {
            Who who = anyone.ELSE() == null ? Who.ANYONE : Who.ANYONE_ELSE;
            return new WhoSyntax(who, Optional.ofNullable(anyone.permission()).map(places::name), span);
        }
        PermatrixParser.RoleTargetContext role = (PermatrixParser.RoleTargetContext) context;
        Who who = role.ANOTHER() == null ? Who.ROLE : Who.ANOTHER;
        return new WhoSyntax(who, Optional.of(places.name(role.permission())), span);
    }

    Optional<PresenceSyntax> presence(PermatrixParser.PresenceContext context) {
        return Optional.ofNullable(context)
                .map(it -> new PresenceSyntax(places.name(it.name()), it.NO() == null, places.span(it)));
    }
}
