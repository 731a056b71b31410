package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.HolderCount;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.model.UserRule;
import dev.permatrix.dsl.syntax.EachUserSyntax;
import dev.permatrix.dsl.syntax.EachUserSyntax.AmongSyntax;
import dev.permatrix.dsl.syntax.EachUserSyntax.BelongsSyntax;
import dev.permatrix.dsl.syntax.EachUserSyntax.HasSyntax;
import dev.permatrix.dsl.syntax.EachUserSyntax.LengthSyntax;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.CountSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.DeclaredSyntax;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What each user must have: the lines of {@code each user}. */
final class UserRuleResolver {

    private final Scope scope;
    private final TraceResolver traces;
    private final Names<String> properties = new Names<>();
    private final Names<String> groups = new Names<>();

    UserRuleResolver(Scope scope, TraceResolver traces) {
        this.scope = scope;
        this.traces = traces;
    }

    List<UserRule> resolve(List<EachUserSyntax> blocks) {
        blocks.stream()
                .flatMap(block -> block.rules().stream())
                .filter(HasSyntax.class::isInstance)
                .map(HasSyntax.class::cast)
                .forEach(this::declare);
        blocks.stream()
                .flatMap(block -> block.rules().stream())
                .filter(BelongsSyntax.class::isInstance)
                .flatMap(rule -> ((BelongsSyntax) rule).memberships().stream())
                .forEach(it ->
                        groups.declare(it.of().text(), it.of().text(), it.of().span()));
        return blocks.stream().flatMap(this::rules).toList();
    }

    private void declare(HasSyntax syntax) {
        String id = id(syntax.property());
        properties
                .declare(id, id + syntax.span(), syntax.property().span())
                .ifPresent(first -> scope.report(ResolveProblems.declaredTwice(
                        "property", id, syntax.property().span(), first)));
        syntax.property()
                .label()
                .ifPresent(label -> properties.declare(label.text(), id + syntax.span(), label.span()));
    }

    private static String id(DeclaredSyntax property) {
        return property.id()
                .map(NameSyntax::text)
                .or(() -> property.label().flatMap(label -> Identifiers.snake(label.text())))
                .orElse("_");
    }

    /** What is said of the block as a whole is said of its first line. */
    private Stream<UserRule> rules(EachUserSyntax block) {
        Trace first = traces.resolve(block.trace());
        return block.rules().stream()
                .flatMap(rule -> rule.match(
                        has -> has(has, trace(block, rule, first)),
                        belongs -> belongs(belongs, trace(block, rule, first)),
                        among -> among(among, trace(block, rule, first)),
                        length -> length(length, trace(block, rule, first))));
    }

    private Trace trace(EachUserSyntax block, EachUserSyntax.UserRuleSyntax rule, Trace ofBlock) {
        Trace own = traces.resolve(rule.trace());
        return rule == block.rules().get(0) ? own.and(ofBlock) : own;
    }

    private Stream<UserRule> has(HasSyntax syntax, Trace trace) {
        String id = id(syntax.property());
        String label = syntax.property()
                .label()
                .map(NameSyntax::text)
                .orElse(PermissionReader.capitalized(Identifiers.spoken(id)));
        return Stream.of(
                new UserRule.Has(Identifiers.snake(id).orElse(id), label, syntax.unique(), trace, syntax.span()));
    }

    private Stream<UserRule> belongs(BelongsSyntax syntax, Trace trace) {
        return syntax.memberships().stream()
                .map(it -> new UserRule.BelongsTo(count(it.count()), it.of().text(), trace, syntax.span()));
    }

    private static HolderCount count(CountSyntax count) {
        return new HolderCount(
                count.min(), count.max().map(OptionalInt::of).orElse(OptionalInt.empty()), Trace.NONE, count.span());
    }

    private Stream<UserRule> among(AmongSyntax syntax, Trace trace) {
        Optional<String> group = group(syntax.group());
        Optional<String> others = group(syntax.others());
        if (group.isPresent() && group.equals(others)) {
            scope.report(ResolveProblems.amongItself(syntax.others()));
            return Stream.empty();
        }
        return group.stream()
                .flatMap(one -> others.stream().map(other -> new UserRule.NotAmong(one, other, trace, syntax.span())));
    }

    /** Reported where {@code belongs to} doesn't say it. */
    private Optional<String> group(NameSyntax name) {
        Optional<String> found = groups.find(name.text());
        if (found.isEmpty()) {
            scope.report(ResolveProblems.unknownGroup(name, groups.all()));
        }
        return found;
    }

    private Stream<UserRule> length(LengthSyntax syntax, Trace trace) {
        if (!properties.has(syntax.property().text())) {
            scope.report(ResolveProblems.unknownProperty(syntax.property(), properties.all()));
            return Stream.empty();
        }
        return Stream.of(new UserRule.AdvisedLength(
                Identifiers.snake(syntax.property().text())
                        .orElse(syntax.property().text()),
                syntax.most(),
                trace,
                syntax.span()));
    }
}
