package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.model.Cells;
import dev.permatrix.dsl.model.LegendEntry;
import dev.permatrix.dsl.model.MatrixInfo;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Question;
import dev.permatrix.dsl.model.RoleRules;
import dev.permatrix.dsl.model.SourceStatement;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.syntax.ChangesSyntax;
import dev.permatrix.dsl.syntax.InvariantSyntax;
import dev.permatrix.dsl.syntax.MatrixSyntax;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.PermissionSyntax;
import dev.permatrix.dsl.syntax.RoleSyntax;
import dev.permatrix.dsl.syntax.ScenarioSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.EntitySyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.HeadSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.LegendSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.Property;
import dev.permatrix.dsl.syntax.StatementSyntax.QuestionSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.RelationSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.RestrictSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.RoleSetSyntax;
import dev.permatrix.dsl.syntax.TableSyntax;
import java.util.List;
import java.util.Optional;

/**
 * Pass 3: names become references. The order of statements in the file doesn't matter. Goes on after each error; what
 * could not be resolved is left out or stands in for itself, so that one mistake is reported once.
 */
public final class Resolver {

    private final MatrixSyntax syntax;
    private final Scope scope = new Scope();
    private final TraceResolver traces = new TraceResolver(scope);

    private Resolver(MatrixSyntax syntax) {
        this.syntax = syntax;
    }

    /** @param statements of the facts file; none where the matrix names no facts file */
    public static Checked<PermissionModel> resolve(MatrixSyntax syntax, List<SourceStatement> statements) {
        Resolver resolver = new Resolver(syntax);
        statements.forEach(statement -> resolver.scope.statements.put(statement.id(), statement));
        NotYet.of(syntax.statements()).forEach(resolver.scope::report);
        PermissionModel model = resolver.model();
        return resolver.scope.check(model);
    }

    private PermissionModel model() {
        MatrixInfo matrix = matrix();
        new RoleResolver(scope, traces).declare(all(RoleSyntax.class), all(RoleSetSyntax.class));
        new EntityResolver(scope, traces).declare(all(EntitySyntax.class), all(RelationSyntax.class));
        LegendResolver legend = new LegendResolver(scope, traces);
        List<LegendEntry> entries = legend.declare(all(LegendSyntax.class));
        TableResolver tables = new TableResolver(scope, traces, legend.words(), all(PermissionSyntax.class));
        List<Table> resolved = tables.resolve(all(TableSyntax.class));
        PermissionLookup permissions = new PermissionLookup(scope, resolved);
        OperationResolver operations = new OperationResolver(scope);
        RuleResolver rules = new RuleResolver(scope, traces, permissions, operations);
        return new PermissionModel(
                syntax.source(),
                matrix,
                scope.roles,
                scope.roleSets,
                RoleRules.NONE,
                scope.entities,
                List.of(),
                List.of(),
                List.of(),
                entries,
                resolved,
                scope.permissions,
                Cells.of(tables.cells()),
                List.of(),
                List.of(),
                List.of(),
                all(RestrictSyntax.class).stream()
                        .flatMap(it -> rules.restriction(it).stream())
                        .toList(),
                List.of(),
                all(ChangesSyntax.class).stream().map(rules::changes).toList(),
                List.of(),
                new PromiseResolver(scope, traces, permissions, operations).resolve(all(InvariantSyntax.class)),
                new ScenarioResolver(scope, traces, permissions, operations).resolve(all(ScenarioSyntax.class)),
                all(QuestionSyntax.class).stream().map(this::question).toList(),
                List.copyOf(scope.statements.values()),
                List.of());
    }

    private <S extends StatementSyntax> List<S> all(Class<S> kind) {
        return syntax.statements().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private Question question(QuestionSyntax question) {
        return new Question(question.text().text(), traces.resolve(question.trace()), question.span());
    }

    private MatrixInfo matrix() {
        List<HeadSyntax> heads = all(HeadSyntax.class);
        if (heads.isEmpty()) {
            scope.report(ResolveProblems.noMatrix(syntax.source().name()));
            return MatrixInfo.missing(syntax.source().name());
        }
        HeadSyntax head = heads.get(0);
        heads.stream()
                .skip(1)
                .forEach(second -> scope.report(ResolveProblems.secondMatrix(second.span(), head.span())));
        if (head.rolesPerUser().isEmpty()) {
            scope.report(ResolveProblems.rolesPerUser(head.span()));
        }
        Optional<MatrixInfo.Approval> approval = value(head, Property.APPROVED_BY)
                .map(by -> new MatrixInfo.Approval(by, value(head, Property.APPROVED_ON)));
        return new MatrixInfo(
                head.id().text(),
                head.label().map(NameSyntax::text).orElse(head.id().text()),
                value(head, Property.SOURCE),
                false,
                head.rolesCanBeAdded(),
                value(head, Property.OWNER),
                value(head, Property.VERSION),
                approval,
                traces.resolve(head.trace()),
                head.span());
    }

    private static Optional<String> value(HeadSyntax head, Property property) {
        return head.property(property).map(NameSyntax::text);
    }
}
