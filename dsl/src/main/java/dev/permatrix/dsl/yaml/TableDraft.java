package dev.permatrix.dsl.yaml;

import dev.permatrix.dsl.format.DisplayWidth;
import dev.permatrix.dsl.format.Phrases;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.Spelling;
import dev.permatrix.dsl.syntax.TableSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.LineSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.NoteSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.OnSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.RowSyntax;
import dev.permatrix.dsl.yaml.YamlValue.Written;
import java.util.ArrayList;
import java.util.List;

/** A table's keys; its rows are lists with their cells below each other. */
final class TableDraft {

    private static final String ACCOUNT = "account";

    /** So much further right {@code columns: [} begins than {@code   - [}. */
    private static final int COLUMNS_FURTHER = 5;

    private final List<Integer> widths = new ArrayList<>();

    private TableDraft() {}

    static Draft of(TableSyntax table) {
        TableDraft draft = new TableDraft();
        boolean headed = !table.lines().isEmpty() && table.lines().get(0) instanceof RowSyntax;
        List<RowSyntax> rows = table.rows();
        for (int i = 0; i < rows.size(); i++) {
            draft.measure(rows.get(i), headed && i == 0 ? COLUMNS_FURTHER : 0);
        }
        Draft keys = Draft.of("table", table.label().text())
                .name("on", table.entity())
                .name("of", table.level())
                .text("from", table.file())
                .trace(table.trace());
        List<LineSyntax> lines = table.lines();
        if (headed) {
            keys.value("columns", draft.row((RowSyntax) lines.get(0), COLUMNS_FURTHER));
        }
        return keys.below(
                "rows", lines.stream().skip(headed ? 1 : 0).map(draft::line).toList());
    }

    private void measure(RowSyntax row, int further) {
        List<String> cells = cells(row);
        for (int i = 0; i < cells.size(); i++) {
            if (i == widths.size()) {
                widths.add(0);
            }
            int width = DisplayWidth.of(cells.get(i)) + 1 + (i == 0 ? further : 0);
            widths.set(i, Math.max(widths.get(i), width));
        }
    }

    private static List<String> cells(RowSyntax row) {
        return row.cells().stream()
                .map(it -> YamlScalar.flow(Phrases.cell(it).replace("\\|", "|")))
                .toList();
    }

    private YamlValue line(LineSyntax line) {
        return line.match(
                row -> row(row, 0),
                on -> new Draft().text("on", on(on)).pairs(),
                section -> Draft.of("section", section.label().text())
                        .text("on", section.on().map(TableDraft::onName))
                        .pairs(),
                TableDraft::note);
    }

    private Written row(RowSyntax row, int further) {
        List<String> cells = cells(row);
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < cells.size(); i++) {
            boolean last = i == cells.size() - 1;
            String cell = cells.get(i) + (last ? "" : ",");
            int width = widths.get(i) + 1 - (i == 0 ? further : 0);
            text.append(cell).append(last ? "" : " ".repeat(width - DisplayWidth.of(cell)));
        }
        return new Written(text.append("]").toString());
    }

    private static YamlValue note(NoteSyntax note) {
        Draft draft = Draft.of("note", note.number().text());
        String when = Phrases.noteCondition(note);
        switch (note.kind()) {
            case PLAIN -> {
                // explains, and says no condition
            }
            case ONLY -> draft.text("only when", when);
            case ALSO -> draft.text("also when", when);
        }
        return draft.text("text", note.text()).trace(note.trace()).pairs();
    }

    /** Where something is: an entity, or the account. */
    static String on(OnSyntax on) {
        return on.entity().map(it -> Draft.named(it, Spelling::isWord)).orElse(ACCOUNT);
    }

    private static NameSyntax onName(OnSyntax on) {
        return new NameSyntax(on(on), false, on.span());
    }
}
