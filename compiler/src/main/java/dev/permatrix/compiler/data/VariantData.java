package dev.permatrix.compiler.data;

import dev.permatrix.compiler.words.CellLines;
import dev.permatrix.compiler.words.ConditionWords;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Variant;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Other readings of the document as data: the cells that they answer otherwise. */
final class VariantData {

    private final DecisionTable shipped;
    private final Texts texts;

    VariantData(DecisionTable shipped, Texts texts) {
        this.shipped = shipped;
        this.texts = texts;
    }

    List<Map<String, Object>> all() {
        return shipped.model().variants().stream().map(this::variant).toList();
    }

    private Map<String, Object> variant(Variant variant) {
        return new Fields()
                .with("label", variant.label())
                .with("cells", cells(variant.model()))
                .and(TraceData.of(variant.trace(), variant.span()))
                .map();
    }

    private List<Map<String, Object>> cells(PermissionModel read) {
        CellData before = cells(shipped);
        CellData after = cells(Normalizer.normalize(read));
        List<Map<String, Object>> cells = new ArrayList<>();
        for (Permission permission : read.permissions()) {
            for (Role role : read.roles()) {
                if (!read.cells(role, permission).isEmpty()) {
                    List<Map<String, Object>> was = answers(shipped.model(), before, role, permission);
                    List<Map<String, Object>> is = after.answers(role, permission);
                    if (!was.equals(is)) {
                        cells.add(new Fields()
                                .with("permission", permission.id())
                                .with("role", role.id())
                                .withAny("shipped", was)
                                .with("answers", is)
                                .map());
                    }
                }
            }
        }
        return cells;
    }

    private CellData cells(DecisionTable table) {
        return new CellData(
                table.model(),
                new ConditionData(table.model()),
                new CellLines(table, texts, new ConditionWords(texts, false)));
    }

    /** What the matrix itself says; none where it has no such cell. */
    private static List<Map<String, Object>> answers(
            PermissionModel model, CellData cells, Role role, Permission permission) {
        return model.cells()
                .find(role, permission)
                .map(it -> cells.answers(it.role(), it.permission()))
                .orElse(List.of());
    }
}
