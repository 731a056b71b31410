package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.StatementSyntax.HeadSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.Property;
import dev.permatrix.dsl.syntax.StatementSyntax.PropertySyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.RolesPerUserSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.Token;

/** Builds {@code matrix} and the lines below it. */
final class HeadBuilder {

    private final Builders builders;
    private final Places places;

    HeadBuilder(Builders builders) {
        this.builders = builders;
        this.places = builders.places();
    }

    Optional<HeadSyntax> head(Group group) {
        GroupReader reader = new GroupReader(builders, group);
        Optional<PermatrixParser.MatrixHeadContext> head = reader.head(PermatrixParser::matrixHead);
        List<Piece> pieces = reader.body(PermatrixParser::matrixLine, (line, part) -> piece(reader, line, part));
        var perUser = reader.one(parts(pieces, Piece::perUser), RolesPerUserSyntax::span, "line with `users hold`");
        var added = reader.one(parts(pieces, Piece::canBeAdded), AddedSyntax::span, "line with `roles can be added`");
        List<PropertySyntax> properties =
                pieces.stream().flatMap(it -> it.properties.stream()).toList();
        refuseSecond(reader, properties);
        return head.map(context -> new HeadSyntax(
                places.name(context.word()),
                Optional.ofNullable(context.STRING()).map(it -> places.name(it.getSymbol())),
                perUser,
                added.map(AddedSyntax::can),
                properties,
                pieces.stream().map(it -> it.trace).reduce(reader.trace(context.trace()), TraceBuilder::merged),
                places.span(context)));
    }

    private static <T> List<T> parts(List<Piece> pieces, Function<Piece, Optional<T>> part) {
        return pieces.stream().flatMap(it -> part.apply(it).stream()).toList();
    }

    /** The day of an approval stands on the same line as who approved. */
    private static void refuseSecond(GroupReader reader, List<PropertySyntax> properties) {
        for (Property property : Property.values()) {
            List<PropertySyntax> same = properties.stream()
                    .filter(it -> it.property() == property && property != Property.APPROVED_ON)
                    .toList();
            reader.one(same, it -> it.value().span(), "line that says this");
        }
    }

    /** What one line below {@code matrix} says. */
    private record Piece(
            List<PropertySyntax> properties,
            Optional<RolesPerUserSyntax> perUser,
            Optional<AddedSyntax> canBeAdded,
            TraceSyntax trace) {}

    /** {@code [no] roles can be added}. */
    private record AddedSyntax(boolean can, Span span) {}

    private Piece piece(GroupReader reader, PermatrixParser.MatrixLineContext line, Group.Part part) {
        if (line instanceof PermatrixParser.TextLineContext text) {
            TraceSyntax trace = reader.trace(text.trace(), part);
            return new Piece(List.of(textProperty(text)), Optional.empty(), Optional.empty(), trace);
        }
        if (line instanceof PermatrixParser.ApprovedLineContext approved) {
            TraceSyntax trace = reader.trace(approved.trace(), part);
            return new Piece(approval(approved), Optional.empty(), Optional.empty(), trace);
        }
        if (line instanceof PermatrixParser.HoldLineContext hold) {
            RolesPerUserSyntax perUser = new RolesPerUserSyntax(hold.ANY() != null, places.span(hold));
            return new Piece(List.of(), Optional.of(perUser), Optional.empty(), reader.trace(hold.trace(), part));
        }
        PermatrixParser.AddLineContext add = (PermatrixParser.AddLineContext) line;
        AddedSyntax added = new AddedSyntax(add.NO() == null, places.span(add));
        return new Piece(List.of(), Optional.empty(), Optional.of(added), reader.trace(add.trace(), part));
    }

    private PropertySyntax textProperty(PermatrixParser.TextLineContext line) {
        NameSyntax value = places.name(line.STRING().getSymbol());
        if (line.SOURCE() != null) {
            return new PropertySyntax(Property.SOURCE, value);
        }
        if (line.FACTS() != null) {
            return new PropertySyntax(Property.FACTS, value);
        }
        return new PropertySyntax(line.OWNER() != null ? Property.OWNER : Property.VERSION, value);
    }

    private List<PropertySyntax> approval(PermatrixParser.ApprovedLineContext line) {
        List<PropertySyntax> properties = new ArrayList<>();
        properties.add(new PropertySyntax(Property.APPROVED_BY, places.name(line.by)));
        Optional<Token> day = Optional.ofNullable(line.day);
        day.ifPresent(it -> properties.add(new PropertySyntax(Property.APPROVED_ON, places.name(it))));
        return properties;
    }
}
