package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.Transfer;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A method of {@code UserChanges}. The table is asked for signatures only: which operations there are, and whose holders
 * they count.
 *
 * @param method its name, and how suites call the operation
 * @param counted whether it takes {@code Holders}
 * @param handed for a transfer: the role handed over
 * @param arguments what can stand in for its last argument, {@code -} where it has none
 */
record SuiteOperation(
        OperationKind kind, String method, boolean counted, Optional<Role> handed, List<Argument> arguments) {

    /**
     * @param token in texts and tests: a constant of {@code Role}, the id of a row, or {@code -}
     * @param becoming what the former holder becomes, given or not
     */
    record Argument(String token, Optional<Role> role, Optional<Role> becoming, Optional<Row> grant) {}

    SuiteOperation {
        arguments = List.copyOf(arguments);
    }

    /** Whether the method takes an argument. */
    boolean hasArgument() {
        return !arguments.get(0).token().equals("-");
    }

    /** The constant of its texts: {@code TRANSFER_ACCOUNT_OWNER}. */
    String constant(Emission emission) {
        String handedOver = handed.map(role -> "_" + emission.names().of(role)).orElse("");
        return kind.word().toUpperCase(Locale.ROOT) + handedOver;
    }

    /** In the order of the kinds; one for each role that can be handed over. */
    static List<SuiteOperation> of(Emission emission) {
        List<SuiteOperation> all = new ArrayList<>();
        emission.table().changes().stated().forEach(operation -> {
            boolean counted = !operation.counted().isEmpty();
            switch (operation.kind()) {
                case REMOVE, LOCK, UNLOCK -> all.add(plain(operation.kind(), counted));
                case CHANGE -> all.add(of(operation.kind(), counted, roles(emission)));
                case TRANSFER -> all.addAll(transfers(emission, counted));
                case GRANT, REVOKE -> all.addAll(grants(emission, operation.kind(), counted));
            }
        });
        return all;
    }

    private static SuiteOperation plain(OperationKind kind, boolean counted) {
        Argument none = new Argument("-", Optional.empty(), Optional.empty(), Optional.empty());
        return of(kind, counted, List.of(none));
    }

    private static SuiteOperation of(OperationKind kind, boolean counted, List<Argument> arguments) {
        return new SuiteOperation(kind, kind.word(), counted, Optional.empty(), arguments);
    }

    private static List<Argument> roles(Emission emission) {
        return emission.model().roles().stream()
                .map(role ->
                        new Argument(emission.names().of(role), Optional.of(role), Optional.empty(), Optional.empty()))
                .toList();
    }

    private static List<SuiteOperation> transfers(Emission emission, boolean counted) {
        return Transfer.of(emission.model()).stream()
                .map(it -> new SuiteOperation(
                        OperationKind.TRANSFER,
                        "transfer" + emission.names().typeOf(it.role()),
                        counted,
                        Optional.of(it.role()),
                        becoming(emission, it)))
                .toList();
    }

    private static List<Argument> becoming(Emission emission, Transfer transfer) {
        return transfer.becoming().stream()
                .map(role -> new Argument(
                        transfer.onlyBecoming().isPresent()
                                ? "-"
                                : emission.names().of(role),
                        Optional.of(transfer.role()),
                        Optional.of(role),
                        Optional.empty()))
                .toList();
    }

    private static List<SuiteOperation> grants(Emission emission, OperationKind kind, boolean counted) {
        List<Argument> rows = emission.model().grantableRows().stream()
                .map(row -> new Argument(row.id(), Optional.empty(), Optional.empty(), Optional.of(row)))
                .toList();
        return rows.isEmpty() ? List.of() : List.of(of(kind, counted, rows));
    }
}
