package dev.permatrix.compiler.junit;

import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Relevance;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.SituationSpace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every situation in which a permission can be asked of the generated Java: what two tables are compared in. */
final class EveryQuestion {

    private final DecisionTable right;
    private final PermissionModel model;
    private final SituationSpace space;
    private final Map<Permission, List<Situation>> situations = new HashMap<>();
    private final Map<Permission, List<Decision>> answers = new HashMap<>();

    EveryQuestion(DecisionTable right) {
        this.right = right;
        this.model = right.model();
        this.space = new SituationSpace(model);
    }

    /** Whether another table answers every question about this permission as the right one does. */
    boolean isAnsweredBy(DecisionTable other, Permission permission) {
        List<Situation> all = situations.computeIfAbsent(permission, this::asked);
        List<Decision> expected = answers.computeIfAbsent(
                permission, it -> all.stream().map(right::decide).toList());
        for (int i = 0; i < all.size(); i++) {
            if (!other.decide(all.get(i)).equals(expected.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The same for every permission. */
    boolean isAnsweredBy(DecisionTable other) {
        return model.permissions().stream().allMatch(it -> isAnsweredBy(other, it));
    }

    /** The permissions that need this one. */
    Set<String> needing(Permission needed) {
        Relevance relevance = new Relevance(model);
        return model.permissions().stream()
                .filter(it -> !it.equals(needed) && relevance.withNeeded(it).contains(needed))
                .map(Permission::id)
                .collect(Collectors.toSet());
    }

    /** What can't be granted or withdrawn never is. */
    private List<Situation> asked(Permission permission) {
        Set<String> grantable = model.grantableRows().stream().map(Row::id).collect(Collectors.toSet());
        Set<String> withdrawable =
                model.withdrawableRows().stream().map(Row::id).collect(Collectors.toSet());
        return space.of(permission)
                .map(it -> {
                    Set<String> granted = new HashSet<>(it.grants().granted());
                    granted.retainAll(grantable);
                    Set<String> withdrawn = new HashSet<>(it.grants().withdrawn());
                    withdrawn.retainAll(withdrawable);
                    return new Situation(it.roles(), permission, it.values(), new Grants(granted, withdrawn));
                })
                .distinct()
                .toList();
    }
}
