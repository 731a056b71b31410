package dev.permatrix.dsl.format;

import dev.permatrix.dsl.syntax.Spelling;
import dev.permatrix.dsl.syntax.TableSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.OnSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.RowSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.SectionSyntax;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** Writes a table as lines of a matrix, with its columns below each other. */
final class TableWriter {

    private TableWriter() {}

    static WrittenLines write(TableSyntax table) {
        String head = "table " + Spelling.of(table.label())
                + table.entity().map(it -> " on " + Spelling.of(it)).orElse("")
                + table.level().map(it -> " of " + Spelling.of(it)).orElse("")
                + table.file().map(it -> " from " + Spelling.of(it)).orElse("");
        WrittenLines lines = new WrittenLines().head(head, table.trace());
        Iterator<String> rows = TableLayout.aligned(rows(table)).iterator();
        boolean[] ruled = {false};
        table.lines()
                .forEach(line -> line.match(
                        row -> row(lines, rows, ruled),
                        on -> lines.below(on(on)),
                        section -> lines.below(section(section)),
                        note -> lines.below(note.written(), note.trace())));
        return lines;
    }

    /** The header, a ruler, and the others. */
    private static List<String> rows(TableSyntax table) {
        List<String> rows = new ArrayList<>();
        for (RowSyntax row : table.rows()) {
            rows.add(TableLayout.row(row.cells().stream().map(Phrases::cell).toList()));
            if (rows.size() == 1) {
                rows.add(TableLayout.row(Collections.nCopies(row.cells().size(), "---")));
            }
        }
        return rows;
    }

    private static WrittenLines row(WrittenLines lines, Iterator<String> rows, boolean[] ruled) {
        lines.below(rows.next());
        if (!ruled[0]) {
            lines.below(rows.next());
            ruled[0] = true;
        }
        return lines;
    }

    /** {@code on account} where there is no entity. */
    static String on(OnSyntax on) {
        return "on " + on.entity().map(Spelling::of).orElse("account");
    }

    private static String section(SectionSyntax section) {
        return "section " + Spelling.of(section.label())
                + section.on().map(it -> " " + on(it)).orElse("");
    }
}
