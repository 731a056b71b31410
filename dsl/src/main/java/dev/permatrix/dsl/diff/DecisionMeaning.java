package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Gate;
import dev.permatrix.dsl.model.Need;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Relevance;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.RoleRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything that decisions hang on, as texts: where two matrices have the same text, no decision differs, and nothing
 * must be tried. Different texts may still mean the same.
 */
final class DecisionMeaning {

    private final PermissionModel model;
    private final Relevance relevance;
    private final String roles;
    private final Map<String, String> known = new HashMap<>();

    DecisionMeaning(PermissionModel model) {
        this.model = model;
        this.relevance = new Relevance(model);
        this.roles = sorted(roles());
    }

    /** Which roles there are, who holds them, and which of them count. */
    String ofRoles() {
        return roles;
    }

    private Stream<String> roles() {
        RoleRules rules = model.roleRules();
        Stream<String> declared =
                model.roles().stream().map(role -> role.id() + " " + role.outside() + " " + role.isRestrictable());
        Stream<String> rest = Stream.of(
                        rules.derivations().stream(), rules.inclusions().stream(), rules.availabilities().stream())
                .flatMap(it -> it)
                .map(MeaningText::of);
        return Stream.of(declared, rest, Stream.of("several " + model.matrix().severalRoles()))
                .flatMap(it -> it);
    }

    String of(Permission permission) {
        return known.computeIfAbsent(permission.id(), id -> worked(permission));
    }

    private String worked(Permission permission) {
        List<String> parts = new ArrayList<>(List.of(roles));
        relevance.withNeeded(permission).stream().map(this::alone).sorted().forEach(parts::add);
        return parts.toString();
    }

    private String alone(Permission permission) {
        Stream<String> gates =
                model.gates(permission).stream().map(Gate::condition).map(MeaningText::of);
        Stream<String> needs =
                model.needs(permission).stream().map(Need::needed).map(MeaningText::of);
        Stream<String> cells = model.roles().stream().map(role -> cells(role, permission));
        Stream<String> restrictions = model.restrictions().stream()
                .flatMap(restriction -> model.roles().stream()
                        .filter(role -> restriction.binds(role, permission))
                        .map(role -> role.id() + " to " + MeaningText.of(restriction.to())));
        return permission.id() + " " + permission.rowId() + " "
                + Stream.of(gates, needs, cells, restrictions)
                        .map(DecisionMeaning::sorted)
                        .toList();
    }

    private String cells(Role role, Permission permission) {
        return role.id() + ": " + sorted(model.cells(role, permission).stream().map(DecisionMeaning::cell));
    }

    private static String cell(Cell cell) {
        Stream<String> notes = cell.notes().stream()
                .filter(note -> note.when().isPresent())
                .map(note -> MeaningText.of(note.kind()) + " " + MeaningText.of(note.when()));
        return MeaningText.of(cell.when()) + " " + MeaningText.of(cell.choice()) + " " + sorted(notes);
    }

    static String sorted(Stream<String> texts) {
        return texts.sorted().toList().toString();
    }
}
