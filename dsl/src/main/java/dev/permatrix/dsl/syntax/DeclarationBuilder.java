package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.syntax.StatementSyntax.EntitySyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.QuestionSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.RestrictSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.UseSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.VerbSyntax;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Builds the statements of one line that are no fact: entities, gates, restrictions, operations, questions. */
final class DeclarationBuilder {

    private final Builders builders;
    private final Places places;

    DeclarationBuilder(Builders builders) {
        this.builders = builders;
        this.places = builders.places();
    }

    Optional<UseSyntax> use(Group group) {
        GroupReader reader = reader(group);
        return reader.head(PermatrixParser::useHead)
                .map(context -> new UseSyntax(
                        places.name(context.STRING().getSymbol()),
                        reader.trace(context.trace()),
                        places.span(context)));
    }

    Optional<EntitySyntax> entities(Group group) {
        GroupReader reader = reader(group);
        return reader.head(PermatrixParser::entityHead)
                .map(context -> new EntitySyntax(
                        context.declared().stream().map(places::declared).toList(),
                        reader.trace(context.trace()),
                        places.span(context)));
    }

    Optional<RequireSyntax> requirement(Group group) {
        GroupReader reader = reader(group);
        return reader.head(PermatrixParser::requireHead).map(context -> {
            PermatrixParser.RequirementContext gate = context.requirement();
            return new RequireSyntax(
                    builders.conditions().condition(gate.condition()),
                    Optional.ofNullable(gate.name()).map(places::name),
                    gate.SIGN_() != null,
                    places.permissions(gate.permission()),
                    Written.of(reader.headLine(), context.start, gate.stop),
                    reader.trace(context.trace()),
                    places.span(context));
        });
    }

    Optional<RestrictSyntax> restriction(Group group) {
        GroupReader reader = reader(group);
        return reader.head(PermatrixParser::restrictHead).map(context -> {
            PermatrixParser.RestrictionContext rule = context.restriction();
            return new RestrictSyntax(
                    builders.people().roles(rule.roleSet()),
                    places.name(rule.name()),
                    places.permissions(rule.permission()),
                    builders.conditions().condition(rule.condition()),
                    Optional.ofNullable(context.NOTEREF()).map(it -> mark(it.getSymbol())),
                    Written.of(reader.headLine(), context.start, rule.stop),
                    reader.trace(context.trace()),
                    places.span(context));
        });
    }

    private NameSyntax mark(Token token) {
        String text = token.getText();
        return new NameSyntax(text.substring(1, text.length() - 1), false, places.span(token));
    }

    Optional<VerbSyntax> operation(Group group) {
        GroupReader reader = reader(group);
        return reader.head(PermatrixParser::operationHead)
                .map(context -> new VerbSyntax(
                        places.name(context.word()),
                        Optional.ofNullable(context.STRING()).map(it -> places.name(it.getSymbol())),
                        reader.trace(context.trace()),
                        places.span(context)));
    }

    Optional<QuestionSyntax> question(Group group) {
        GroupReader reader = reader(group);
        return reader.head(PermatrixParser::question)
                .map(context -> new QuestionSyntax(
                        places.name(context.STRING().getSymbol()),
                        reader.trace(context.trace()),
                        places.span(context)));
    }

    private GroupReader reader(Group group) {
        return new GroupReader(builders, group);
    }
}
