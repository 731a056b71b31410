package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Relevance;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.table.DecisionTable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** May somebody do this? */
record AskedPermission(Both<DecisionTable> tables, Both<Optional<Permission>> asked) implements AccessQuestion {

    @Override
    public Subject subject() {
        Permission shown = asked.after().or(asked::before).orElseThrow();
        return new Subject.OfPermission(
                shown.id(), shown.label(), shown.entity().map(Entity::label));
    }

    @Override
    public SharedFrame frame() {
        Both<PermissionModel> models = tables.map(DecisionTable::model);
        return new SharedFrame(
                SharedAttribute.of(models, new Both<>(lookedAt(Version.BEFORE), lookedAt(Version.AFTER))),
                SharedRows.of(models, new Both<>(withNeeded(Version.BEFORE), withNeeded(Version.AFTER))));
    }

    private List<Attribute> lookedAt(Version version) {
        Relevance relevance = new Relevance(tables.of(version).model());
        return asked.of(version)
                .map(it -> relevance.attributes(relevance.ofDecision(it)))
                .orElse(List.of());
    }

    private Set<Permission> withNeeded(Version version) {
        Relevance relevance = new Relevance(tables.of(version).model());
        return asked.of(version).map(relevance::withNeeded).orElse(Set.of());
    }

    @Override
    public Said said(Version version, Situated situated) {
        return situation(version, situated)
                .map(it -> Said.of(tables.of(version).decide(it)))
                .orElse(Said.NOTHING);
    }

    @Override
    public Optional<Situation> situation(Version version, Situated situated) {
        return asked.of(version)
                .map(permission -> new Situation(
                        situated.roles(),
                        permission,
                        situated.values(),
                        situated.frame().grants(situated.index())));
    }
}
