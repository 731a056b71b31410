package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The arms of {@code TriedChange}'s switches, one for each operation. */
final class TriedChangeArms {

    static final String HOLDERS = """
                private Holders counted() {
                    return Holders$steps$;
                }

            """;

    static final String BECOMING = """
                /** For a transfer: what the former holder becomes. */
                Role becoming() {
                    return switch (operation) {
            $arms$            default -> throw new IllegalArgumentException(operation);
                    };
                }

            """;

    private final Emission emission;

    TriedChangeArms(Emission emission) {
        this.emission = emission;
    }

    /** An arm for each operation; none where its value is empty. */
    String arms(List<SuiteOperation> operations, Function<SuiteOperation, String> value) {
        return operations.stream()
                .filter(operation -> !value.apply(operation).isEmpty())
                .map(operation ->
                        "            case \"" + operation.method() + "\" -> " + value.apply(operation) + ";\n")
                .collect(Collectors.joining());
    }

    String arguments(SuiteOperation operation) {
        return switch (operation.kind()) {
            case REMOVE, LOCK, UNLOCK -> "List.of(\"-\")";
            case CHANGE -> "Stream.of(Role.values()).map(Role::name).collect(Collectors.toList())";
            case TRANSFER ->
                operation.arguments().stream()
                        .map(it -> JavaText.literal(it.token()))
                        .collect(Collectors.joining(", ", "List.of(", ")"));
            case GRANT, REVOKE -> "SuiteUser.GRANTS.stream().sorted().collect(Collectors.toList())";
        };
    }

    String counting(SuiteOperation operation) {
        return operation.counted() ? "COUNTS" : "List.of(Map.of())";
    }

    String method(SuiteOperation operation) {
        String argument = switch (operation.kind()) {
            case REMOVE, LOCK, UNLOCK -> "";
            case CHANGE -> ", Role.valueOf(argument)";
            case TRANSFER -> operation.hasArgument() ? ", Role.valueOf(argument)" : "";
            case GRANT, REVOKE -> ", Grant.ofId(argument).orElseThrow()";
        };
        return "UserChanges." + operation.method() + "(subject, target" + argument
                + (operation.counted() ? ", counted())" : ")");
    }

    String difference(SuiteOperation operation) {
        return switch (operation.kind()) {
            case REMOVE -> "-lost";
            case CHANGE -> "(Role.valueOf(argument) == role ? 1 : 0) - lost";
            case TRANSFER -> "changesNothing() ? 0 : (becoming() == role ? 1 : 0) - lost";
            case LOCK, UNLOCK, GRANT, REVOKE -> "0";
        };
    }

    String changesNothing(SuiteOperation operation) {
        return switch (operation.kind()) {
            case CHANGE -> "Role.valueOf(argument) == target()";
            case TRANSFER ->
                "self() && actor == Role."
                        + emission.names().of(operation.handed().orElseThrow());
            case REMOVE, LOCK, UNLOCK, GRANT, REVOKE -> "";
        };
    }

    String becoming(SuiteOperation operation) {
        return switch (operation.kind()) {
            case TRANSFER ->
                operation.hasArgument()
                        ? "Role.valueOf(argument)"
                        : "Role."
                                + emission.names()
                                        .of(operation
                                                .arguments()
                                                .get(0)
                                                .becoming()
                                                .orElseThrow());
            case REMOVE, LOCK, UNLOCK, CHANGE, GRANT, REVOKE -> "";
        };
    }
}
