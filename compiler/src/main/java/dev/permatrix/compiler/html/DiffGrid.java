package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.DiffView;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.diff.AccessChange;
import dev.permatrix.dsl.diff.CircumstanceWords;
import dev.permatrix.dsl.diff.DiffWords;
import dev.permatrix.dsl.diff.MatrixDiff;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lays the changed decisions out as the table that they are decisions of: permissions by roles. */
final class DiffGrid {

    private final MatrixDiff diff;
    private final DiffWords words;
    private final Texts texts;
    private final Map<String, String> roles = new LinkedHashMap<>();
    private final Map<String, Permission> permissions = new LinkedHashMap<>();

    DiffGrid(MatrixDiff diff, Texts texts) {
        this.diff = diff;
        this.words = new DiffWords(diff);
        this.texts = texts;
        Stream.of(diff.models().after(), diff.models().before()).forEach(this::add);
    }

    private void add(PermissionModel model) {
        model.assignableRoles().forEach((Role role) -> roles.putIfAbsent(role.id(), role.label()));
        model.permissions().forEach(permission -> permissions.putIfAbsent(permission.id(), permission));
    }

    List<DiffView.Grid> view() {
        if (diff.decisions().isEmpty()) {
            return List.of();
        }
        List<DiffView.Row> rows = permissions.values().stream().map(this::row).toList();
        return List.of(new DiffView.Grid(List.copyOf(roles.values()), rows));
    }

    private DiffView.Row row(Permission permission) {
        List<DiffView.Cell> cells =
                roles.keySet().stream().map(role -> cell(permission, role)).toList();
        boolean same = cells.stream().allMatch(cell -> cell.changes().isEmpty());
        return new DiffView.Row(
                permission.label(),
                permission.entity().map(Entity::label).orElse(""),
                same ? "same" : "changed",
                cells);
    }

    private DiffView.Cell cell(Permission permission, String role) {
        return new DiffView.Cell(
                roles.get(role),
                diff.decisions().stream()
                        .filter(it -> it.subject().id().equals(permission.id()))
                        .filter(it -> it.roles().equals(List.of(role)))
                        .map(this::change)
                        .toList());
    }

    private DiffView.Change change(AccessChange change) {
        int direction = change.move().direction();
        String when = CircumstanceWords.of(change.when());
        return new DiffView.Change(
                direction > 0 ? "↑" : direction < 0 ? "↓" : "•",
                direction > 0 ? "more" : direction < 0 ? "less" : "other",
                DiffWords.heading(change.move().kind()),
                words.answer(change.move().to()),
                texts.of("diffWas", words.answer(change.move().from())),
                when.isEmpty() ? "" : texts.of("diffWhen", when));
    }
}
