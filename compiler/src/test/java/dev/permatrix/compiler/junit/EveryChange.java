package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Transfer;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.table.ChangeSpace;
import dev.permatrix.dsl.table.DecisionTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every change that can be asked of the generated Java: what two tables are compared in. */
final class EveryChange {

    private final DecisionTable right;
    private final PermissionModel model;
    private final Map<OperationType, List<ChangeSituation>> situations = new HashMap<>();
    private final Map<OperationType, List<Decision>> answers = new HashMap<>();

    EveryChange(DecisionTable right) {
        this.right = right;
        this.model = right.model();
    }

    /** Whether another table answers each change of a type as the right one does. */
    boolean isAnsweredBy(DecisionTable other, OperationType type) {
        List<ChangeSituation> all = situations.computeIfAbsent(type, this::asked);
        List<Decision> expected = answers.computeIfAbsent(
                type, it -> all.stream().map(right::decide).toList());
        return IntStream.range(0, all.size())
                .allMatch(i -> answer(other, all.get(i)).equals(Optional.of(expected.get(i))));
    }

    /** Empty where a wrong table has no answer: its reason is a cell that isn't there. */
    private static Optional<Decision> answer(DecisionTable table, ChangeSituation change) {
        try {
            return Optional.of(table.decide(change));
        } catch (NoSuchElementException noCell) {
            return Optional.empty();
        }
    }

    private List<ChangeSituation> asked(OperationType type) {
        return new ChangeSpace(model, type)
                .situations()
                .filter(this::canBeAsked)
                .toList();
    }

    private boolean canBeAsked(ChangeSituation change) {
        OperationKind kind = change.kind();
        if (kind == OperationKind.TRANSFER) {
            return Transfer.of(model).stream().anyMatch(it -> isMade(it, change));
        }
        if (kind.isAboutGrants()) {
            List<Row> rows = Stream.concat(model.grantableRows().stream(), model.withdrawableRows().stream())
                    .toList();
            return change.grant().filter(rows::contains).isPresent();
        }
        List<Role> assignable = model.assignableRoles();
        return !kind.movesRole() || change.role().filter(assignable::contains).isPresent();
    }

    private static boolean isMade(Transfer transfer, ChangeSituation change) {
        boolean becoming = transfer.options().contains(change.becoming());
        return change.role().filter(transfer.role()::equals).isPresent() && becoming;
    }
}
