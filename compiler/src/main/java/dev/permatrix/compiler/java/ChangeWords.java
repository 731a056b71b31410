package dev.permatrix.compiler.java;

import dev.permatrix.compiler.emission.Transfer;
import dev.permatrix.dsl.model.OperationKind;
import java.util.Optional;

/** What a change is called: its method, its permit, and what both say in their Javadoc. */
record ChangeWords(ChangeQuestion question) {

    private OperationKind kind() {
        return question.operation().kind();
    }

    private boolean withdrawn() {
        return question.stored().filter(StoredRows::withdrawn).isPresent();
    }

    private String transferred() {
        return question.types().names().typeOf(question.transfer().orElseThrow().role());
    }

    String method() {
        return switch (kind()) {
            case REMOVE, LOCK, UNLOCK, ASSIGN, UNASSIGN, CHANGE -> kind().word();
            case TRANSFER -> "transfer" + transferred();
            case GRANT -> withdrawn() ? "giveBack" : "grant";
            case REVOKE -> withdrawn() ? "withdraw" : "revoke";
            case CREATE_ROLE -> "createRole";
            case EDIT_ROLE -> "editRole";
            case DELETE_ROLE -> "deleteRole";
            case DECLARED ->
                question.types().names().of(question.operation().type()).method();
        };
    }

    /** The permit; no permit is called {@code Grant}, which is the type of what is given. */
    String permit() {
        return switch (kind()) {
            case REMOVE -> "Remove";
            case LOCK -> "Lock";
            case UNLOCK -> "Unlock";
            case ASSIGN -> "Assign";
            case UNASSIGN -> "Unassign";
            case CHANGE -> "Change";
            case TRANSFER -> "Transfer" + transferred();
            case GRANT -> withdrawn() ? "GiveBack" : "GiveGrant";
            case REVOKE -> withdrawn() ? "Withdraw" : "RevokeGrant";
            case CREATE_ROLE -> "CreateRole";
            case EDIT_ROLE -> "EditRole";
            case DELETE_ROLE -> "DeleteRole";
            case DECLARED ->
                question.types().names().of(question.operation().type()).type();
        };
    }

    /** What is asked, as the end of "May the actor …?". */
    String asked() {
        return switch (kind()) {
            case REMOVE -> "remove this user from the account";
            case LOCK -> "lock this user";
            case UNLOCK -> "unlock this user";
            case ASSIGN -> "assign that role to this user";
            case UNASSIGN -> "take that role from this user";
            case CHANGE -> "change this user's role to that one";
            case TRANSFER -> "hand the role " + label() + " to this user" + becoming();
            case GRANT -> withdrawn() ? "give back to this user what was withdrawn" : "give this user that grant";
            case REVOKE -> withdrawn() ? "withdraw that from this user" : "take that grant from this user";
            case CREATE_ROLE -> "create a role";
            case EDIT_ROLE -> "edit that role";
            case DELETE_ROLE -> "delete that role";
            case DECLARED -> "do this to this user: " + declared();
        };
    }

    /** What the permit stands for. */
    String done() {
        return switch (kind()) {
            case REMOVE -> "Removes the target from the account.";
            case LOCK -> "Locks the target.";
            case UNLOCK -> "Unlocks the target.";
            case ASSIGN -> "The target gets the role, beside the present ones.";
            case UNASSIGN -> "The target loses the role.";
            case CHANGE ->
                question.types().people().several()
                        ? "The target gets the role, in place of the present ones."
                        : "The target gets the role, in place of the present one.";
            case TRANSFER -> "The target becomes " + label() + " in one step with the actor" + becoming() + ".";
            case GRANT -> withdrawn() ? "Gives back to the target what was withdrawn." : "Gives the target the grant.";
            case REVOKE -> withdrawn() ? "Withdraws it from the target." : "Takes the grant from the target.";
            case CREATE_ROLE -> "Creates a role.";
            case EDIT_ROLE -> "Edits the role.";
            case DELETE_ROLE -> "Deletes the role.";
            case DECLARED ->
                "Does this to the target: "
                        + JavaText.sentence(question.operation().type().label());
        };
    }

    private String declared() {
        return JavaText.javadoc(question.operation().type().label());
    }

    private String label() {
        return JavaText.javadoc(question.transfer().orElseThrow().role().label());
    }

    private String becoming() {
        Transfer transfer = question.transfer().orElseThrow();
        Optional<String> only = transfer.onlyBecoming().map(role -> JavaText.javadoc(role.label()));
        if (transfer.orNothing()) {
            return transfer.asksBecoming() ? ", becoming that one or nothing" : ", losing it";
        }
        return ", becoming " + only.orElse("that one");
    }
}
