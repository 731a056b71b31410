package dev.permatrix.dsl.model;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What permissions need, in its order, found by permission without a search. Immutable. */
final class Needs extends AbstractList<Need> {

    private final List<Need> needs;
    private final Map<String, List<Need>> byPermission = new HashMap<>();

    private Needs(Collection<Need> needs) {
        this.needs = List.copyOf(needs);
        this.needs.forEach(need -> byPermission
                .computeIfAbsent(need.permission().id(), id -> new ArrayList<>())
                .add(need));
        byPermission.replaceAll((id, own) -> List.copyOf(own));
    }

    static Needs of(Collection<Need> needs) {
        return needs instanceof Needs known ? known : new Needs(needs);
    }

    /** Those of this permission, in order. */
    List<Need> of(Permission permission) {
        return byPermission.getOrDefault(permission.id(), List.of());
    }

    @Override
    public Need get(int index) {
        return needs.get(index);
    }

    @Override
    public int size() {
        return needs.size();
    }
}
