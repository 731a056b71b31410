package dev.permatrix.dsl.check;

import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.Need;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A permission for which too much must be asked besides: each permission that it needs, and what that needs, as often as
 * a way leads there.
 */
final class TooManyNeeds implements ModelCheck {

    private static final int MOST = 256;

    @Override
    public void check(PermissionModel model, Diagnostics diagnostics) {
        Map<String, Integer> asked = asked(model);
        for (Permission permission : model.permissions()) {
            boolean isFirst = isTooMany(asked, permission)
                    && model.needs(permission).stream().map(Need::needed).noneMatch(needed -> isTooMany(asked, needed));
            if (isFirst) {
                diagnostics.report(RuleCheckProblems.tooManyNeeds(permission, MOST));
            }
        }
    }

    private static boolean isTooMany(Map<String, Integer> asked, Permission permission) {
        return asked.getOrDefault(permission.id(), 0) > MOST;
    }

    /** How often a permission is asked on the way, one more than {@value #MOST} for all above; without circles. */
    private static Map<String, Integer> asked(PermissionModel model) {
        Map<String, List<Permission>> neededBy = new HashMap<>();
        model.needs()
                .forEach(need -> neededBy.computeIfAbsent(need.needed().id(), id -> new ArrayList<>())
                        .add(need.permission()));
        Map<String, Integer> open = new HashMap<>();
        Map<String, Integer> asked = new HashMap<>();
        Deque<Permission> next = new ArrayDeque<>();
        for (Permission permission : model.permissions()) {
            open.put(permission.id(), model.needs(permission).size());
            if (model.needs(permission).isEmpty()) {
                next.add(permission);
            }
        }
        while (!next.isEmpty()) {
            Permission permission = next.remove();
            int all = model.needs(permission).stream()
                    .mapToInt(need -> 1 + asked.get(need.needed().id()))
                    .reduce(0, (some, more) -> Math.min(MOST + 1, some + more));
            asked.put(permission.id(), all);
            for (Permission other : neededBy.getOrDefault(permission.id(), List.of())) {
                if (open.merge(other.id(), -1, Integer::sum) == 0) {
                    next.add(other);
                }
            }
        }
        return asked;
    }
}
