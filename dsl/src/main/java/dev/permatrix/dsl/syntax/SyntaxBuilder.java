package dev.permatrix.dsl.syntax;

import java.util.Optional;

/** Builds the statement that a group of lines is. */
final class SyntaxBuilder {

    private final HeadBuilder heads;
    private final DeclarationBuilder declarations;
    private final LegendBuilder legends;
    private final TableBuilder tables;
    private final ChangesBuilder changes;
    private final InvariantBuilder invariants;
    private final ScenarioBuilder scenarios;

    SyntaxBuilder(Builders builders) {
        heads = new HeadBuilder(builders);
        declarations = new DeclarationBuilder(builders);
        legends = new LegendBuilder(builders);
        tables = new TableBuilder(builders);
        changes = new ChangesBuilder(builders);
        invariants = new InvariantBuilder(builders);
        scenarios = new ScenarioBuilder(builders);
    }

    /** Empty where an error was reported in a line without which there is no statement. */
    Optional<? extends StatementSyntax> statement(Group group) {
        return switch (group.block()) {
            case MATRIX_HEAD -> heads.head(group);
            case ROLE_DECLARATION -> declarations.role(group);
            case ROLE_SET -> declarations.roleSet(group);
            case ENTITIES -> declarations.entities(group);
            case RELATION_OF -> declarations.relation(group);
            case LEGEND_LINES -> legends.legend(group);
            case TABLE_LINES -> tables.table(group);
            case PERMISSION_LINES -> declarations.permission(group);
            case RESTRICTION_TO -> declarations.restriction(group);
            case CHANGE_RULES -> changes.changes(group);
            case PROMISE -> invariants.invariant(group);
            case EXAMPLE -> scenarios.scenario(group);
            case OPEN_QUESTION -> declarations.question(group);
        };
    }
}
