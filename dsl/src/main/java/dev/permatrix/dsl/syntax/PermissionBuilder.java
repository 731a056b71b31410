package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.syntax.PermissionSyntax.CoveredSyntax;
import dev.permatrix.dsl.syntax.PermissionSyntax.ShownSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.OnSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds {@code permission} and the lines below it. */
final class PermissionBuilder {

    private final Builders builders;
    private final Places places;

    PermissionBuilder(Builders builders) {
        this.builders = builders;
        this.places = builders.places();
    }

    Optional<PermissionSyntax> permission(Group group) {
        GroupReader reader = new GroupReader(builders, group);
        Optional<PermatrixParser.PermissionHeadContext> head = reader.head(PermatrixParser::permissionHead);
        Said said = new Said();
        List<TraceSyntax> traces =
                reader.body(PermatrixParser::permissionLine, (line, part) -> said.take(reader, line, part));
        Optional<NameSyntax> creates = reader.one(said.creates, NameSyntax::span, "line with `creates`");
        Optional<OnSyntax> on = reader.one(said.on, OnSyntax::span, "line with `on`");
        return head.map(context -> new PermissionSyntax(
                places.name(context.permission()),
                said.covers,
                said.needs,
                said.tags,
                said.shown,
                creates,
                on,
                traces.stream().reduce(reader.trace(context.trace()), TraceBuilder::merged),
                places.span(context)));
    }

    /** What the lines below {@code permission} say. */
    private final class Said {

        private final List<CoveredSyntax> covers = new ArrayList<>();
        private final List<NameSyntax> needs = new ArrayList<>();
        private final List<NameSyntax> tags = new ArrayList<>();
        private final List<ShownSyntax> shown = new ArrayList<>();
        private final List<NameSyntax> creates = new ArrayList<>();
        private final List<OnSyntax> on = new ArrayList<>();

        TraceSyntax take(GroupReader reader, PermatrixParser.PermissionLineContext line, Group.Part part) {
            if (line instanceof PermatrixParser.CoversLineContext it) {
                it.covered().forEach(covered -> covers.add(covered(covered)));
                return reader.trace(it.trace(), part);
            }
            if (line instanceof PermatrixParser.NeedsLineContext it) {
                needs.addAll(places.permissions(it.permission()));
                return reader.trace(it.trace(), part);
            }
            if (line instanceof PermatrixParser.TagsLineContext it) {
                tags.addAll(places.names(it.name()));
                return reader.trace(it.trace(), part);
            }
            if (line instanceof PermatrixParser.ShownLineContext it) {
                NameSyntax label = places.name(it.STRING().getSymbol());
                ConditionSyntax when = builders.conditions().condition(it.condition());
                shown.add(new ShownSyntax(label, when, places.span(it)));
                return reader.trace(it.trace(), part);
            }
            if (line instanceof PermatrixParser.IsOnLineContext it) {
                on.add(new OnSyntax(places.entity(it.name()), places.span(it)));
                return reader.trace(it.trace(), part);
            }
            PermatrixParser.CreatesLineContext it = (PermatrixParser.CreatesLineContext) line;
            creates.add(places.name(it.name()));
            return reader.trace(it.trace(), part);
        }
    }

    private CoveredSyntax covered(PermatrixParser.CoveredContext context) {
        return new CoveredSyntax(
                places.name(context.permission()),
                Optional.ofNullable(context.name()).map(places::name));
    }
}
