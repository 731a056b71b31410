package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.syntax.ChangesSyntax;
import dev.permatrix.dsl.syntax.ConditionSyntax;
import dev.permatrix.dsl.syntax.EachUserSyntax;
import dev.permatrix.dsl.syntax.FactSyntax;
import dev.permatrix.dsl.syntax.InvariantSyntax;
import dev.permatrix.dsl.syntax.PermissionSyntax;
import dev.permatrix.dsl.syntax.RequireSyntax;
import dev.permatrix.dsl.syntax.RoleSyntax;
import dev.permatrix.dsl.syntax.ScenarioSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax;
import dev.permatrix.dsl.syntax.TableSyntax;
import dev.permatrix.dsl.syntax.VariantSyntax;
import java.util.stream.Stream;

/** Every condition that a statement has, wherever in it. */
final class ConditionFinder implements StatementSyntax.Cases<Stream<ConditionSyntax>> {

    static Stream<ConditionSyntax> in(StatementSyntax statement) {
        return statement.match(new ConditionFinder());
    }

    /** The comparisons with a value, from left to right. */
    static Stream<ConditionSyntax.Compared> comparisons(ConditionSyntax condition) {
        return condition.match(
                named -> Stream.empty(),
                Stream::of,
                holds -> Stream.empty(),
                not -> comparisons(not.condition()),
                all -> all.conditions().stream().flatMap(ConditionFinder::comparisons),
                any -> any.conditions().stream().flatMap(ConditionFinder::comparisons));
    }

    @Override
    public Stream<ConditionSyntax> head(StatementSyntax.HeadSyntax head) {
        return Stream.empty();
    }

    @Override
    public Stream<ConditionSyntax> use(StatementSyntax.UseSyntax use) {
        return Stream.empty();
    }

    @Override
    public Stream<ConditionSyntax> role(RoleSyntax role) {
        return role.properties().stream().flatMap(it -> it.when().stream());
    }

    @Override
    public Stream<ConditionSyntax> roleSet(StatementSyntax.RoleSetSyntax roleSet) {
        return Stream.empty();
    }

    @Override
    public Stream<ConditionSyntax> entity(StatementSyntax.EntitySyntax entity) {
        return Stream.empty();
    }

    @Override
    public Stream<ConditionSyntax> relation(StatementSyntax.RelationSyntax relation) {
        return Stream.empty();
    }

    @Override
    public Stream<ConditionSyntax> fact(FactSyntax fact) {
        return Stream.empty();
    }

    @Override
    public Stream<ConditionSyntax> parameter(StatementSyntax.ParameterSyntax parameter) {
        return Stream.empty();
    }

    @Override
    public Stream<ConditionSyntax> level(StatementSyntax.LevelSyntax level) {
        return Stream.empty();
    }

    @Override
    public Stream<ConditionSyntax> legend(StatementSyntax.LegendSyntax legend) {
        return legend.entries().stream()
                .flatMap(entry -> entry.meaning().branches().stream())
                .flatMap(branch -> branch.when().stream());
    }

    @Override
    public Stream<ConditionSyntax> table(TableSyntax table) {
        return table.notes().stream().flatMap(note -> note.when().stream());
    }

    @Override
    public Stream<ConditionSyntax> permission(PermissionSyntax permission) {
        return permission.shown().stream().map(PermissionSyntax.ShownSyntax::when);
    }

    @Override
    public Stream<ConditionSyntax> require(RequireSyntax require) {
        return Stream.of(require.condition());
    }

    @Override
    public Stream<ConditionSyntax> restrict(StatementSyntax.RestrictSyntax restrict) {
        return Stream.of(restrict.to());
    }

    @Override
    public Stream<ConditionSyntax> verb(StatementSyntax.VerbSyntax verb) {
        return Stream.empty();
    }

    @Override
    public Stream<ConditionSyntax> changes(ChangesSyntax changes) {
        return changes.rules().stream().flatMap(rule -> Stream.concat(rule.when().stream(), of(rule.operation())));
    }

    private static Stream<ConditionSyntax> of(ChangesSyntax.OperationSyntax operation) {
        return Stream.concat(operation.objectWhere().stream(), operation.toWhere().stream());
    }

    @Override
    public Stream<ConditionSyntax> eachUser(EachUserSyntax eachUser) {
        return Stream.empty();
    }

    @Override
    public Stream<ConditionSyntax> invariant(InvariantSyntax invariant) {
        if (invariant.promise() instanceof InvariantSyntax.MayNothing nothing) {
            return nothing.unless().stream();
        }
        if (invariant.promise() instanceof InvariantSyntax.May may) {
            return may.when().stream();
        }
        if (invariant.promise() instanceof InvariantSyntax.OnlyMay only) {
            return only.when().stream();
        }
        if (invariant.promise() instanceof InvariantSyntax.NoDifference none) {
            return none.when().stream();
        }
        return invariant.promise() instanceof InvariantSyntax.OnlyCan can ? of(can.operation()) : Stream.empty();
    }

    @Override
    public Stream<ConditionSyntax> scenario(ScenarioSyntax scenario) {
        return Stream.of(
                        scenario.facts().stream(),
                        scenario.company().stream().flatMap(it -> it.where().stream()),
                        scenario.when().stream().flatMap(ConditionFinder::of))
                .flatMap(it -> it);
    }

    @Override
    public Stream<ConditionSyntax> question(StatementSyntax.QuestionSyntax question) {
        return Stream.empty();
    }

    @Override
    public Stream<ConditionSyntax> variant(VariantSyntax variant) {
        return variant.statements().stream().flatMap(ConditionFinder::in);
    }
}
