package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.ChangesSyntax;
import dev.permatrix.dsl.syntax.ChangesSyntax.OperationSyntax;
import dev.permatrix.dsl.syntax.ChangesSyntax.Who;
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
import dev.permatrix.dsl.syntax.VerdictSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the parser reads and no later pass handles: reported, so that nothing that was written is passed over. */
final class NotYet implements StatementSyntax.Cases<List<Diagnostic>> {

    private static final Map<Class<?>, String> PROMISES = Map.of(
            InvariantSyntax.EachMayMore.class, "each of",
            InvariantSyntax.MayNotBoth.class, "no one may both",
            InvariantSyntax.HoldsNotBoth.class, "no one holds both",
            InvariantSyntax.NeverBecomes.class, "can never become",
            InvariantSyntax.HigherKeeps.class, "a higher …");

    static List<Diagnostic> of(List<StatementSyntax> statements) {
        NotYet notYet = new NotYet();
        return statements.stream()
                .flatMap(statement -> statement.match(notYet).stream())
                .toList();
    }

    static String word(ConditionSyntax.Comparison comparison) {
        return switch (comparison) {
            case IS, IS_NOT -> "is";
            case AT_LEAST -> "at least";
            case AT_MOST -> "at most";
            case MORE_THAN -> "more than";
            case LESS_THAN -> "less than";
        };
    }

    /** Whether a role itself is spoken of, not its holders. */
    static boolean isRole(Who who) {
        return switch (who) {
            case ANY_ROLE, OWN_ROLE, ROLE_ITSELF -> true;
            case ANYONE, ANYONE_ELSE, SELF, ROLE, ANOTHER -> false;
        };
    }

    private static List<Diagnostic> where(boolean present, Span span, String construct) {
        return present ? List.of(ResolveProblems.notYet(span, construct)) : List.of();
    }

    @SafeVarargs
    private static List<Diagnostic> all(List<Diagnostic>... parts) {
        List<Diagnostic> all = new ArrayList<>();
        List.of(parts).forEach(all::addAll);
        return all;
    }

    @Override
    public List<Diagnostic> head(StatementSyntax.HeadSyntax head) {
        return head.rolesPerUser()
                .map(it -> where(it.any(), it.span(), "users hold any roles"))
                .orElse(List.of());
    }

    @Override
    public List<Diagnostic> use(StatementSyntax.UseSyntax use) {
        return where(true, use.span(), "use");
    }

    @Override
    public List<Diagnostic> role(RoleSyntax role) {
        List<Diagnostic> outside = role.outside().stream()
                .map(it -> ResolveProblems.notYet(it.span(), "outside the account"))
                .toList();
        List<Diagnostic> lines = role.properties().stream()
                .flatMap(it -> words(it.property()).map(words -> ResolveProblems.notYet(it.span(), words)).stream())
                .toList();
        return all(outside, lines);
    }

    private static Optional<String> words(RoleSyntax.RoleProperty property) {
        return switch (property) {
            case CANNOT_BE_DELETED_OR_EDITED -> Optional.of("cannot be deleted or edited");
            case LIKE -> Optional.of("like");
            case INCLUDES -> Optional.of("includes");
            case HELD_WHEN -> Optional.of("held when");
            case AVAILABLE_WHEN, AVAILABLE_ON_REQUEST -> Optional.of("available");
            case HELD_BY, FIRST_HELD_BY, HOLDER_CANNOT_BE_REMOVED, HOLDER_CANNOT_BE_LOCKED, NO_RESTRICTION_APPLIES ->
                Optional.empty();
        };
    }

    @Override
    public List<Diagnostic> roleSet(StatementSyntax.RoleSetSyntax roleSet) {
        return List.of();
    }

    @Override
    public List<Diagnostic> entity(StatementSyntax.EntitySyntax entity) {
        return List.of();
    }

    @Override
    public List<Diagnostic> relation(StatementSyntax.RelationSyntax relation) {
        return where(!relation.values().isEmpty(), relation.span(), "a relation with values");
    }

    @Override
    public List<Diagnostic> fact(FactSyntax fact) {
        return where(true, fact.span(), "fact");
    }

    @Override
    public List<Diagnostic> parameter(StatementSyntax.ParameterSyntax parameter) {
        return where(true, parameter.span(), "parameter");
    }

    @Override
    public List<Diagnostic> level(StatementSyntax.LevelSyntax level) {
        return where(true, level.span(), "level");
    }

    @Override
    public List<Diagnostic> legend(StatementSyntax.LegendSyntax legend) {
        return legend.entries().stream()
                .flatMap(entry -> entry.meaning().branches().stream())
                .flatMap(branch ->
                        words(branch.effect()).map(words -> ResolveProblems.notYet(branch.span(), words)).stream())
                .toList();
    }

    private static Optional<String> words(VerdictSyntax.Effect effect) {
        return switch (effect) {
            case UNTIL_WITHDRAWN -> Optional.of("allow until withdrawn");
            case FORBID -> Optional.of("forbid");
            case ALLOW, DENY, ON_REQUEST, UNDECIDED -> Optional.empty();
        };
    }

    @Override
    public List<Diagnostic> table(TableSyntax table) {
        return all(
                where(table.level().isPresent(), table.span(), "table … of"),
                where(table.file().isPresent(), table.span(), "table … from"));
    }

    @Override
    public List<Diagnostic> permission(PermissionSyntax permission) {
        return all(
                where(!permission.needs().isEmpty(), permission.span(), "needs"),
                where(!permission.shown().isEmpty(), permission.span(), "shown as"),
                where(permission.on().isPresent(), permission.span(), "permission … on"));
    }

    @Override
    public List<Diagnostic> require(RequireSyntax require) {
        return where(true, require.span(), "require");
    }

    @Override
    public List<Diagnostic> restrict(StatementSyntax.RestrictSyntax restrict) {
        return List.of();
    }

    @Override
    public List<Diagnostic> verb(StatementSyntax.VerbSyntax verb) {
        return where(true, verb.span(), "operation");
    }

    @Override
    public List<Diagnostic> changes(ChangesSyntax changes) {
        return changes.rules().stream()
                .flatMap(rule ->
                        all(where(rule.when().isPresent(), rule.span(), "may … when"), operation(rule.operation()))
                                .stream())
                .toList();
    }

    private static List<Diagnostic> operation(OperationSyntax operation) {
        boolean where =
                operation.objectWhere().isPresent() || operation.toWhere().isPresent();
        return where(where, operation.span(), "where");
    }

    @Override
    public List<Diagnostic> eachUser(EachUserSyntax eachUser) {
        return where(true, eachUser.span(), "each user");
    }

    @Override
    public List<Diagnostic> invariant(InvariantSyntax invariant) {
        Optional<String> promise =
                Optional.ofNullable(PROMISES.get(invariant.promise().getClass()));
        return all(
                where(invariant.isDefault(), invariant.span(), "invariant default"),
                promise.map(words -> where(true, invariant.span(), words)).orElse(List.of()),
                invariant.promise() instanceof InvariantSyntax.OnlyCan can ? operation(can.operation()) : List.of());
    }

    @Override
    public List<Diagnostic> scenario(ScenarioSyntax scenario) {
        ScenarioSyntax.SubjectSyntax subject = scenario.subject();
        long records =
                scenario.company().stream().filter(it -> it.where().isPresent()).count();
        return all(
                where(subject.holding() != ScenarioSyntax.Holding.ONE_OF, subject.span(), "someone who holds"),
                where(!subject.withdrawn().isEmpty(), subject.span(), "without"),
                scenario.facts().stream()
                        .map(it -> ResolveProblems.notYet(it.span(), "a condition on the user"))
                        .toList(),
                where(records > 1, scenario.span(), "a second record"),
                scenario.when().map(NotYet::operation).orElse(List.of()));
    }

    @Override
    public List<Diagnostic> question(StatementSyntax.QuestionSyntax question) {
        return List.of();
    }

    @Override
    public List<Diagnostic> variant(VariantSyntax variant) {
        return where(true, variant.span(), "variant");
    }
}
