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
 * @param rowId the id of the row that decides it
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

    public Permission {
        Objects.requireNonNull(entity, "entity");
        tags = List.copyOf(tags);
    }

    /** Whether it is asked about a record: it has an entity, and doesn't make the record. */
    public boolean isAskedOfRecord() {
        return entity.isPresent() && !creates;
    }
}
