package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Relevance;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.RoleTable;
import java.util.List;
import java.util.Optional;

/** Does somebody hold this role, and does it count? */
record HeldRole(Both<DecisionTable> tables, String role) implements AccessQuestion {

    @Override
    public Subject subject() {
        String label = tables.after().model().roles().stream()
                .filter(it -> it.id().equals(role))
                .findFirst()
                .map(Role::label)
                .orElse(role);
        return new Subject.OfRole(role, label);
    }

    @Override
    public SharedFrame frame() {
        Both<PermissionModel> models = tables.map(DecisionTable::model);
        return new SharedFrame(
                SharedAttribute.of(
                        models, models.map(model -> new Relevance(model).attributes(new Relevance(model).ofRoles()))),
                List.of());
    }

    @Override
    public Both<Optional<Permission>> asked() {
        return new Both<>(Optional.empty(), Optional.empty());
    }

    @Override
    public Said said(Version version, Situated situated) {
        return tables.of(version).roles().standings(situated.roles(), situated.values()).stream()
                .filter(it -> it.role().id().equals(role))
                .findFirst()
                .map(HeldRole::said)
                .orElse(Said.of(Said.State.DENIED));
    }

    private static Said said(RoleTable.Standing standing) {
        return switch (standing.state()) {
            case COUNTS -> Said.of(Said.State.ALLOWED);
            case UNAVAILABLE -> Said.of(Said.State.DENIED);
            case REQUESTABLE -> Said.onRequest(standing.because().get(0).granters());
        };
    }

    @Override
    public Optional<Situation> situation(Version version, Situated situated) {
        return Optional.empty();
    }
}
