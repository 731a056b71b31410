package dev.permatrix.compiler.data;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.words.CellLines;
import dev.permatrix.compiler.words.ConditionWords;
import dev.permatrix.compiler.words.OperationWords;
import dev.permatrix.compiler.words.RuleWords;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Gate;
import dev.permatrix.dsl.model.MatrixInfo;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Restriction;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Scenario;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.model.TableNote;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a matrix states, as data: everything but what became of its promises and what cites its statements. */
final class MatrixData {

    private final PermissionModel model;
    private final ConditionData conditions;
    private final RuleWords rules;
    private final ChangeData changes;
    private final CellData cells;
    private final DecidedChanges decided;
    private final VariantData variants;

    MatrixData(Emission emission, Texts texts) {
        this.model = emission.model();
        this.conditions = new ConditionData(model);
        ConditionWords sentences = new ConditionWords(texts, true);
        this.rules = new RuleWords(texts, sentences);
        this.changes = new ChangeData(conditions, new OperationWords(model, texts, sentences));
        this.decided = new DecidedChanges(emission.table(), conditions);
        this.variants = new VariantData(emission.table(), texts);
        this.cells = new CellData(
                model, conditions, new CellLines(emission.table(), texts, new ConditionWords(texts, false)));
    }

    Fields fields() {
        return new Fields()
                .with("severalRoles", model.matrix().severalRoles())
                .with("roles", new RoleData(model, conditions).all())
                .withAny(
                        "entities",
                        model.entities().stream().map(MatrixData::entity).toList())
                .withAny("attributes", conditions.attributes(model))
                .withAny(
                        "parameters",
                        model.parameters().stream()
                                .map(it -> new Fields()
                                        .with("id", it.id())
                                        .with("value", it.value())
                                        .and(TraceData.of(it.trace(), it.span()))
                                        .map())
                                .toList())
                .with(
                        "permissions",
                        model.permissions().stream().map(this::permission).toList())
                .withAny("gates", model.gates().stream().map(this::gate).toList())
                .withAny(
                        "restrictions",
                        model.restrictions().stream().map(this::restriction).toList())
                .with("tables", model.tables().stream().map(this::table).toList())
                .withAny("changes", model.changes().stream().map(changes::of).toList())
                .withAny("decidedChanges", decided.all())
                .withAny("variants", variants.all())
                .withAny(
                        "scenarios",
                        model.scenarios().stream().map(MatrixData::scenario).toList());
    }

    /** Its name, its words, and who answers for it. */
    static Map<String, Object> head(Emission emission) {
        MatrixInfo matrix = emission.model().matrix();
        return new Fields()
                .with("id", matrix.id())
                .with("label", matrix.label())
                .withSome("variant", emission.variant())
                .withSome("document", matrix.source())
                .withSome("owner", matrix.owner())
                .withSome("version", matrix.version())
                .and(TraceData.of(matrix.trace(), matrix.span()))
                .map();
    }

    private static Map<String, Object> entity(Entity entity) {
        return new Fields()
                .with("id", entity.key())
                .with("label", entity.label())
                .and(TraceData.of(entity.trace(), entity.span()))
                .map();
    }

    private Map<String, Object> permission(Permission permission) {
        return new Fields()
                .with("id", permission.id())
                .with("label", permission.label())
                .withSome("entity", permission.entity().map(Entity::key))
                .withIf("creates", permission.creates())
                .withAny("tags", permission.tags())
                .withAny(
                        "needs",
                        model.needs(permission).stream()
                                .map(it -> it.needed().id())
                                .toList())
                .withAny(
                        "gates",
                        model.gates(permission).stream()
                                .map(it -> model.gates().indexOf(it))
                                .toList())
                .and(TraceData.of(permission.trace(), permission.span()))
                .map();
    }

    private Map<String, Object> gate(Gate gate) {
        return new Fields()
                .with("sentence", rules.gate(gate))
                .with("unless", conditions.of(gate.condition()))
                .and(TraceData.of(gate.trace(), gate.span()))
                .map();
    }

    private Map<String, Object> restriction(Restriction restriction) {
        return new Fields()
                .with("sentence", rules.restriction(restriction))
                .with(
                        "roles",
                        restriction.roles().stream()
                                .filter(Role::isRestrictable)
                                .map(Role::id)
                                .toList())
                .with("entity", restriction.entity().key())
                .withAny(
                        "except",
                        restriction.except().stream().map(Permission::id).toList())
                .with("to", conditions.of(restriction.to()))
                .withSome("mark", restriction.mark())
                .and(TraceData.of(restriction.trace(), restriction.span()))
                .map();
    }

    private Map<String, Object> table(Table table) {
        return new Fields()
                .with("label", table.label())
                .with("cells", cells.of(table))
                .withAny("notes", table.notes().stream().map(this::note).toList())
                .and(TraceData.of(table.trace(), table.span()))
                .map();
    }

    private Map<String, Object> note(TableNote note) {
        return new Fields()
                .with("number", note.number())
                .with("kind", note.kind().name().toLowerCase(Locale.ROOT))
                .withSome("when", note.when().map(conditions::of))
                .withSome("text", note.text())
                .and(TraceData.of(note.trace(), note.span()))
                .map();
    }

    private static Map<String, Object> scenario(Scenario scenario) {
        return new Fields()
                .with("label", scenario.label())
                .with("expected", scenario.expected().name().toLowerCase(Locale.ROOT))
                .with("written", List.copyOf(scenario.written()))
                .and(TraceData.of(scenario.trace(), scenario.span()))
                .map();
    }
}
