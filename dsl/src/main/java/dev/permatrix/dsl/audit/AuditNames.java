package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.people.CsvColumns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that a people file can name. */
final class AuditNames implements CsvColumns {

    /** What a person's entry says besides properties. */
    private static final List<String> KEYS = List.of("id", "roles", "facts", "grants", "withdrawn", "belongs");

    /** A row by the id that grants are stored under; {@code label} is the id where several rows have one label. */
    record RowName(String id, String label) {}

    final ModelNames<Role> roles = new ModelNames<>();
    final ModelNames<Fact> userFacts = new ModelNames<>();
    final ModelNames<Fact> accountFacts = new ModelNames<>();
    final ModelNames<Fact> recordFacts = new ModelNames<>();
    final ModelNames<RowName> rows = new ModelNames<>();
    final ModelNames<String> groups = new ModelNames<>();
    final ModelNames<String> properties = new ModelNames<>();

    AuditNames(PermissionModel model) {
        model.roles().forEach(role -> roles.add(role.id(), role));
        model.roles().forEach(role -> roles.addWhereFree(role.label(), role));
        model.userFacts().forEach(fact -> userFacts.add(fact.id(), fact));
        model.accountFacts().forEach(fact -> accountFacts.add(fact.id(), fact));
        model.entities().stream()
                .flatMap(entity -> entity.facts().stream())
                .forEach(fact -> recordFacts.addWhereFree(fact.id(), fact));
        rows(model);
        KEYS.forEach(key -> properties.add(key, key));
        UserRules rules = UserRules.of(model);
        rules.has().forEach(it -> properties.add(it.id(), it.id()));
        rules.has().forEach(it -> properties.addWhereFree(it.label(), it.id()));
        rules.belongsTo().forEach(it -> groups.add(it.group(), it.group()));
    }

    /**
     * Each id once, since tables with several key columns have several rows of one id; a label, or a name
     * without its entity, only where one row has it.
     */
    private void rows(PermissionModel model) {
        Map<String, Row> byId = new LinkedHashMap<>();
        model.rows().filter(row -> !row.everythingElse()).forEach(row -> byId.putIfAbsent(row.id(), row));
        ModelNames<String> labels = new ModelNames<>();
        byId.values().forEach(row -> labels.add(row.label(), row.id()));
        List<RowName> named = byId.values().stream()
                .map(row -> new RowName(row.id(), labels.find(row.label()).isPresent() ? row.label() : row.id()))
                .toList();
        named.forEach(row -> rows.add(row.id(), row));
        named.forEach(row -> rows.addWhereFree(row.label(), row));
        ModelNames<String> shorts = new ModelNames<>();
        byId.values().forEach(row -> shorts.add(row.name(), row.id()));
        named.forEach(row -> {
            String name = byId.get(row.id()).name();
            shorts.find(name).ifPresent(only -> rows.addWhereFree(name, row));
        });
    }

    @Override
    public Kind kindOf(String column) {
        if (userFacts.find(column).isPresent()) {
            return Kind.FACT;
        }
        return groups.find(column).isPresent() ? Kind.GROUP : Kind.PROPERTY;
    }
}
