package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.model.Cells;
import dev.permatrix.dsl.model.LegendEntry;
import dev.permatrix.dsl.model.MatrixInfo;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Question;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.model.Variant;
import dev.permatrix.dsl.syntax.EachUserSyntax;
import dev.permatrix.dsl.syntax.FactSyntax;
import dev.permatrix.dsl.syntax.RequireSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.EntitySyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.LegendSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.LevelSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.QuestionSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.RelationSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.RoleSetSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.VerbSyntax;
import java.util.List;

/** The model of one reading of a matrix: what is declared first, then what speaks of it. */
final class ModelResolver {

    private final MatrixSources sources;
    private final Layers layers;
    private final Scope scope = new Scope();
    private final TraceResolver traces = new TraceResolver(scope);
    private final ExtensionRules extensions = new ExtensionRules(scope);

    ModelResolver(MatrixSources sources, Layers layers) {
        this.sources = sources;
        this.layers = layers;
    }

    TraceResolver traces() {
        return traces;
    }

    List<Diagnostic> diagnostics() {
        return scope.diagnostics();
    }

    /** Names that only their declarations speak of. */
    List<Diagnostic> unusedNames() {
        return scope.unusedNames();
    }

    /** @param variants none for the model of a variant */
    PermissionModel model(List<Variant> variants) {
        sources.statements().forEach(statement -> scope.statements.put(statement.id(), statement));
        MatrixInfo matrix = new HeadResolver(scope, traces).resolve(layers);
        scope.severalRoles = matrix.severalRoles();
        declare();
        extensions.check(layers);
        LegendResolver legend = new LegendResolver(scope, traces);
        List<LegendEntry> entries = legend.declare(layers.all(LegendSyntax.class));
        TableResolver tables = new TableResolver(scope, traces, legend.words(), layers);
        List<Table> resolved = tables.resolve();
        signIn();
        return model(matrix, entries, tables, resolved, variants);
    }

    private PermissionModel model(
            MatrixInfo matrix,
            List<LegendEntry> legend,
            TableResolver tables,
            List<Table> resolved,
            List<Variant> variants) {
        PermissionLookup permissions = new PermissionLookup(scope, resolved);
        OperationResolver operations = new OperationResolver(scope);
        RuleResolver rules = new RuleResolver(scope, traces, permissions);
        return new PermissionModel(
                sources.own().source(),
                matrix,
                scope.roles,
                scope.roleSets,
                scope.roleRules,
                scope.entities,
                scope.facts,
                scope.parameters,
                scope.levels,
                legend,
                resolved,
                scope.permissions,
                Cells.of(tables.cells()),
                tables.needs(permissions),
                tables.shownAs(),
                rules.gates(layers),
                rules.restrictions(layers),
                scope.operations,
                new ChangeResolver(scope, traces, permissions, operations).resolve(layers),
                new UserRuleResolver(scope, traces).resolve(layers.all(EachUserSyntax.class)),
                new PromiseResolver(scope, traces, permissions, operations).resolve(layers.invariants()),
                new ScenarioResolver(scope, traces, permissions, operations).resolve(layers.scenarios()),
                layers.all(QuestionSyntax.class).stream().map(this::question).toList(),
                List.copyOf(scope.statements.values()),
                variants);
    }

    /** In the order in which one can speak of another. */
    private void declare() {
        new ParameterResolver(scope, traces).declare(layers);
        List<RoleDraft> roles = new RoleDrafts(scope).of(layers);
        new RoleResolver(scope, traces).declare(roles);
        new RoleSetResolver(scope, traces).declare(layers.all(RoleSetSyntax.class));
        Domains domains = new Domains(scope, Thresholds.of(layers.statements().toList()));
        new EntityResolver(scope, traces, new AttributeResolver(scope, traces, domains))
                .declare(
                        layers.all(EntitySyntax.class), layers.all(RelationSyntax.class), layers.all(FactSyntax.class));
        scope.roleRules = new RoleRuleResolver(scope, traces).resolve(roles);
        new LevelResolver(scope, traces).declare(layers.all(LevelSyntax.class));
        new VerbResolver(scope, traces).declare(layers.all(VerbSyntax.class));
    }

    /** To sign in can be asked where something is required for it. */
    private void signIn() {
        layers.all(RequireSyntax.class).stream()
                .filter(RequireSyntax::toSignIn)
                .limit(1)
                .forEach(it -> scope.permissions.add(Permission.signIn(it.span())));
    }

    private Question question(QuestionSyntax question) {
        return new Question(question.text().text(), traces.resolve(question.trace()), question.span());
    }
}
