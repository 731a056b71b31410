package dev.permatrix.dsl.reference;

import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.table.ChangeSpace;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.SituationSpace;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Asks the reference and the table the same questions, every one, and counts. */
public final class Agreement {

    private final DecisionTable table;
    private final ReferenceEvaluator permissions;
    private final ReferenceChanges changes;
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Map<OperationKind, Integer> operations = new EnumMap<>(OperationKind.class);
    private final Set<String> reasons = new LinkedHashSet<>();
    private int situations;
    private int open;

    public Agreement(DecisionTable table) {
        this.table = table;
        this.permissions = new ReferenceEvaluator(table.model());
        this.changes = new ReferenceChanges(table.model());
    }

    /**
     * The first question that the two answer differently: outcome, reasons, granters and whether it is open all
     * count.
     */
    public Optional<String> firstDifference() {
        Stream<Optional<String>> asked = situations(table.model()).map(this::compare);
        Stream<Optional<String>> changed = changes(table.model()).map(this::compare);
        return Stream.concat(asked, changed).flatMap(Optional::stream).findFirst();
    }

    /** Every permission and situation. */
    public static Stream<Situation> situations(PermissionModel model) {
        SituationSpace space = new SituationSpace(model);
        return model.permissions().stream().flatMap(space::of);
    }

    /** Every change. */
    public static Stream<ChangeSituation> changes(PermissionModel model) {
        return ChangeSpace.types(model).stream().flatMap(type -> new ChangeSpace(model, type).situations());
    }

    private Optional<String> compare(Situation situation) {
        situations++;
        Decision right = permissions.decide(situation);
        count(right);
        return difference(situation, right, table.decide(situation));
    }

    private Optional<String> compare(ChangeSituation change) {
        operations.merge(change.kind(), 1, Integer::sum);
        Decision right = changes.decide(change);
        count(right);
        return difference(change, right, table.decide(change));
    }

    private void count(Decision decision) {
        outcomes.merge(decision.outcome(), 1, Integer::sum);
        open += decision.open() ? 1 : 0;
        decision.reasons().forEach(reason -> reasons.add(reason.toString()));
    }

    private static Optional<String> difference(Record question, Decision right, Decision answer) {
        return right.equals(answer)
                ? Optional.empty()
                : Optional.of(question + "\nreference: " + right + "\ntable:     " + answer);
    }

    public int situations() {
        return situations;
    }

    public int changes(OperationKind kind) {
        return operations.getOrDefault(kind, 0);
    }

    public int outcomes(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    public int open() {
        return open;
    }

    /** The reasons that decided anything, each once. */
    public Set<String> reasons() {
        return reasons;
    }
}
