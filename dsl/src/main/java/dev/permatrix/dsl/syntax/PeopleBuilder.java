package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.ChangesSyntax.OperationSyntax;
import dev.permatrix.dsl.syntax.ChangesSyntax.PresenceSyntax;
import dev.permatrix.dsl.syntax.ChangesSyntax.Who;
import dev.permatrix.dsl.syntax.ChangesSyntax.WhoSyntax;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Builds role sets, counts, those that rules speak of, and what they do. */
final class PeopleBuilder {

    private final Places places;
    private final Reports reports;

    PeopleBuilder(Places places, Reports reports) {
        this.places = places;
        this.reports = reports;
    }

    RolesSyntax roles(PermatrixParser.RoleSetContext context) {
        return new RolesSyntax(context.EVERYONE() != null, places.names(context.name()), places.span(context));
    }

    StatementSyntax.CountSyntax count(PermatrixParser.CountContext context) {
        Span span = places.span(context);
        if (context instanceof PermatrixParser.ExactlyContext exactly) {
            int count = number(exactly.INT());
            return new StatementSyntax.CountSyntax(count, Optional.of(count), span);
        }
        if (context instanceof PermatrixParser.OrMoreContext orMore) {
            return new StatementSyntax.CountSyntax(number(orMore.INT()), Optional.empty(), span);
        }
        int most = number(((PermatrixParser.UpToContext) context).INT());
        return new StatementSyntax.CountSyntax(0, Optional.of(most), span);
    }

    private int number(TerminalNode node) {
        String digits = node.getText();
        if (digits.length() > 9) {
            reports.report(SyntaxProblems.numberTooLarge(places.span(node.getSymbol())));
            return 0;
        }
        return Integer.parseInt(digits);
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
        Span span = places.span(context);
        if (context instanceof PermatrixParser.AnythingOperationContext anything) {
            List<WhoSyntax> to = targets(anything.to);
            return new OperationSyntax(places.name(anything.verb), true, List.of(), to, false, Optional.empty(), span);
        }
        PermatrixParser.PlainOperationContext plain = (PermatrixParser.PlainOperationContext) context;
        return new OperationSyntax(
                places.name(plain.verb),
                false,
                targets(plain.object),
                plain.to == null ? List.of() : targets(plain.to),
                plain.ANY() != null,
                Optional.ofNullable(plain.name()).map(places::name),
                span);
    }

    private List<WhoSyntax> targets(PermatrixParser.TargetsContext context) {
        return context.target().stream().map(this::target).toList();
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
