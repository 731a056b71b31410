package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.syntax.StatementSyntax.CoveredSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.DeclaredSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.EntitySyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.PermissionSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.QuestionSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.RelationSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.RestrictSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.RoleProperty;
import dev.permatrix.dsl.syntax.StatementSyntax.RolePropertySyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.RoleSetSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.RoleSyntax;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.Token;

/** Builds the statements that declare one thing: roles, entities, relations, permissions, restrictions, questions. */
final class DeclarationBuilder {

    private final Builders builders;
    private final Places places;

    DeclarationBuilder(Builders builders) {
        this.builders = builders;
        this.places = builders.places();
    }

    Optional<RoleSyntax> role(Group group) {
        GroupReader reader = reader(group);
        Optional<PermatrixParser.RoleHeadContext> head = reader.head(PermatrixParser::roleHead);
        List<RolePropertySyntax> properties = reader.body(
                PermatrixParser::roleLine,
                (line, part) -> roleProperty(line.roleProperty(), reader.trace(line.trace(), part)));
        return head.map(context -> new RoleSyntax(
                declared(context.declared()), properties, reader.trace(context.trace()), places.span(context)));
    }

    private RolePropertySyntax roleProperty(PermatrixParser.RolePropertyContext context, TraceSyntax trace) {
        Function<RoleProperty, RolePropertySyntax> plain = property ->
                new RolePropertySyntax(property, Optional.empty(), Optional.empty(), trace, places.span(context));
        if (context instanceof PermatrixParser.HeldByContext heldBy) {
            var count = Optional.of(builders.people().count(heldBy.count()));
            return new RolePropertySyntax(RoleProperty.HELD_BY, count, Optional.empty(), trace, places.span(context));
        }
        if (context instanceof PermatrixParser.FirstHeldByContext first) {
            Optional<NameSyntax> role = Optional.ofNullable(first.name()).map(places::name);
            return new RolePropertySyntax(
                    RoleProperty.FIRST_HELD_BY, Optional.empty(), role, trace, places.span(context));
        }
        if (context instanceof PermatrixParser.HolderCannotBeContext holder) {
            return plain.apply(
                    holder.REMOVED() != null
                            ? RoleProperty.HOLDER_CANNOT_BE_REMOVED
                            : RoleProperty.HOLDER_CANNOT_BE_LOCKED);
        }
        return plain.apply(RoleProperty.NO_RESTRICTION_APPLIES);
    }

    Optional<RoleSetSyntax> roleSet(Group group) {
        GroupReader reader = reader(group);
        return reader.head(PermatrixParser::roleSetHead)
                .map(context -> new RoleSetSyntax(
                        places.name(context.name()),
                        builders.people().roles(context.roleSet()),
                        reader.trace(context.trace()),
                        places.span(context)));
    }

    Optional<EntitySyntax> entities(Group group) {
        GroupReader reader = reader(group);
        return reader.head(PermatrixParser::entityHead)
                .map(context -> new EntitySyntax(
                        declared(context.declared()), reader.trace(context.trace()), places.span(context)));
    }

    Optional<RelationSyntax> relation(Group group) {
        GroupReader reader = reader(group);
        return reader.head(PermatrixParser::relationHead).map(context -> {
            List<NameSyntax> names = places.names(context.name());
            return new RelationSyntax(
                    names.get(0),
                    names.subList(1, names.size()),
                    Optional.ofNullable(context.words).map(places::name),
                    reader.trace(context.trace()),
                    places.span(context));
        });
    }

    Optional<PermissionSyntax> permission(Group group) {
        GroupReader reader = reader(group);
        Optional<PermatrixParser.PermissionHeadContext> head = reader.head(PermatrixParser::permissionHead);
        List<PermissionPart> parts =
                reader.body(PermatrixParser::permissionLine, (line, part) -> permissionPart(reader, line, part));
        List<NameSyntax> creates =
                parts.stream().flatMap(it -> it.creates.stream()).toList();
        if (creates.size() > 1) {
            builders.reports()
                    .report(SyntaxProblems.partRepeated(
                            creates.get(1).span(),
                            "line with `creates`",
                            creates.get(0).span()));
        }
        return head.map(context -> new PermissionSyntax(
                places.name(context.permission()),
                parts.stream().flatMap(it -> it.covers.stream()).toList(),
                parts.stream().flatMap(it -> it.tags.stream()).toList(),
                creates.stream().findFirst(),
                parts.stream().map(it -> it.trace).reduce(reader.trace(context.trace()), TraceBuilder::merged),
                places.span(context)));
    }

    /** What one line below {@code permission} says. */
    private record PermissionPart(
            List<CoveredSyntax> covers, List<NameSyntax> tags, Optional<NameSyntax> creates, TraceSyntax trace) {}

    private PermissionPart permissionPart(
            GroupReader reader, PermatrixParser.PermissionLineContext line, Group.Part part) {
        if (line instanceof PermatrixParser.CoversLineContext covers) {
            List<CoveredSyntax> covered = covers.covered().stream()
                    .map(it -> new CoveredSyntax(
                            places.name(it.permission()),
                            Optional.ofNullable(it.name()).map(places::name)))
                    .toList();
            return new PermissionPart(covered, List.of(), Optional.empty(), reader.trace(covers.trace(), part));
        }
        if (line instanceof PermatrixParser.TagsLineContext tags) {
            return new PermissionPart(
                    List.of(), places.names(tags.name()), Optional.empty(), reader.trace(tags.trace(), part));
        }
        PermatrixParser.CreatesLineContext creates = (PermatrixParser.CreatesLineContext) line;
        return new PermissionPart(
                List.of(), List.of(), Optional.of(places.name(creates.name())), reader.trace(creates.trace(), part));
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

    Optional<QuestionSyntax> question(Group group) {
        GroupReader reader = reader(group);
        return reader.head(PermatrixParser::question)
                .map(context -> new QuestionSyntax(
                        places.name(context.STRING().getSymbol()),
                        reader.trace(context.trace()),
                        places.span(context)));
    }

    private List<DeclaredSyntax> declared(List<PermatrixParser.DeclaredContext> contexts) {
        return contexts.stream()
                .map(it -> new DeclaredSyntax(
                        Optional.ofNullable(it.word()).map(places::name),
                        Optional.ofNullable(it.STRING()).map(label -> places.name(label.getSymbol())),
                        places.span(it)))
                .toList();
    }

    private GroupReader reader(Group group) {
        return new GroupReader(builders, group);
    }
}
