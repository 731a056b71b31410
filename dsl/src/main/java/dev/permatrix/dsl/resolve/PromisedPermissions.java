package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.syntax.ConditionSyntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The permissions of a promise with a condition. A condition on records means those of each permission's own entity; of
 * what is asked without a record it is never so, and then nothing is promised of it.
 */
final class PromisedPermissions {

    private final ConditionResolver conditions;

    PromisedPermissions(Scope scope) {
        this.conditions = new ConditionResolver(scope);
    }

    /**
     * Permissions of which one condition speaks.
     *
     * @param entity whose records it looks at
     */
    record Part(Optional<Entity> entity, List<Permission> permissions, Optional<Condition> when) {
        /** What tells it from the other parts. */
        String key() {
            return entity.map(Entity::label).orElse("account");
        }
    }

    /** A part for each entity that the condition looks at; one where it looks at none. */
    List<Part> parts(List<Permission> asked, Optional<ConditionSyntax> syntax) {
        boolean onRecords = syntax.filter(when ->
                        conditions.in(Sight.ofPeople(), when, name -> {}).isEmpty())
                .isPresent();
        boolean noRecord = asked.stream().noneMatch(Permission::isAskedOfRecord);
        Map<Optional<Entity>, List<Permission>> byEntity = asked.stream()
                .filter(it -> !onRecords || noRecord || it.isAskedOfRecord())
                .collect(Collectors.groupingBy(
                        it -> onRecords && it.isAskedOfRecord() ? it.entity() : Optional.empty(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Part> parts = new ArrayList<>();
        byEntity.forEach((entity, some) -> {
            Optional<Condition> when = syntax.flatMap(it -> conditions.in(Sight.of(entity), it));
            if (when.isPresent() == syntax.isPresent()) {
                parts.add(new Part(entity, some, when));
            }
        });
        return parts;
    }
}
