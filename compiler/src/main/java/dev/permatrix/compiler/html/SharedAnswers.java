package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.PageData.Entry;
import dev.permatrix.compiler.html.view.AnswerView;
import dev.permatrix.compiler.html.view.CellView;
import dev.permatrix.compiler.html.view.LargeView;
import dev.permatrix.compiler.words.ShownCells;
import dev.permatrix.compiler.words.ShownCells.ShownCell;
import dev.permatrix.compiler.words.ShownCells.ShownRow;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.RoleRules;
import dev.permatrix.dsl.model.Row.WrittenCell;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.table.Variable;
import dev.permatrix.dsl.table.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The answers of cells, each once: of a million cells there are mostly ten. Number 0 is no cell at all. */
final class SharedAnswers {

    private final PageContext page;
    private final PermissionModel model;
    private final ShownCells shown;
    private final CellViews views;
    private final CellData cells;
    private final int most;
    private final Map<Map<String, Object>, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, String> kinds = new HashMap<>();
    private final Map<Verdict, Map<Same, Integer>> ofRow = new IdentityHashMap<>();
    private boolean plain;

    /** @param most beyond, cells have the words of their answers, and no longer what these rest on */
    SharedAnswers(PageContext page, ShownCells shown, CellData cells, int most) {
        this.page = page;
        this.model = page.model();
        this.shown = shown;
        this.views = new CellViews(page.untested());
        this.cells = cells;
        this.most = most;
        number(new Entry()
                .text("tone", "none")
                .text("word", page.texts().of("largeNoCell"))
                .parts());
    }

    /** What tells cells of a plain row with one verdict apart. */
    private record Same(String symbol, List<String> notes, Trace trace) {}

    /** What each answer is for the script. */
    List<Object> all() {
        return new ArrayList<>(numbers.keySet());
    }

    /** What was remembered holds within a row only. */
    void startRow(ShownRow row) {
        ofRow.clear();
        plain = isPlain(row);
    }

    /** @param row that was started */
    int of(Table table, ShownRow row, Role role, int column) {
        if (!plain || column >= row.first().cells().size()) {
            return number(worded(table, shown.cell(row, role, column)));
        }
        Permission permission = row.first().permissions().get(0);
        List<Cell> stated = model.cells(role, permission);
        WrittenCell written = row.first().cells().get(column);
        if (stated.size() != 1 || !written.marks().isEmpty()) {
            return number(worded(table, shown.cell(row, role, column)));
        }
        Verdict verdict = page.table().verdict(role, permission);
        Same same = new Same(written.symbol(), written.notes(), stated.get(0).trace());
        return ofRow.computeIfAbsent(verdict, it -> new HashMap<>())
                .computeIfAbsent(same, it -> number(worded(table, shown.cell(row, role, column))));
    }

    /** Whether a verdict and what was written say all there is to say of a cell of this row, whatever its role. */
    private boolean isPlain(ShownRow row) {
        List<Permission> permissions = row.first().permissions();
        return row.rows().size() == 1
                && !row.first().everythingElse()
                && permissions.size() == 1
                && areRolesAlike(model.roleRules())
                && model.needs(permissions.get(0)).isEmpty()
                && !looksAtRoles(permissions.get(0));
    }

    private static boolean areRolesAlike(RoleRules rules) {
        return rules.likenesses().isEmpty()
                && rules.derivations().isEmpty()
                && rules.inclusions().isEmpty()
                && rules.availabilities().isEmpty();
    }

    private boolean looksAtRoles(Permission permission) {
        return page.table().frameOf(permission).variables().stream().anyMatch(Variable.Holding.class::isInstance)
                || model.gates(permission).stream()
                        .anyMatch(gate -> gate.condition().atoms().anyMatch(Condition.Holds.class::isInstance));
    }

    private Map<String, Object> worded(Table table, ShownCell cell) {
        CellView view = views.of(table, cell, "");
        AnswerView first = view.answers().get(0);
        boolean one = view.answers().size() == 1;
        Entry answer = new Entry()
                .text("tone", view.tone())
                .text("word", one ? first.word() : page.texts().of("largeSeveral"))
                .text("detail", one ? first.condition() : "")
                .text("aside", view.aside());
        answer.parts().putAll(cells.answer(table, cell));
        return answer.parts();
    }

    private int number(Map<String, Object> answer) {
        Map<String, Object> kept = numbers.size() < most || numbers.containsKey(answer) ? answer : inShort(answer);
        Integer known = numbers.putIfAbsent(kept, numbers.size());
        String tone = Objects.toString(kept.get("tone"));
        kinds.putIfAbsent(
                tone, tone.equals("part") ? page.texts().of("largePart") : Objects.toString(kept.get("word")));
        return Optional.ofNullable(known).orElse(numbers.size() - 1);
    }

    private Map<String, Object> inShort(Map<String, Object> answer) {
        Map<String, Object> said =
                new Entry().text("say", page.texts().of("largeTooVaried")).parts();
        Map<String, Object> kept = new LinkedHashMap<>();
        List.of("tone", "word", "lines").forEach(name -> kept.put(name, answer.get(name)));
        kept.put("says", List.of(said));
        return kept;
    }

    /** The kinds of answers, in the order of the page's legend. */
    List<LargeView.Kind> kinds() {
        return List.of("yes", "part", "until", "ask", "open", "no", "never", "mixed").stream()
                .filter(kinds::containsKey)
                .map(tone -> new LargeView.Kind(tone, kinds.get(tone)))
                .toList();
    }
}
