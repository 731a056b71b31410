package dev.permatrix.compiler.java;

import com.palantir.javapoet.ParameterSpec;
import dev.permatrix.compiler.emission.Transfer;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.table.ChangeTable.OperationClauses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One method of {@code UserChanges} and one permit: an operation, or the transfer of one role.
 *
 * @param transfer present where the operation is a transfer
 */
record ChangeQuestion(JavaTypes types, OperationClauses operation, Optional<Transfer> transfer) {

    /** Every question of a matrix, in the order of the operations. */
    static List<ChangeQuestion> of(JavaTypes types) {
        return types.operations().stream()
                .flatMap(operation -> operation.kind() == OperationKind.TRANSFER
                        ? types.transfers().stream().map(it -> new ChangeQuestion(types, operation, Optional.of(it)))
                        : Stream.of(new ChangeQuestion(types, operation, Optional.empty())))
                .toList();
    }

    String method() {
        return operation.kind().word()
                + transfer.map(it -> types.names().typeOf(it.role())).orElse("");
    }

    /** The permit; no permit is called {@code Grant}, which is the type of what is given. */
    String permit() {
        return switch (operation.kind()) {
            case REMOVE -> "Remove";
            case LOCK -> "Lock";
            case UNLOCK -> "Unlock";
            case CHANGE -> "Change";
            case TRANSFER ->
                "Transfer" + types.names().typeOf(transfer.orElseThrow().role());
            case GRANT -> "GiveGrant";
            case REVOKE -> "RevokeGrant";
        };
    }

    /** What is asked, as the end of "May the actor …?". */
    String asked() {
        return switch (operation.kind()) {
            case REMOVE -> "remove this user from the account";
            case LOCK -> "lock this user";
            case UNLOCK -> "unlock this user";
            case CHANGE -> "change this user's role to that one";
            case TRANSFER -> "hand the role " + label() + " to this user" + becoming();
            case GRANT -> "give this user that grant";
            case REVOKE -> "take that grant from this user";
        };
    }

    /** What the permit stands for. */
    String done() {
        return switch (operation.kind()) {
            case REMOVE -> "Removes the target from the account.";
            case LOCK -> "Locks the target.";
            case UNLOCK -> "Unlocks the target.";
            case CHANGE -> "The target gets the role, in place of the present one.";
            case TRANSFER -> "The target becomes " + label() + " in one step with the actor" + becoming() + ".";
            case GRANT -> "Gives the target the grant.";
            case REVOKE -> "Takes the grant from the target.";
        };
    }

    private String label() {
        return JavaText.javadoc(transfer.orElseThrow().role().label());
    }

    private String becoming() {
        return ", becoming "
                + transfer.orElseThrow()
                        .onlyBecoming()
                        .map(role -> JavaText.javadoc(role.label()))
                        .orElse("that one");
    }

    /** What is said behind actor and target. */
    List<ParameterSpec> more() {
        List<ParameterSpec> more = new ArrayList<>();
        switch (operation.kind()) {
            case CHANGE -> more.add(Members.parameter(types.role(), "to"));
            case TRANSFER -> {
                if (transfer.orElseThrow().onlyBecoming().isEmpty()) {
                    more.add(Members.parameter(types.role(), "becoming"));
                }
            }
            case GRANT, REVOKE -> more.add(Members.parameter(types.grant(), "grant"));
            case REMOVE, LOCK, UNLOCK -> {}
        }
        if (hasHolders()) {
            more.add(Members.parameter(types.holders(), "holders"));
        }
        return List.copyOf(more);
    }

    boolean hasHolders() {
        return !operation.counted().isEmpty();
    }

    List<ParameterSpec> parameters() {
        List<ParameterSpec> parameters = new ArrayList<>();
        parameters.add(Members.parameter(types.subject(), "actor"));
        parameters.add(Members.parameter(types.target(), "target"));
        parameters.addAll(more());
        return List.copyOf(parameters);
    }

    String arguments() {
        return parameters().stream().map(ParameterSpec::name).collect(Collectors.joining(", "));
    }
}
