package dev.permatrix.cli.name;

import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Relation;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the name of a relation stands for: relations of one name, each of another entity.
 *
 * @param relations one or more
 */
public record Related(List<Relation> relations) {

    public Related {
        relations = List.copyOf(relations);
    }

    /** Those that the permission's entity has. */
    public Stream<Relation> on(Permission permission) {
        String entity = permission.entity().map(Entity::id).orElse("");
        return relations.stream().filter(relation -> relation.entity().equals(entity));
    }
}
