package dev.permatrix.compiler.testing;

import dev.permatrix.compiler.emission.Transfer;
import dev.permatrix.compiler.names.NamePlan;
import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the methods of generated code that answer a change, and what they are to be called with. */
final class GeneratedChanges {

    private final GeneratedMatrix matrix;
    private final GeneratedPeople people;
    private final PermissionModel model;
    private final NamePlan names;

    GeneratedChanges(GeneratedMatrix matrix, GeneratedPeople people, PermissionModel model, NamePlan names) {
        this.matrix = matrix;
        this.people = people;
        this.model = model;
        this.names = names;
    }

    /** A method of {@code UserChanges}, and its arguments but for the counts. */
    record Asked(String method, List<Object> arguments) {
        Asked {
            arguments = List.copyOf(arguments);
        }
    }

    List<Asked> asked(ChangeSituation change) {
        OperationKind kind = change.kind();
        return switch (kind) {
            case REMOVE, LOCK, UNLOCK -> List.of(with(change, kind.word()));
            case ASSIGN, UNASSIGN, CHANGE -> assigned(change);
            case TRANSFER -> transfer(change).stream().toList();
            case GRANT -> stored(change, "grant", "giveBack");
            case REVOKE -> stored(change, "revoke", "withdraw");
            case CREATE_ROLE -> List.of(with(change, "createRole"));
            case EDIT_ROLE ->
                List.of(with(change, "editRole", matrix.role(change.role().orElseThrow())));
            case DELETE_ROLE ->
                List.of(with(change, "deleteRole", matrix.role(change.role().orElseThrow())));
            case DECLARED -> List.of(with(change, names.of(change.operation()).method()));
        };
    }

    private Asked with(ChangeSituation change, String method, Object... more) {
        List<Object> arguments = new ArrayList<>();
        Person actor = change.actor();
        arguments.add(people.subject("me", actor.roles(), change.account().and(actor.values()), actor.grants()));
        change.target()
                .ifPresent(it -> arguments.add(people.target(change.self() ? "me" : "you", it.roles(), it.values())));
        arguments.addAll(List.of(more));
        return new Asked(method, arguments);
    }

    private List<Asked> assigned(ChangeSituation change) {
        Role role = change.role().orElseThrow();
        return model.roleRules().isDerived(role)
                ? List.of()
                : List.of(with(change, change.kind().word(), people.assigned(role)));
    }

    private Optional<Asked> transfer(ChangeSituation change) {
        Role role = change.role().orElseThrow();
        Optional<Transfer> found = Transfer.of(model).stream()
                .filter(it -> it.role().equals(role) && canBeAsked(it, change.becoming()))
                .findFirst();
        return found.map(it -> {
            String method = "transfer" + names.typeOf(role);
            if (!it.asksBecoming()) {
                return with(change, method);
            }
            Optional<Object> becoming = change.becoming().map(people::assigned);
            return with(change, method, it.orNothing() ? becoming : becoming.orElseThrow());
        });
    }

    /** A method that takes what the former holder becomes takes any role. */
    private static boolean canBeAsked(Transfer transfer, Optional<Role> becoming) {
        return transfer.asksBecoming()
                ? becoming.isPresent() || transfer.orNothing()
                : transfer.options().contains(becoming);
    }

    private List<Asked> stored(ChangeSituation change, String ofGrant, String ofWithdrawal) {
        Row row = change.grant().orElseThrow();
        List<Asked> asked = new ArrayList<>();
        if (model.grantableRows().contains(row)) {
            asked.add(with(change, ofGrant, matrix.constant("Grant", names.of(row))));
        }
        if (model.withdrawableRows().contains(row)) {
            asked.add(with(change, ofWithdrawal, matrix.constant("Withdrawal", names.ofWithdrawal(row))));
        }
        return asked;
    }
}
