package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.EachUserSyntax.AmongSyntax;
import dev.permatrix.dsl.syntax.EachUserSyntax.BelongsSyntax;
import dev.permatrix.dsl.syntax.EachUserSyntax.HasSyntax;
import dev.permatrix.dsl.syntax.EachUserSyntax.LengthSyntax;
import dev.permatrix.dsl.syntax.EachUserSyntax.MembershipSyntax;
import dev.permatrix.dsl.syntax.EachUserSyntax.UserRuleSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.DeclaredSyntax;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Builds {@code each user} and the lines below it. */
final class EachUserBuilder {

    private final Builders builders;
    private final Places places;

    EachUserBuilder(Builders builders) {
        this.builders = builders;
        this.places = builders.places();
    }

    Optional<EachUserSyntax> eachUser(Group group) {
        GroupReader reader = new GroupReader(builders, group);
        Optional<PermatrixParser.EachHeadContext> head = reader.head(PermatrixParser::eachHead);
        List<UserRuleSyntax> rules = reader.body(
                PermatrixParser::userLine, (line, part) -> rule(line.userRule(), reader.trace(line.trace(), part)));
        return head.map(context -> new EachUserSyntax(rules, reader.trace(context.trace()), places.span(context)));
    }

    private UserRuleSyntax rule(PermatrixParser.UserRuleContext context, TraceSyntax trace) {
        Span span = places.span(context);
        if (context instanceof PermatrixParser.HasUniqueContext has) {
            return new HasSyntax(property(Optional.ofNullable(has.word()), has.STRING()), true, trace, span);
        }
        if (context instanceof PermatrixParser.HasSomeContext has) {
            return new HasSyntax(property(Optional.ofNullable(has.plainWord()), has.STRING()), false, trace, span);
        }
        if (context instanceof PermatrixParser.BelongsToContext belongs) {
            List<MembershipSyntax> memberships = belongs.membership().stream()
                    .map(it -> new MembershipSyntax(builders.people().count(it.count()), places.name(it.name())))
                    .toList();
            return new BelongsSyntax(memberships, trace, span);
        }
        if (context instanceof PermatrixParser.NotAmongContext none) {
            return new AmongSyntax(places.name(none.name(0)), places.name(none.name(1)), trace, span);
        }
        PermatrixParser.AdviceOnLengthContext advice = (PermatrixParser.AdviceOnLengthContext) context;
        int most = places.number(advice.INT().getSymbol());
        return new LengthSyntax(places.name(advice.name()), most, trace, span);
    }

    private DeclaredSyntax property(Optional<? extends ParserRuleContext> word, TerminalNode label) {
        Optional<NameSyntax> id = word.map(it -> places.name(it.start));
        Optional<NameSyntax> text = Optional.ofNullable(label).map(it -> places.name(it.getSymbol()));
        Span span = id.or(() -> text).orElseThrow().span();
        return new DeclaredSyntax(
                id, text, text.map(it -> span.through(it.span())).orElse(span));
    }
}
