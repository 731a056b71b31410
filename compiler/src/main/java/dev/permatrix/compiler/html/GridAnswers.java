package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.AnswerView;
import dev.permatrix.compiler.html.view.CellView;
import dev.permatrix.compiler.html.view.LargeView;
import dev.permatrix.compiler.html.view.LinkView;
import dev.permatrix.compiler.words.LegendWords;
import dev.permatrix.compiler.words.ShownCells.ShownCell;
import dev.permatrix.compiler.words.ShownCells.ShownRow;
import dev.permatrix.dsl.model.LegendEntry;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Table;
import dev.permatrix.dsl.table.Variable;
import dev.permatrix.dsl.table.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers of a large table, each once: of a million cells there are mostly ten. Number 0 is no cell at all. */
final class GridAnswers {

    /** Beyond, cells show the word of their answer and name the rule, and no longer its condition. */
    static final int MOST = 4_000;

    private final PageContext page;
    private final CellViews cells;
    private final LegendWords legend;
    private final Map<LargeView.Answer, Integer> numbers = new HashMap<>();
    private final List<LargeView.Answer> answers = new ArrayList<>();
    private final Map<Verdict, Map<Written, Integer>> ofRow = new IdentityHashMap<>();

    GridAnswers(PageContext page, LegendWords legend) {
        this.page = page;
        this.cells = new CellViews(page);
        this.legend = legend;
        String nothing = page.texts().of("largeNoCell");
        number(new LargeView.Answer("none", nothing, "", List.of(), "", "", LinkView.plain("")));
    }

    /** What tells cells with one verdict apart. */
    private record Written(String symbol, List<LinkView> marks) {}

    List<LargeView.Answer> all() {
        return List.copyOf(answers);
    }

    /** What was remembered holds within a row only. */
    void startRow() {
        ofRow.clear();
    }

    /** @param cell of a row that was started */
    int of(Table table, ShownCell cell) {
        Optional<Verdict> verdict = alone(cell);
        if (verdict.isEmpty()) {
            return number(worded(table, cell));
        }
        Row.WrittenCell written = cell.written().orElseThrow();
        boolean marked = !written.notes().isEmpty() || !written.marks().isEmpty();
        Written key = new Written(written.symbol(), marked ? cells.marks(table, cell, written) : List.of());
        return ofRow.computeIfAbsent(verdict.get(), it -> new HashMap<>())
                .computeIfAbsent(key, it -> number(worded(table, cell)));
    }

    /** The verdict that says all there is to say of a cell, whatever its role; empty where there is more to it. */
    private Optional<Verdict> alone(ShownCell cell) {
        ShownRow row = cell.row();
        List<Permission> permissions = row.first().permissions();
        if (cell.written().isEmpty()
                || row.rows().size() > 1
                || row.first().everythingElse()
                || permissions.size() != 1
                || page.model().cells(cell.role(), permissions.get(0)).size() != 1
                || !page.model().roleRules().likenesses().isEmpty()
                || looksAtRoles(permissions.get(0))) {
            return Optional.empty();
        }
        return Optional.of(page.table().verdict(cell.role(), permissions.get(0)));
    }

    private boolean looksAtRoles(Permission permission) {
        return page.table().frameOf(permission).variables().stream().anyMatch(Variable.Holding.class::isInstance);
    }

    private LargeView.Answer worded(Table table, ShownCell cell) {
        CellView view = cells.of(table, cell, "");
        AnswerView first = view.answers().get(0);
        String symbol = cell.written().map(Row.WrittenCell::symbol).orElse("");
        Optional<LegendEntry> entry = page.model().legend().stream()
                .filter(it -> it.keys().stream().anyMatch(symbol::equalsIgnoreCase))
                .findFirst();
        return new LargeView.Answer(
                view.tone(),
                view.answers().size() == 1 ? first.word() : page.texts().of("largeSeveral"),
                view.answers().size() == 1 ? first.condition() : "",
                view.answers(),
                entry.map(it -> page.texts().of("largeRule", shown(symbol), legend.meaning(it.meaning())))
                        .orElse(""),
                view.aside(),
                entry.map(it -> page.place(it.span())).orElse(LinkView.plain("")));
    }

    private String shown(String symbol) {
        return symbol.isBlank() ? page.texts().of("blankCell") : symbol;
    }

    private int number(LargeView.Answer answer) {
        LargeView.Answer kept = answers.size() < MOST ? answer : inShort(answer);
        return numbers.computeIfAbsent(kept, it -> {
            answers.add(it);
            return answers.size() - 1;
        });
    }

    private LargeView.Answer inShort(LargeView.Answer answer) {
        if (numbers.containsKey(answer)) {
            return answer;
        }
        String more = page.texts().of("largeTooVaried");
        return new LargeView.Answer(answer.tone(), answer.word(), "", List.of(), more, "", LinkView.plain(""));
    }

    /** The kinds of answers, in the order of the page's legend. */
    List<LargeView.Kind> kinds() {
        Map<String, String> words = new HashMap<>();
        answers.stream().skip(1).forEach(it -> words.putIfAbsent(it.tone(), kindWord(it)));
        return List.of("yes", "part", "until", "ask", "open", "no", "never", "mixed").stream()
                .filter(words::containsKey)
                .map(tone -> new LargeView.Kind(tone, words.get(tone)))
                .toList();
    }

    private String kindWord(LargeView.Answer answer) {
        return answer.tone().equals("part") ? page.texts().of("largePart") : answer.word();
    }
}
