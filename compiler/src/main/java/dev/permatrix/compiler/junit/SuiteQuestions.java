package dev.permatrix.compiler.junit;

import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.reference.ReferenceEvaluator;
import dev.permatrix.dsl.table.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one suite asks: the permissions on one entity, or those asked without a record, and their answers. */
final class SuiteQuestions {

    private final Optional<Entity> entity;
    private final List<Permission> permissions;
    private final Set<String> grantable;
    private final ReferenceEvaluator evaluator;

    private SuiteQuestions(PermissionModel model, Optional<Entity> entity, List<Permission> permissions) {
        this.entity = entity;
        this.permissions = permissions;
        this.grantable = model.grantableRows().stream().map(Row::id).collect(Collectors.toSet());
        this.evaluator = new ReferenceEvaluator(model);
    }

    /** Those without a record first, then entity by entity; none without permissions. */
    static List<SuiteQuestions> of(PermissionModel model) {
        List<SuiteQuestions> all = new ArrayList<>();
        all.add(new SuiteQuestions(model, Optional.empty(), asked(model, Optional.empty())));
        for (Entity entity : model.entities()) {
            all.add(new SuiteQuestions(model, Optional.of(entity), asked(model, Optional.of(entity))));
        }
        all.removeIf(it -> it.permissions.isEmpty());
        return all;
    }

    private static List<Permission> asked(PermissionModel model, Optional<Entity> entity) {
        Stream<Permission> all = model.permissions().stream();
        return all.filter(it -> it.isAskedOfRecord() ? it.entity().equals(entity) : entity.isEmpty())
                .toList();
    }

    Optional<Entity> entity() {
        return entity;
    }

    List<Permission> permissions() {
        return permissions;
    }

    Frame frame() {
        return new Frame(entity);
    }

    /** The id of the row that can be granted for this permission. */
    Optional<String> grant(Permission permission) {
        return Optional.of(permission.rowId()).filter(grantable::contains);
    }

    /** What every permission of the suite answers in this situation; one that can't be granted counts as not granted. */
    List<Decision> decisions(Role role, int situation) {
        return permissions.stream()
                .map(permission -> evaluator.decide(new Situation(
                        role,
                        permission,
                        frame().relationsAt(situation),
                        frame().grantedAt(situation) && grant(permission).isPresent())))
                .toList();
    }
}
