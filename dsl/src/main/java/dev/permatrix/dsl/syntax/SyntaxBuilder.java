package dev.permatrix.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds the statement that a group of lines is. */
final class SyntaxBuilder {

    private final Builders builders;
    private final HeadBuilder heads;
    private final RoleBuilder roles;
    private final FactBuilder facts;
    private final PermissionBuilder permissions;
    private final EachUserBuilder users;
    private final DeclarationBuilder declarations;
    private final LegendBuilder legends;
    private final TableBuilder tables;
    private final ChangesBuilder changes;
    private final InvariantBuilder invariants;
    private final ScenarioBuilder scenarios;

    SyntaxBuilder(Builders builders) {
        this.builders = builders;
        heads = new HeadBuilder(builders);
        roles = new RoleBuilder(builders);
        facts = new FactBuilder(builders);
        permissions = new PermissionBuilder(builders);
        users = new EachUserBuilder(builders);
        declarations = new DeclarationBuilder(builders);
        legends = new LegendBuilder(builders);
        tables = new TableBuilder(builders);
        changes = new ChangesBuilder(builders);
        invariants = new InvariantBuilder(builders);
        scenarios = new ScenarioBuilder(builders);
    }

    /** Those of the groups in which nothing was wrong that a statement can't do without. */
    List<StatementSyntax> statements(List<Group> groups) {
        List<StatementSyntax> read = new ArrayList<>();
        groups.forEach(group -> statement(group).ifPresentOrElse(read::add, builders.reports()::leaveOut));
        return read;
    }

    /** Empty where an error was reported in a line without which there is no statement. */
    private Optional<? extends StatementSyntax> statement(Group group) {
        return switch (group.block()) {
            case MATRIX_HEAD -> heads.head(group);
            case USED_MATRIX -> declarations.use(group);
            case ROLE_DECLARATION -> roles.role(group);
            case ROLE_SET -> roles.roleSet(group);
            case ENTITIES -> declarations.entities(group);
            case RELATION_OF -> facts.relation(group);
            case FACT_OF -> facts.fact(group);
            case PARAMETER_VALUE -> facts.parameter(group);
            case LEVEL_VALUES -> facts.level(group);
            case LEGEND_LINES -> legends.legend(group);
            case TABLE_LINES -> tables.table(group);
            case PERMISSION_LINES -> permissions.permission(group);
            case REQUIREMENT -> declarations.requirement(group);
            case RESTRICTION_TO -> declarations.restriction(group);
            case OPERATION_NAME -> declarations.operation(group);
            case CHANGE_RULES -> changes.changes(group);
            case USER_RULES -> users.eachUser(group);
            case PROMISE -> invariants.invariant(group);
            case EXAMPLE -> scenarios.scenario(group);
            case OPEN_QUESTION -> declarations.question(group);
            case OTHER_READING -> variant(group);
        };
    }

    private Optional<VariantSyntax> variant(Group group) {
        GroupReader reader = new GroupReader(builders, group);
        Optional<PermatrixParser.VariantHeadContext> head = reader.head(PermatrixParser::variantHead);
        List<StatementSyntax> statements = statements(group.inner());
        return head.map(context -> new VariantSyntax(
                builders.places().name(context.STRING().getSymbol()),
                statements,
                reader.trace(context.trace()),
                builders.places().span(context)));
    }
}
