package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.DecisionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What changed in meaning from one matrix to another. Complete: where nothing here names a situation, both matrices give
 * the same answer in it, unless {@code notCompared} says otherwise.
 *
 * @param models both
 * @param decisions who may do what
 * @param holdings who holds a role that counts, beyond who was assigned it
 * @param operations who may change whom
 * @param declarations what each declares, rules included that show in decisions, and other words for the same
 */
public record MatrixDiff(
        Both<PermissionModel> models,
        List<AccessChange> decisions,
        List<AccessChange> holdings,
        List<OperationChange> operations,
        List<DeclarationChange> declarations,
        List<NotCompared> notCompared) {

    public MatrixDiff {
        decisions = List.copyOf(decisions);
        holdings = List.copyOf(holdings);
        operations = List.copyOf(operations);
        declarations = List.copyOf(declarations);
        notCompared = List.copyOf(notCompared);
    }

    public static MatrixDiff between(DecisionTable before, DecisionTable after) {
        Both<DecisionTable> tables = new Both<>(before, after);
        Both<PermissionModel> models = tables.map(DecisionTable::model);
        Both<DecisionMeaning> meanings = models.map(DecisionMeaning::new);
        AccessComparison access = new AccessComparison(tables, meanings);
        OperationComparison operations = new OperationComparison(tables, meanings);
        List<AccessChange> decisions = access.permissions();
        List<AccessChange> holdings = access.holdings();
        List<OperationChange> changes = operations.changes();
        List<NotCompared> notCompared = new ArrayList<>(access.notCompared());
        notCompared.addAll(operations.notCompared());
        return new MatrixDiff(
                models,
                decisions,
                holdings,
                changes,
                DeclarationComparison.compare(models.map(Declarations::of)),
                notCompared);
    }

    /** Whether both mean the same for certain. */
    public boolean isSame() {
        return decisions.isEmpty()
                && holdings.isEmpty()
                && operations.isEmpty()
                && notCompared.isEmpty()
                && meaningful().findAny().isEmpty();
    }

    /** Declarations that changed in meaning. */
    public Stream<DeclarationChange> meaningful() {
        return declarations.stream()
                .filter(it -> it.kind() != DeclarationChange.Kind.REWORDED
                        && it.shown().topic().isMeaningful());
    }

    /** Rules, scenarios and legend words that are other ones than before: the reasons of what changed, or none. */
    public Stream<DeclarationChange> rewritten() {
        return declarations.stream()
                .filter(it -> it.kind() != DeclarationChange.Kind.REWORDED
                        && !it.shown().topic().isMeaningful());
    }

    /** The same in other words. */
    public Stream<DeclarationChange> reworded() {
        return declarations.stream().filter(it -> it.kind() == DeclarationChange.Kind.REWORDED);
    }

    /** The same but for scenarios: a variant has its own. */
    public MatrixDiff withoutScenarios() {
        List<DeclarationChange> others = declarations.stream()
                .filter(it -> it.shown().topic() != Declared.Topic.SCENARIO)
                .toList();
        return new MatrixDiff(models, decisions, holdings, operations, others, notCompared);
    }

    /** What people call the role of this id: as the later matrix says it, if it does. */
    public String role(String id) {
        return Stream.of(models.after(), models.before())
                .flatMap(model -> model.roles().stream())
                .filter(role -> role.id().equals(id))
                .findFirst()
                .map(Role::label)
                .orElse(id);
    }

    /** What people call the row of this id. */
    public String row(String id) {
        return Stream.of(models.after(), models.before())
                .flatMap(PermissionModel::rows)
                .filter(row -> row.id().equals(id))
                .findFirst()
                .map(row -> row.label())
                .orElse(id);
    }

    /** Whether only one matrix has this role. */
    public Optional<Version> onlyIn(String role) {
        boolean before = has(models.before(), role);
        return before == has(models.after(), role)
                ? Optional.empty()
                : Optional.of(before ? Version.BEFORE : Version.AFTER);
    }

    private static boolean has(PermissionModel model, String role) {
        return model.roles().stream().anyMatch(it -> it.id().equals(role));
    }
}
