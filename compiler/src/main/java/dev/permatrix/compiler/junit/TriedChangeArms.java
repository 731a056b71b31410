package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The arms of {@code TriedChange}'s switches, one for each operation. */
final class TriedChangeArms {

    private final boolean severalRoles;
    private final SuiteApi api;
    private final HolderCounts counts;
    private final List<SuiteOperation> operations;

    TriedChangeArms(Emission emission, HolderCounts counts, List<SuiteOperation> operations) {
        this.severalRoles = emission.model().matrix().severalRoles();
        this.api = new SuiteApi(emission);
        this.counts = counts;
        this.operations = operations;
    }

    /** An arm for each operation; none where its value is empty. */
    String of(Function<SuiteOperation, String> value) {
        return operations.stream()
                .filter(operation -> !value.apply(operation).isEmpty())
                .map(operation ->
                        "            case \"" + operation.method() + "\" -> " + value.apply(operation) + ";\n")
                .collect(Collectors.joining());
    }

    String arguments(SuiteOperation operation) {
        return operation.arguments().stream()
                .map(it -> JavaText.literal(it.token()))
                .collect(Collectors.joining(", ", "List.of(", ")"));
    }

    String counted(SuiteOperation operation) {
        String roles = counts.counted(operation).stream().map(api::role).collect(Collectors.joining(", "));
        return roles.isEmpty() ? "" : "List.of(" + roles + ")";
    }

    /** Declares the target, if any operation is done to users. */
    String target() {
        boolean onUsers = operations.stream().anyMatch(it -> !it.kind().isOnRoles());
        return onUsers ? "        Target whom = target.target(self ? \"1\" : \"2\");\n" : "";
    }

    String method(SuiteOperation operation) {
        String assigned = api.hasAssignedRoles() ? "SuiteUser.assigned(named())" : "named()";
        String argument = switch (operation.takes()) {
            case NOTHING -> "";
            case ASSIGNED_ROLE -> ", " + assigned;
            case ROLE_OR_NOTHING -> ", argument.equals(\"nothing\") ? Optional.empty() : Optional.of(" + assigned + ")";
            case ROLE -> ", named()";
            case GRANT -> ", Grant.ofId(argument).orElseThrow()";
            case WITHDRAWAL -> ", Withdrawal.ofId(argument).orElseThrow()";
        };
        return "UserChanges." + operation.method() + "(subject"
                + (operation.kind().isOnRoles() ? "" : ", whom") + argument
                + (operation.counted().isEmpty() ? ")" : ", counted())");
    }

    String ofTarget(SuiteOperation operation) {
        String role = operation.movedRole(api);
        return switch (operation.kind()) {
            case REMOVE -> "Set.of()";
            case CHANGE -> "Set.of(" + role + ")";
            case ASSIGN -> "moved(target.roles(), List.of(), List.of(" + role + "))";
            case UNASSIGN -> "moved(target.roles(), List.of(" + role + "), List.of())";
            case TRANSFER ->
                severalRoles ? "moved(target.roles(), List.of(), List.of(" + role + "))" : "Set.of(" + role + ")";
            case LOCK, UNLOCK, GRANT, REVOKE, CREATE_ROLE, EDIT_ROLE, DELETE_ROLE, DECLARED -> "";
        };
    }

    String ofActor(SuiteOperation operation) {
        return operation
                .handed()
                .map(role -> "moved(actor.roles(), List.of(" + api.role(role) + "), " + becoming(operation) + ")")
                .orElse("");
    }

    private String becoming(SuiteOperation operation) {
        String only = operation.arguments().get(0).becoming().map(api::role).orElse("");
        return switch (operation.takes()) {
            case NOTHING, ROLE, GRANT, WITHDRAWAL -> "List.of(" + only + ")";
            case ASSIGNED_ROLE -> "List.of(named())";
            case ROLE_OR_NOTHING -> "argument.equals(\"nothing\") ? List.of() : List.of(named())";
        };
    }

    String changesNothing(SuiteOperation operation) {
        String role = operation.movedRole(api);
        return switch (operation.kind()) {
            case CHANGE -> "target.roles().equals(Set.of(" + role + "))";
            case ASSIGN -> "target.roles().contains(" + role + ")";
            case UNASSIGN -> "!target.roles().contains(" + role + ")";
            case TRANSFER -> "self && actor.roles().contains(" + role + ")";
            case REMOVE, LOCK, UNLOCK, GRANT, REVOKE, CREATE_ROLE, EDIT_ROLE, DELETE_ROLE, DECLARED -> "";
        };
    }
}
