package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.syntax.RoleSyntax.RoleProperty;
import dev.permatrix.dsl.syntax.RoleSyntax.RolePropertySyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.CountSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.DeclaredSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.RoleSetSyntax;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;

/** Builds {@code role} and the lines below it, and {@code roles}. */
final class RoleBuilder {

    /** Of these each line adds to the others. */
    private static final Set<RoleProperty> SEVERAL = Set.of(RoleProperty.INCLUDES, RoleProperty.AVAILABLE_ON_REQUEST);

    private final Builders builders;
    private final Places places;

    RoleBuilder(Builders builders) {
        this.builders = builders;
        this.places = builders.places();
    }

    Optional<RoleSyntax> role(Group group) {
        GroupReader reader = new GroupReader(builders, group);
        Optional<PermatrixParser.RoleHeadContext> head = reader.head(PermatrixParser::roleHead);
        List<RolePropertySyntax> properties = reader.body(
                PermatrixParser::roleLine,
                (line, part) -> property(line.roleProperty(), reader.trace(line.trace(), part)));
        refuseSecond(reader, properties);
        return head.map(context -> new RoleSyntax(
                names(context.declaredRole()),
                names(context.declaredRole().stream()
                        .filter(it -> it.OUTSIDE() != null)
                        .toList()),
                properties,
                reader.trace(context.trace()),
                places.span(context)));
    }

    private static void refuseSecond(GroupReader reader, List<RolePropertySyntax> properties) {
        for (RoleProperty property : RoleProperty.values()) {
            List<RolePropertySyntax> same =
                    properties.stream().filter(it -> it.property() == property).toList();
            if (!SEVERAL.contains(property)) {
                reader.one(same, RolePropertySyntax::span, "line that says this");
            }
        }
    }

    private List<DeclaredSyntax> names(List<PermatrixParser.DeclaredRoleContext> contexts) {
        return contexts.stream().map(it -> places.declared(it.declared())).toList();
    }

    private RolePropertySyntax property(PermatrixParser.RolePropertyContext context, TraceSyntax trace) {
        if (context instanceof PermatrixParser.HeldByContext heldBy) {
            CountSyntax count = builders.people().count(heldBy.count());
            return new Draft(RoleProperty.HELD_BY, context, trace).counted(count);
        }
        if (context instanceof PermatrixParser.FirstHeldByContext first) {
            Optional<NameSyntax> role = Optional.ofNullable(first.name()).map(places::name);
            return new Draft(RoleProperty.FIRST_HELD_BY, context, trace).of(role);
        }
        if (context instanceof PermatrixParser.LikeContext like) {
            return new Draft(RoleProperty.LIKE, context, trace).of(Optional.of(places.name(like.name())));
        }
        if (context instanceof PermatrixParser.IncludesContext includes) {
            RolesSyntax roles = builders.people().roles(includes.name());
            return new Draft(RoleProperty.INCLUDES, context, trace).of(Optional.of(roles), Optional.empty());
        }
        return conditional(context, trace);
    }

    private RolePropertySyntax conditional(PermatrixParser.RolePropertyContext context, TraceSyntax trace) {
        if (context instanceof PermatrixParser.HeldWhenContext held) {
            ConditionSyntax when = builders.conditions().condition(held.condition());
            return new Draft(RoleProperty.HELD_WHEN, context, trace).of(Optional.empty(), Optional.of(when));
        }
        if (context instanceof PermatrixParser.AvailableWhenContext available) {
            ConditionSyntax when = builders.conditions().condition(available.condition());
            Optional<RolesSyntax> from =
                    Optional.ofNullable(available.roleSet()).map(builders.people()::roles);
            RoleProperty property = from.isPresent() ? RoleProperty.AVAILABLE_ON_REQUEST : RoleProperty.AVAILABLE_WHEN;
            return new Draft(property, context, trace).of(from, Optional.of(when));
        }
        return new Draft(plain(context), context, trace).of(Optional.empty());
    }

    private static RoleProperty plain(PermatrixParser.RolePropertyContext context) {
        if (context instanceof PermatrixParser.HolderCannotBeContext holder) {
            return holder.REMOVED() != null
                    ? RoleProperty.HOLDER_CANNOT_BE_REMOVED
                    : RoleProperty.HOLDER_CANNOT_BE_LOCKED;
        }
        return context instanceof PermatrixParser.CannotBeEditedContext
                ? RoleProperty.CANNOT_BE_DELETED_OR_EDITED
                : RoleProperty.NO_RESTRICTION_APPLIES;
    }

    /** One line, of which the parts that its form has are yet to be said. */
    private final class Draft {

        private final RoleProperty property;
        private final ParserRuleContext context;
        private final TraceSyntax trace;

        Draft(RoleProperty property, ParserRuleContext context, TraceSyntax trace) {
            this.property = property;
            this.context = context;
            this.trace = trace;
        }

        RolePropertySyntax counted(CountSyntax count) {
            return property(Optional.of(count), Optional.empty(), Optional.empty(), Optional.empty());
        }

        RolePropertySyntax of(Optional<NameSyntax> role) {
            return property(Optional.empty(), role, Optional.empty(), Optional.empty());
        }

        RolePropertySyntax of(Optional<RolesSyntax> roles, Optional<ConditionSyntax> when) {
            return property(Optional.empty(), Optional.empty(), roles, when);
        }

        private RolePropertySyntax property(
                Optional<CountSyntax> count,
                Optional<NameSyntax> role,
                Optional<RolesSyntax> roles,
                Optional<ConditionSyntax> when) {
            return new RolePropertySyntax(property, count, role, roles, when, trace, places.span(context));
        }
    }

    Optional<RoleSetSyntax> roleSet(Group group) {
        GroupReader reader = new GroupReader(builders, group);
        return reader.head(PermatrixParser::roleSetHead)
                .map(context -> new RoleSetSyntax(
                        places.name(context.name()),
                        builders.people().roles(context.roleSet()),
                        reader.trace(context.trace()),
                        places.span(context)));
    }
}
