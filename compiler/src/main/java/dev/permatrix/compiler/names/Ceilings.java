package dev.permatrix.compiler.names;

import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.table.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one Java type can hold: javac refuses an initialiser of more than 64 KiB. */
final class Ceilings {

    /** An enum constant with an id, a label and a grant; javac fails between 2,349 and 2,990. */
    static final int CONSTANTS = 2_000;
    /** Answers that one type keeps, at four or eight bytes each. */
    static final long ANSWERS = 16_000_000;

    private Ceilings() {}

    static void check(PermissionModel model, Diagnostics diagnostics) {
        atMost(model, diagnostics, "roles", model.roles().size());
        atMost(
                model,
                diagnostics,
                "rows that can be granted",
                model.grantableRows().size());
        Map<Optional<Entity>, List<Permission>> groups = model.permissions().stream()
                .collect(Collectors.groupingBy(
                        permission -> permission.isAskedOfRecord() ? permission.entity() : Optional.empty()));
        groups.forEach((entity, permissions) -> {
            String on = entity.map(it -> " on " + it.id()).orElse(" without a record");
            atMost(model, diagnostics, "permissions" + on, permissions.size());
            long answers = (long) model.roles().size() * permissions.size() * new Frame(entity).situations();
            if (answers > ANSWERS) {
                diagnostics.report(NameProblems.tooMany(model.matrix().span(), "answers" + on, answers, ANSWERS));
            }
        });
    }

    private static void atMost(PermissionModel model, Diagnostics diagnostics, String what, int count) {
        if (count > CONSTANTS) {
            diagnostics.report(NameProblems.tooMany(model.matrix().span(), what, count, CONSTANTS));
        }
    }
}
