package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.syntax.ChangesSyntax.Mode;
import dev.permatrix.dsl.syntax.ChangesSyntax.RuleSyntax;
import dev.permatrix.dsl.syntax.ChangesSyntax.WhoSyntax;
import java.util.List;
import java.util.Optional;

/** Builds {@code changes} and its rules. */
final class ChangesBuilder {

    private final Builders builders;
    private final PeopleBuilder people;

    ChangesBuilder(Builders builders) {
        this.builders = builders;
        this.people = builders.people();
    }

    Optional<ChangesSyntax> changes(Group group) {
        GroupReader reader = new GroupReader(builders, group);
        Optional<PermatrixParser.ChangesHeadContext> head = reader.head(PermatrixParser::changesHead);
        List<RuleSyntax> rules = reader.body(
                PermatrixParser::ruleLine,
                (line, part) -> rule(part.line(), line.changeRule(), reader.trace(line.trace(), part)));
        return head.map(context -> new ChangesSyntax(
                builders.places().name(context.STRING().getSymbol()),
                rules,
                reader.trace(context.trace()),
                builders.places().span(context)));
    }

    private RuleSyntax rule(Line line, PermatrixParser.ChangeRuleContext context, TraceSyntax trace) {
        if (context instanceof PermatrixParser.MayRuleContext it) {
            return rule(line, it, Mode.MAY, people.actors(it.who()), it.operation(), it.circumstances(), trace);
        }
        if (context instanceof PermatrixParser.NeverRuleContext it) {
            return rule(line, it, Mode.MAY_NEVER, people.actors(it.who()), it.operation(), it.circumstances(), trace);
        }
        if (context instanceof PermatrixParser.UndecidedRuleContext it) {
            return rule(line, it, Mode.UNDECIDED, people.actors(it.who()), it.operation(), it.circumstances(), trace);
        }
        PermatrixParser.NoOneRuleContext it = (PermatrixParser.NoOneRuleContext) context;
        List<WhoSyntax> but = it.who() == null ? List.of() : people.actors(it.who());
        return rule(line, it, Mode.NO_ONE_BUT, but, it.operation(), it.circumstances(), trace);
    }

    private RuleSyntax rule(
            Line line,
            PermatrixParser.ChangeRuleContext context,
            Mode mode,
            List<WhoSyntax> actors,
            PermatrixParser.OperationContext operation,
            PermatrixParser.CircumstancesContext around,
            TraceSyntax trace) {
        return new RuleSyntax(
                mode,
                actors,
                people.operation(operation),
                Optional.ofNullable(around).flatMap(it -> people.presence(it.presence())),
                Optional.ofNullable(around).map(it -> it.condition()).map(builders.conditions()::condition),
                Written.of(line, context),
                trace,
                builders.places().span(context));
    }
}
