package dev.permatrix.cli.question;

import dev.permatrix.cli.name.Faults;
import dev.permatrix.cli.name.Vocabulary;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.table.DecisionTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Answers who may change whom. What a question leaves open — what a former holder becomes, how many users hold a role,
 * which row is granted — is tried in every way; where the answers agree they are one, else the reply says what to
 * state.
 */
public final class ChangeQuestions {

    private final DecisionTable table;
    private final ChangeReader reader;
    private final HolderReader holders;
    private final Headcounts headcounts;

    public ChangeQuestions(DecisionTable table, Vocabulary vocabulary) {
        this.table = table;
        this.reader = new ChangeReader(table.model(), vocabulary);
        this.holders = new HolderReader(vocabulary);
        this.headcounts = new Headcounts(table.model());
    }

    public Reply answer(ChangeQuestion question) {
        Faults faults = new Faults();
        Optional<ChangeCase> change = reader.read(question, faults);
        Map<Role, Integer> stated = holders.read(question.holders(), faults);
        if (faults.any() || change.isEmpty()) {
            return Reply.faulty(faults);
        }
        List<Map<Role, Integer>> numbers = headcounts.of(change.get(), stated, faults);
        List<Reply.Part> parts = new ArrayList<>();
        if (!faults.any()) {
            rows(change.get())
                    .forEach(row -> becoming(change.get(), row, numbers, faults)
                            .ifPresent(it ->
                                    parts.add(new Reply.Part(row.map(Row::id).orElse(""), it))));
        }
        return faults.any() ? Reply.faulty(faults) : Reply.of(parts);
    }

    /** The decision whatever the former holder becomes. */
    private Optional<Decision> becoming(
            ChangeCase change, Optional<Row> row, List<Map<Role, Integer>> numbers, Faults faults) {
        List<Decision> decisions = new ArrayList<>();
        for (Optional<Role> became : eachOf(change.becoming())) {
            counted(change, became, row, numbers, faults).ifPresent(decisions::add);
        }
        if (faults.any()) {
            return Optional.empty();
        }
        Optional<Decision> agreed = Agreement.ofAny(decisions);
        return agreed.isPresent()
                ? agreed
                : faults.none("it hangs on what the actor becomes: `becoming` is one of `"
                        + change.becoming().stream().map(Role::label).collect(Collectors.joining("`, `")) + "`");
    }

    /** The decision however many users hold which role. */
    private Optional<Decision> counted(
            ChangeCase change,
            Optional<Role> became,
            Optional<Row> row,
            List<Map<Role, Integer>> numbers,
            Faults faults) {
        List<Decision> decisions = new ArrayList<>();
        Map<Map<Role, Integer>, Agreement> answers = new LinkedHashMap<>();
        for (Map<Role, Integer> number : numbers) {
            Decision decision = table.decide(change.in(became, row, number));
            decisions.add(decision);
            answers.put(number, Agreement.of(decision));
        }
        Optional<Decision> agreed = Agreement.ofAny(decisions);
        if (agreed.isPresent()) {
            return agreed;
        }
        Set<Role> deciding = Headcounts.deciding(answers);
        return faults.none("it hangs on how many users hold " + Headcounts.names(deciding)
                + " before the change: state `holders`, such as "
                + deciding.iterator().next().label() + "=1, counting the actor and the target");
    }

    private static List<Optional<Row>> rows(ChangeCase change) {
        return eachOf(change.rows());
    }

    private static <T> List<Optional<T>> eachOf(List<T> all) {
        return all.isEmpty()
                ? List.of(Optional.empty())
                : all.stream().map(Optional::of).toList();
    }
}
