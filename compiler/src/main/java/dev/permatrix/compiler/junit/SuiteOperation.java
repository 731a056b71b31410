package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.Transfer;
import dev.permatrix.compiler.names.NamePlan;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.table.ChangeTable.OperationClauses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A method of {@code UserChanges}. The table is asked for signatures only: which operations there are, and whose holders
 * they count.
 *
 * @param method its name, and how suites call the operation
 * @param counted the roles whose holders it counts; none where it takes no {@code Holders}
 * @param handed for a transfer: the role handed over
 * @param takes how it takes its last argument
 * @param arguments what can stand in for that, {@code -} where it has none
 */
record SuiteOperation(
        OperationType type,
        String method,
        List<Role> counted,
        Optional<Role> handed,
        Takes takes,
        List<Argument> arguments) {

    /** What the last argument of a method is. */
    enum Takes {
        NOTHING,
        /** A role that can be assigned. */
        ASSIGNED_ROLE,
        /** The same, or nothing. */
        ROLE_OR_NOTHING,
        /** Any role. */
        ROLE,
        GRANT,
        WITHDRAWAL
    }

    /**
     * What can stand for the last argument.
     *
     * @param token in texts and tests: a constant of {@code Role}, {@code nothing}, the id of a row, or {@code -}
     * @param role the role that is moved, handed over, edited or deleted
     * @param becoming what the former holder becomes, given or not
     */
    record Argument(String token, Optional<Role> role, Optional<Role> becoming, Optional<Row> row) {

        static final Argument NONE = new Argument("-", Optional.empty(), Optional.empty(), Optional.empty());

        static Argument of(Role role, NamePlan names) {
            return new Argument(names.of(role), Optional.of(role), Optional.empty(), Optional.empty());
        }
    }

    SuiteOperation {
        counted = List.copyOf(counted);
        arguments = List.copyOf(arguments);
    }

    OperationKind kind() {
        return type.kind();
    }

    /** Whether the method takes an argument. */
    boolean hasArgument() {
        return takes != Takes.NOTHING;
    }

    /** The constant of its texts: {@code TRANSFER_ACCOUNT_OWNER}. */
    String constant() {
        return method.replaceAll("(\\p{Ll}|\\p{Nd})(\\p{Lu})", "$1_$2").toUpperCase(Locale.ROOT);
    }

    /** In the order of the table; one for each role that can be handed over. */
    static List<SuiteOperation> of(Emission emission) {
        List<SuiteOperation> all = new ArrayList<>();
        for (OperationClauses operation : emission.table().changes().stated()) {
            all.addAll(of(emission, operation));
        }
        all.removeIf(it -> it.arguments().isEmpty());
        return all;
    }

    private static List<SuiteOperation> of(Emission emission, OperationClauses operation) {
        PermissionModel model = emission.model();
        OperationKind kind = operation.kind();
        return switch (kind) {
            case REMOVE, LOCK, UNLOCK -> List.of(with(operation, kind.word(), Takes.NOTHING, List.of(Argument.NONE)));
            case DECLARED ->
                List.of(with(
                        operation,
                        emission.names().of(operation.type()).method(),
                        Takes.NOTHING,
                        List.of(Argument.NONE)));
            case CREATE_ROLE -> List.of(with(operation, "createRole", Takes.NOTHING, List.of(Argument.NONE)));
            case EDIT_ROLE -> List.of(with(operation, "editRole", Takes.ROLE, roles(emission, model.roles())));
            case DELETE_ROLE -> List.of(with(operation, "deleteRole", Takes.ROLE, roles(emission, model.roles())));
            case ASSIGN, UNASSIGN, CHANGE ->
                List.of(with(operation, kind.word(), Takes.ASSIGNED_ROLE, roles(emission, model.assignableRoles())));
            case TRANSFER -> transfers(emission, operation);
            case GRANT -> decided(model, operation, "grant", "giveBack");
            case REVOKE -> decided(model, operation, "revoke", "withdraw");
        };
    }

    private static SuiteOperation with(
            OperationClauses operation, String method, Takes takes, List<Argument> arguments) {
        return new SuiteOperation(operation.type(), method, operation.counted(), Optional.empty(), takes, arguments);
    }

    private static List<Argument> roles(Emission emission, List<Role> roles) {
        return roles.stream().map(role -> Argument.of(role, emission.names())).toList();
    }

    private static List<SuiteOperation> transfers(Emission emission, OperationClauses operation) {
        return Transfer.of(emission.model()).stream()
                .map(it -> new SuiteOperation(
                        operation.type(),
                        "transfer" + emission.names().typeOf(it.role()),
                        operation.counted(),
                        Optional.of(it.role()),
                        takes(it),
                        it.options().stream()
                                .map(becoming -> becoming(emission, it, becoming))
                                .toList()))
                .toList();
    }

    private static Takes takes(Transfer transfer) {
        if (!transfer.asksBecoming()) {
            return Takes.NOTHING;
        }
        return transfer.orNothing() ? Takes.ROLE_OR_NOTHING : Takes.ASSIGNED_ROLE;
    }

    private static Argument becoming(Emission emission, Transfer transfer, Optional<Role> becoming) {
        String token =
                transfer.asksBecoming() ? becoming.map(emission.names()::of).orElse("nothing") : "-";
        return new Argument(token, Optional.of(transfer.role()), becoming, Optional.empty());
    }

    private static List<SuiteOperation> decided(
            PermissionModel model, OperationClauses operation, String ofGrants, String ofWithdrawals) {
        return List.of(
                with(operation, ofGrants, Takes.GRANT, rows(model.grantableRows())),
                with(operation, ofWithdrawals, Takes.WITHDRAWAL, rows(model.withdrawableRows())));
    }

    private static List<Argument> rows(List<Row> rows) {
        return rows.stream()
                .map(row -> new Argument(row.id(), Optional.empty(), Optional.empty(), Optional.of(row)))
                .toList();
    }

    /** The role that a change moves, or hands over, in Java over a {@code TriedChange}; its last argument else. */
    String movedRole(SuiteApi api) {
        return handed.map(api::role).orElse("named()");
    }
}
