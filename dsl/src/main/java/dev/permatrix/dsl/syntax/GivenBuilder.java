package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.ScenarioSyntax.CompanySyntax;
import dev.permatrix.dsl.syntax.ScenarioSyntax.Holding;
import dev.permatrix.dsl.syntax.ScenarioSyntax.SubjectSyntax;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.antlr.v4.runtime.tree.Trees;

/** Builds what stands behind {@code given}: whom a scenario is about, what is so, and who else there is. */
final class GivenBuilder {

    private final Builders builders;
    private final Places places;

    GivenBuilder(Builders builders) {
        this.builders = builders;
        this.places = builders.places();
    }

    SubjectSyntax subject(PermatrixParser.GivenContext context) {
        if (context instanceof PermatrixParser.GivenOneOfContext it) {
            return subject(places.span(it.name(0)), Holding.ONE_OF, it.name(), it.grants());
        }
        if (context instanceof PermatrixParser.GivenAllOfContext it) {
            return subject(places.span(it.name(0)), Holding.ALL_OF, it.name(), it.grants());
        }
        PermatrixParser.GivenNoRoleContext it = (PermatrixParser.GivenNoRoleContext) context;
        Span span =
                places.span(it.NO().getSymbol()).through(places.span(it.ROLE().getSymbol()));
        return subject(span, Holding.NO_ROLE, List.of(), it.grants());
    }

    private SubjectSyntax subject(
            Span span, Holding holding, List<PermatrixParser.NameContext> roles, PermatrixParser.GrantsContext grants) {
        Optional<PermatrixParser.GrantsContext> said = Optional.ofNullable(grants);
        return new SubjectSyntax(
                holding,
                places.names(roles),
                said.map(it -> permissions(it.with)).orElse(List.of()),
                said.map(it -> permissions(it.without)).orElse(List.of()),
                span);
    }

    List<ConditionSyntax> facts(PermatrixParser.GivenContext given) {
        return all(given, PermatrixParser.RULE_stated, PermatrixParser.StatedContext.class)
                .map(it -> builders.conditions().condition(it.condition()))
                .toList();
    }

    List<CompanySyntax> company(PermatrixParser.GivenContext given) {
        return all(given, PermatrixParser.RULE_company, PermatrixParser.CompanyContext.class)
                .map(this::company)
                .toList();
    }

    private CompanySyntax company(PermatrixParser.CompanyContext context) {
        Span first = places.span(context.start);
        if (context instanceof PermatrixParser.NobodyContext it) {
            Span span = first.through(places.span(it.name()));
            return new CompanySyntax(places.name(it.name()), false, Optional.empty(), span);
        }
        PermatrixParser.SomeoneContext it = (PermatrixParser.SomeoneContext) context;
        Optional<ConditionSyntax> where = Optional.ofNullable(it.condition()).map(builders.conditions()::condition);
        return new CompanySyntax(places.name(it.name()), true, where, first.through(places.span(it.name())));
    }

    /** The parts of this kind, in the order in which they are written; each one holds those behind it. */
    private static <T> Stream<T> all(PermatrixParser.GivenContext given, int rule, Class<T> kind) {
        return Trees.findAllRuleNodes(given, rule).stream().map(kind::cast);
    }

    List<NameSyntax> permissions(PermatrixParser.PermissionListContext context) {
        return context == null ? List.of() : places.permissions(context.permission());
    }
}
