package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Choice;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Effect;
import dev.permatrix.dsl.model.LegendEntry;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.syntax.ConditionSyntax;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.EntrySyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.LegendSyntax;
import dev.permatrix.dsl.syntax.VerdictSyntax;
import dev.permatrix.dsl.syntax.VerdictSyntax.BranchSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The words of cells and what they mean. */
final class LegendResolver {

    /** The key of an empty cell. */
    static final String BLANK = "blank";

    private final Scope scope;
    private final TraceResolver traces;
    private final ConditionResolver conditions;
    private final Names<Word> words = new Names<>();
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

    Names<Word> words() {
        return words;
    }

    /** An entry whose meaning makes no sense denies in its place, so that the cells with its words are not unknown. */
    private void declare(EntrySyntax syntax) {
        boolean complete = isComplete(syntax.meaning());
        if (!complete) {
            scope.report(RuleProblems.noElse(syntax.meaning().span()));
        }
        Optional<Choice> meaning = complete ? choice(scope, syntax.meaning(), conditions::onAny) : Optional.empty();
        LegendEntry entry = new LegendEntry(
                syntax.keys().stream().map(NameSyntax::text).toList(),
                meaning.orElse(Choice.of(new Effect.Deny())),
                traces.resolve(syntax.trace()),
                syntax.span());
        Word word = new Word(entry, meaning.isPresent() ? syntax.meaning() : denying(syntax.meaning()));
        entries.add(entry);
        syntax.keys().forEach(key -> scope.declare(words, "word of the legend", key.text(), word, key.span()));
    }

    private static VerdictSyntax denying(VerdictSyntax instead) {
        BranchSyntax deny =
                new BranchSyntax(VerdictSyntax.Effect.DENY, Optional.empty(), Optional.empty(), instead.span());
        return new VerdictSyntax(List.of(deny), false, instead.span());
    }

    /** Whether the last branch, and only it, has no condition; {@code only when} brings its own. */
    private static boolean isComplete(VerdictSyntax syntax) {
        List<BranchSyntax> branches = syntax.branches();
        long open = branches.stream().filter(branch -> branch.when().isEmpty()).count();
        boolean closed = branches.get(branches.size() - 1).when().isEmpty();
        return syntax.onlyWhen() ? open == 0 : closed && open == 1;
    }

    /** A complete meaning, its conditions read like this; empty where one of them can't be. */
    static Optional<Choice> choice(
            Scope scope, VerdictSyntax syntax, Function<ConditionSyntax, Optional<Condition>> read) {
        List<Choice.Branch> branches = new ArrayList<>();
        for (BranchSyntax branch : syntax.branches()) {
            Optional<Condition> when = branch.when().flatMap(read);
            Optional<Effect> effect = effect(scope, branch);
            if (effect.isEmpty() || branch.when().isPresent() && when.isEmpty()) {
                return Optional.empty();
            }
            branches.add(new Choice.Branch(when, effect.get()));
        }
        if (syntax.onlyWhen()) {
            branches.add(new Choice.Branch(Optional.empty(), new Effect.Deny()));
        }
        return Optional.of(new Choice(branches));
    }

    private static Optional<Effect> effect(Scope scope, BranchSyntax branch) {
        return switch (branch.effect()) {
            case ALLOW -> Optional.of(new Effect.Allow());
            case DENY -> Optional.of(new Effect.Deny());
            case FORBID -> Optional.of(new Effect.Forbid());
            case UNDECIDED -> Optional.of(new Effect.Undecided());
            case ON_REQUEST -> by(scope, branch).map(Effect.OnRequest::new);
            case UNTIL_WITHDRAWN -> by(scope, branch).map(Effect.UntilWithdrawn::new);
        };
    }

    private static Optional<List<Role>> by(Scope scope, BranchSyntax branch) {
        return branch.by().map(scope::roles).filter(roles -> !roles.isEmpty());
    }
}
