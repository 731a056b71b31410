package dev.permatrix.cli.question;

import dev.permatrix.cli.name.Faults;
import dev.permatrix.cli.name.Vocabulary;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.table.DecisionTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers who may change whom. What a question leaves open — facts, what a former holder becomes, how many users hold a
 * role, which row is granted — is tried in every way; where the answers agree they are one, else the reply says what to
 * state.
 */
public final class ChangeQuestions {

    private final DecisionTable table;
    private final ChangeReader reader;
    private final HolderReader holders;
    private final Headcounts headcounts;
    private final ChangeCircumstances circumstances;
    private final Optional<ChangeExplanation> explanation;

    /** @param explaining whether replies tell what every rule says */
    public ChangeQuestions(DecisionTable table, Vocabulary vocabulary, boolean explaining) {
        this.table = table;
        this.reader = new ChangeReader(table.model(), vocabulary);
        this.holders = new HolderReader(vocabulary);
        this.headcounts = new Headcounts(table.model());
        this.circumstances = new ChangeCircumstances(table, vocabulary);
        this.explanation = explaining ? Optional.of(new ChangeExplanation(table)) : Optional.empty();
    }

    public Reply answer(ChangeQuestion question) {
        Faults faults = new Faults();
        Optional<ChangeCase> change = reader.read(question, faults);
        Map<Role, Integer> stated = holders.read(question.holders(), faults);
        ChangeCircumstances.Said said = circumstances.read(question.facts(), faults);
        if (faults.any() || change.isEmpty()) {
            return Reply.faulty(faults);
        }
        List<Map<Role, Integer>> numbers = headcounts.of(change.get(), stated, faults);
        List<ChangeCircumstances.Taken> facts = faults.any() ? List.of() : circumstances.of(change.get(), said, faults);
        if ((long) numbers.size() * facts.size() * change.get().becoming().size() > Circumstances.MOST) {
            faults.report("it may hang on too much: state more `facts`, or the `holders` of some roles, as Role=N");
        }
        List<Reply.Part> parts = new ArrayList<>();
        if (!faults.any()) {
            change.get()
                    .rows()
                    .forEach(row ->
                            part(change.get(), row, facts, numbers, faults).ifPresent(parts::add));
        }
        return faults.any() ? Reply.faulty(faults) : Reply.of(parts);
    }

    private Optional<Reply.Part> part(
            ChangeCase change,
            Optional<Row> row,
            List<ChangeCircumstances.Taken> facts,
            List<Map<Role, Integer>> numbers,
            Faults faults) {
        List<ChangeSituation> asked = new ArrayList<>();
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            ChangeCircumstances.Taken taken = facts.get(i);
            for (Optional<Role> became : change.becoming()) {
                for (Map<Role, Integer> number : numbers) {
                    ChangeSituation situation = change.in(taken.facts(), became, row, number);
                    asked.add(situation);
                    trials.add(new Trial(i, () -> assumed(change, taken, became, number), table.decide(situation)));
                }
            }
        }
        Optional<Decision> decision = new Trials(trials).decision(faults);
        List<String> lines =
                explanation.map(it -> it.of(asked.get(0), trials.get(0))).orElse(List.of());
        return decision.map(it -> new Reply.Part(row.map(Row::id).orElse(""), it, lines));
    }

    private static Map<Unknown, String> assumed(
            ChangeCase change, ChangeCircumstances.Taken taken, Optional<Role> became, Map<Role, Integer> numbers) {
        Map<Unknown, String> assumed = new LinkedHashMap<>(taken.assuming().get());
        if (change.becoming().size() > 1) {
            assumed.put(
                    new Unknown(Unknown.Kind.BECOMING, "becoming", "no role"),
                    became.map(Role::label).orElse("no role"));
        }
        numbers.forEach((role, number) -> assumed.put(
                new Unknown(Unknown.Kind.HOLDERS, role.label(), role.label() + "=1"), role.label() + "=" + number));
        return assumed;
    }
}
