package dev.permatrix.dsl.model;

import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that can be asked.
 *
 * @param id qualified by its entity's key: {@code contact.delete_contacts}; on the account the name alone
 * @param name lower snake case
 * @param label the author's words
 * @param entity empty on the account
 * @param creates whether it makes a record of its entity: asked without one, and not narrowed by restrictions
 * @param rowId the id of the row that decides it: what a grant of it is stored under
 */
public record Permission(
        String id,
        String name,
        String label,
        Optional<Entity> entity,
        boolean creates,
        String rowId,
        List<String> tags,
        Trace trace,
        Span span) {

    /** The id of the permission to sign in, which no table decides: it is allowed exactly when its gates are passed. */
    public static final String SIGN_IN = "sign_in";

    public Permission {
        Objects.requireNonNull(entity, "entity");
        tags = List.copyOf(tags);
    }

    /** Signing in, as required by gates that stand here. */
    public static Permission signIn(Span span) {
        return new Permission(
                SIGN_IN, SIGN_IN, "Sign in", Optional.empty(), false, SIGN_IN, List.of(), Trace.NONE, span);
    }

    /** Whether it is asked about a record: it has an entity, and doesn't make the record. */
    public boolean isAskedOfRecord() {
        return entity.isPresent() && !creates;
    }

    public boolean isSignIn() {
        return id.equals(SIGN_IN);
    }

    /** By the id alone: equal ones have one id, and these are looked up all the time. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
