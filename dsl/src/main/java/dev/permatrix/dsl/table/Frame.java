package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Relation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What can vary when a permission on an entity is asked: each of its relations, in order, and last whether it was
 * granted. Variable {@code i} is bit {@code i} of a situation's index.
 *
 * @param entity empty on the account, and where a record is made: then only the grant varies
 */
public record Frame(Optional<Entity> entity) {

    /** As many relations as one entity may have: a verdict then has at most 2¹³ situations. */
    public static final int MAX_RELATIONS = 12;

    public List<Relation> relations() {
        return entity.map(Entity::relations).orElse(List.of());
    }

    /** How many variables there are. */
    public int variables() {
        return relations().size() + 1;
    }

    /** The variable that says whether the permission was granted. */
    public int grantVariable() {
        return relations().size();
    }

    /** How many situations there are: two to the power of the variables. */
    public int situations() {
        return 1 << variables();
    }

    /** The situation in which exactly these relations hold. */
    public int indexOf(Set<Relation> holding, boolean granted) {
        int index = granted ? 1 << grantVariable() : 0;
        for (int i = 0; i < relations().size(); i++) {
            index |= holding.contains(relations().get(i)) ? 1 << i : 0;
        }
        return index;
    }

    /** The relations that hold in this situation. */
    public Set<Relation> relationsAt(int index) {
        Set<Relation> holding = new HashSet<>();
        for (int i = 0; i < relations().size(); i++) {
            if ((index >>> i & 1) != 0) {
                holding.add(relations().get(i));
            }
        }
        return holding;
    }

    public boolean grantedAt(int index) {
        return (index >>> grantVariable() & 1) != 0;
    }
}
