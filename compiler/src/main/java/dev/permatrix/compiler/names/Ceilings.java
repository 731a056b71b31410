package dev.permatrix.compiler.names;

import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.RoleRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one Java type can hold: javac refuses an initialiser of more than 64 KiB. */
final class Ceilings {

    /** An enum constant with an id, a label and a grant; javac fails between 2,349 and 2,990. */
    static final int CONSTANTS = 2_000;
    /** Roles of one user are the bits of a {@code long}. */
    static final int HELD_TOGETHER = Long.SIZE;
    /** Combinations of facts are counted by an {@code int}. */
    static final long COMBINATIONS = 1L << 30;

    private Ceilings() {}

    static void check(PermissionModel model, Diagnostics diagnostics) {
        atMost(model, diagnostics, "roles", model.roles().size(), CONSTANTS);
        if (model.matrix().severalRoles() || !isPlain(model.roleRules())) {
            atMost(
                    model,
                    diagnostics,
                    "roles that one user can hold",
                    model.roles().size(),
                    HELD_TOGETHER);
        }
        atMost(
                model,
                diagnostics,
                "rows that can be granted",
                model.grantableRows().size(),
                CONSTANTS);
        atMost(
                model,
                diagnostics,
                "rows that can be withdrawn",
                model.withdrawableRows().size(),
                CONSTANTS);
        Map<Optional<Entity>, List<Permission>> groups = model.permissions().stream()
                .collect(Collectors.groupingBy(
                        permission -> permission.isAskedOfRecord() ? permission.entity() : Optional.empty()));
        groups.forEach((entity, permissions) -> {
            String on = entity.map(it -> " on " + it.id()).orElse(" without a record");
            atMost(model, diagnostics, "permissions" + on, permissions.size(), CONSTANTS);
        });
        model.entities().forEach(entity -> combinations(model, entity, diagnostics));
    }

    private static boolean isPlain(RoleRules rules) {
        return rules.derivations().isEmpty()
                && rules.inclusions().isEmpty()
                && rules.availabilities().isEmpty();
    }

    private static void combinations(PermissionModel model, Entity entity, Diagnostics diagnostics) {
        long combinations = 1;
        for (var attribute : entity.attributes()) {
            combinations = Math.min(combinations * attribute.domain().size(), 2 * COMBINATIONS);
        }
        atMost(model, diagnostics, "combinations of facts on " + entity.id(), combinations, COMBINATIONS);
    }

    private static void atMost(PermissionModel model, Diagnostics diagnostics, String what, long count, long most) {
        if (count > most) {
            diagnostics.report(NameProblems.tooMany(model.matrix().span(), what, count, most));
        }
    }
}
