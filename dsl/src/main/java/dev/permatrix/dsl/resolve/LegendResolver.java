package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Choice;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Effect;
import dev.permatrix.dsl.model.LegendEntry;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.EntrySyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.LegendSyntax;
import dev.permatrix.dsl.syntax.VerdictSyntax;
import dev.permatrix.dsl.syntax.VerdictSyntax.BranchSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words of cells and what they mean. Conditions are kept as they read on whichever entity has the relations. */
final class LegendResolver {

    /** The key of an empty cell. */
    static final String BLANK = "blank";

    private final Scope scope;
    private final TraceResolver traces;
    private final ConditionResolver conditions;
    private final Names<LegendEntry> words = new Names<>();
    private final List<LegendEntry> entries = new ArrayList<>();

    LegendResolver(Scope scope, TraceResolver traces) {
        this.scope = scope;
        this.traces = traces;
        this.conditions = new ConditionResolver(scope);
    }

    List<LegendEntry> declare(List<LegendSyntax> legends) {
        legends.stream().flatMap(legend -> legend.entries().stream()).forEach(this::declare);
        return List.copyOf(entries);
    }

    Names<LegendEntry> words() {
        return words;
    }

    /** An entry whose meaning makes no sense denies in its place, so that the cells with its words are not unknown. */
    private void declare(EntrySyntax syntax) {
        LegendEntry entry = new LegendEntry(
                syntax.keys().stream().map(NameSyntax::text).toList(),
                choice(syntax.meaning()).orElse(Choice.of(new Effect.Deny())),
                traces.resolve(syntax.trace()),
                syntax.span());
        entries.add(entry);
        syntax.keys().forEach(key -> scope.declare(words, "word of the legend", key.text(), entry, key.span()));
    }

    private Optional<Choice> choice(VerdictSyntax syntax) {
        if (!isComplete(syntax)) {
            scope.report(ResolveProblems.noElse(syntax.span()));
            return Optional.empty();
        }
        List<Choice.Branch> branches = new ArrayList<>();
        for (BranchSyntax branch : syntax.branches()) {
            Optional<Condition> when = branch.when().flatMap(conditions::onAny);
            if (branch.when().isPresent() && when.isEmpty()) {
                return Optional.empty();
            }
            effect(branch).ifPresent(effect -> branches.add(new Choice.Branch(when, effect)));
        }
        if (syntax.onlyWhen()) {
            branches.add(new Choice.Branch(Optional.empty(), new Effect.Deny()));
        }
        return branches.size() == syntax.branches().size() + (syntax.onlyWhen() ? 1 : 0)
                ? Optional.of(new Choice(branches))
                : Optional.empty();
    }

    /** Whether the last branch, and only it, has no condition; {@code only when} brings its own. */
    private static boolean isComplete(VerdictSyntax syntax) {
        List<BranchSyntax> branches = syntax.branches();
        long open = branches.stream().filter(branch -> branch.when().isEmpty()).count();
        boolean closed = branches.get(branches.size() - 1).when().isEmpty();
        return syntax.onlyWhen() ? open == 0 : closed && open == 1;
    }

    private Optional<Effect> effect(BranchSyntax branch) {
        return switch (branch.effect()) {
            case ALLOW -> Optional.of(new Effect.Allow());
            case DENY -> Optional.of(new Effect.Deny());
            case FORBID, UNTIL_WITHDRAWN -> Optional.empty();
            case UNDECIDED -> Optional.of(new Effect.Undecided());
            case ON_REQUEST -> {
                List<Role> granters = scope.roles(branch.by().orElseThrow());
                yield granters.isEmpty() ? Optional.empty() : Optional.of(new Effect.OnRequest(granters));
            }
        };
    }
}
