package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.syntax.FactSyntax.Kind;
import dev.permatrix.dsl.syntax.StatementSyntax.LevelSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.ParameterSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.RelationSyntax;
import java.util.List;
import java.util.Optional;

/** Builds what conditions and cells speak of: relations, facts, parameters and levels. */
final class FactBuilder {

    private final Builders builders;
    private final Places places;

    FactBuilder(Builders builders) {
        this.builders = builders;
        this.places = builders.places();
    }

    Optional<RelationSyntax> relation(Group group) {
        GroupReader reader = new GroupReader(builders, group);
        return reader.head(PermatrixParser::relationHead).map(context -> {
            List<NameSyntax> names = places.names(context.name());
            return new RelationSyntax(
                    names.get(0),
                    names.subList(1, names.size()),
                    Optional.ofNullable(context.words).map(places::name),
                    context.choices() == null
                            ? List.of()
                            : places.names(context.choices().name()),
                    reader.trace(context.trace()),
                    places.span(context));
        });
    }

    Optional<FactSyntax> fact(Group group) {
        GroupReader reader = new GroupReader(builders, group);
        return reader.head(PermatrixParser::factHead).map(context -> {
            List<NameSyntax> names = places.names(context.name());
            return new FactSyntax(
                    names.get(0),
                    names.subList(1, names.size()),
                    Optional.ofNullable(context.words).map(places::name),
                    kind(context),
                    values(context),
                    reader.trace(context.trace()),
                    places.span(context));
        });
    }

    private static Kind kind(PermatrixParser.FactHeadContext context) {
        if (context.COLON() == null) {
            return Kind.YES_OR_NO;
        }
        if (context.NUMBER() != null) {
            return Kind.NUMBER;
        }
        return context.choices() != null ? Kind.ONE_OF : Kind.ORDERED;
    }

    private List<NameSyntax> values(PermatrixParser.FactHeadContext context) {
        if (context.choices() != null) {
            return places.names(context.choices().name());
        }
        return context.steps() == null
                ? List.of()
                : places.names(context.steps().name());
    }

    Optional<ParameterSyntax> parameter(Group group) {
        GroupReader reader = new GroupReader(builders, group);
        return reader.head(PermatrixParser::parameterHead)
                .map(context -> new ParameterSyntax(
                        places.name(context.name()),
                        Optional.ofNullable(context.INT()).map(it -> places.number(it.getSymbol())),
                        Optional.ofNullable(context.STRING()).map(it -> places.name(it.getSymbol())),
                        reader.trace(context.trace()),
                        places.span(context)));
    }

    Optional<LevelSyntax> level(Group group) {
        GroupReader reader = new GroupReader(builders, group);
        return reader.head(PermatrixParser::levelHead)
                .map(context -> new LevelSyntax(
                        places.name(context.name()),
                        places.names(context.steps().name()),
                        reader.trace(context.trace()),
                        places.span(context)));
    }
}
