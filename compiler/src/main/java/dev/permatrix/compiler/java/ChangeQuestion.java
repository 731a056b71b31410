package dev.permatrix.compiler.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.permatrix.compiler.emission.Transfer;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.table.ChangeTable.OperationClauses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One method of {@code UserChanges} and one permit: an operation, the transfer of one role, or what is given or taken
 * of one kind of row.
 *
 * @param transfer present where the operation is a transfer
 * @param stored present where it is about grants
 */
record ChangeQuestion(
        JavaTypes types, OperationClauses operation, Optional<Transfer> transfer, Optional<StoredRows> stored) {

    /** Every question of a matrix, in the order of the operations. */
    static List<ChangeQuestion> of(JavaTypes types) {
        return types.operations().stream()
                .flatMap(operation -> of(types, operation))
                .toList();
    }

    private static Stream<ChangeQuestion> of(JavaTypes types, OperationClauses operation) {
        if (operation.kind() == OperationKind.TRANSFER) {
            return types.transfers().stream()
                    .map(it -> new ChangeQuestion(types, operation, Optional.of(it), Optional.empty()));
        }
        return operation.kind().isAboutGrants()
                ? StoredRows.of(types).stream()
                        .map(it -> new ChangeQuestion(types, operation, Optional.empty(), Optional.of(it)))
                : Stream.of(new ChangeQuestion(types, operation, Optional.empty(), Optional.empty()));
    }

    ChangeWords words() {
        return new ChangeWords(this);
    }

    /** Whether it is done to a user. */
    boolean hasTarget() {
        return !operation.kind().isOnRoles();
    }

    /** The parameter that says which role is moved, edited or deleted. */
    String moved() {
        return operation.kind() == OperationKind.CHANGE ? "to" : "role";
    }

    /** What is said behind actor and target. */
    List<ParameterSpec> more() {
        List<ParameterSpec> more = new ArrayList<>();
        switch (operation.kind()) {
            case CHANGE, ASSIGN, UNASSIGN -> more.add(Members.parameter(types.assigned(), moved()));
            case EDIT_ROLE, DELETE_ROLE -> more.add(Members.parameter(types.role(), moved()));
            case TRANSFER ->
                transfer.filter(Transfer::asksBecoming)
                        .ifPresent(it -> more.add(Members.parameter(becoming(it), "becoming")));
            case GRANT, REVOKE -> stored.ifPresent(it -> more.add(Members.parameter(it.type(), it.word())));
            case REMOVE, LOCK, UNLOCK, CREATE_ROLE, DECLARED -> {}
        }
        if (hasHolders()) {
            more.add(Members.parameter(types.holders(), "holders"));
        }
        return List.copyOf(more);
    }

    private TypeName becoming(Transfer it) {
        return it.orNothing()
                ? ParameterizedTypeName.get(ClassName.get(Optional.class), types.assigned())
                : types.assigned();
    }

    boolean hasHolders() {
        return !operation.counted().isEmpty();
    }

    List<ParameterSpec> parameters() {
        List<ParameterSpec> parameters = new ArrayList<>();
        parameters.add(Members.parameter(types.subject(), "actor"));
        if (hasTarget()) {
            parameters.add(Members.parameter(types.target(), "target"));
        }
        parameters.addAll(more());
        return List.copyOf(parameters);
    }

    String arguments() {
        return parameters().stream().map(ParameterSpec::name).collect(Collectors.joining(", "));
    }
}
