package dev.permatrix.compiler.xlsx;

import dev.permatrix.compiler.words.CellAnswer.Tone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Worksheet;

/** One sheet, written row by row below a head that stays in sight and can be filtered. */
final class Sheet {

    private static final String HEAD_FILL = "E3E7EE";
    /** Text: what is typed over such a cell stays text too. */
    private static final String TEXT_FORMAT = "@";

    /** As many rows as are in memory. */
    private static final int ROWS_KEPT = 100;

    private final Worksheet sheet;
    private final List<Column> columns;
    private int rows;

    /** @param frozen how many columns stay in sight */
    Sheet(Worksheet sheet, List<Column> columns, int frozen) {
        this.sheet = sheet;
        this.columns = List.copyOf(columns);
        sheet.freezePane(frozen, 1);
        sheet.repeatRows(0);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.pageOrientation("landscape");
        for (int i = 0; i < this.columns.size(); i++) {
            sheet.width(i, this.columns.get(i).width());
            text(i, this.columns.get(i).head());
            sheet.style(0, i)
                    .bold()
                    .fillColor(HEAD_FILL)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .format(TEXT_FORMAT)
                    .set();
        }
        rows = 1;
    }

    /** @param width in characters */
    record Column(String head, double width) {

        private static final int NARROWEST = 10;
        private static final int WIDEST = 60;

        /** As wide as its texts need, within limits. */
        static Column fitting(String head, List<String> texts) {
            int longest = texts.stream()
                    .flatMap(String::lines)
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            int wanted = Math.max(longest, head.length() + 3) + 2;
            return new Column(head, Math.max(NARROWEST, Math.min(WIDEST, wanted)));
        }
    }

    /** A text, and the tint of its cell where it has one. */
    record Value(String text, Optional<Tone> tone) {
        static Value of(String text) {
            return new Value(text, Optional.empty());
        }
    }

    void row(List<Value> values) {
        for (int i = 0; i < values.size(); i++) {
            text(i, values.get(i).text());
            var style =
                    sheet.style(rows, i).wrapText(true).verticalAlignment("top").format(TEXT_FORMAT);
            values.get(i).tone().ifPresent(tone -> style.fillColor(fill(tone)));
            style.set();
        }
        rows++;
        if (rows % ROWS_KEPT == 0) {
            written(sheet::flush);
        }
    }

    private void text(int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(rows, column, SheetText.of(text));
        }
    }

    /** Once, before the next sheet is begun. */
    void finish() {
        sheet.setAutoFilter(0, 0, Math.max(1, rows - 1), columns.size() - 1);
        written(sheet::finish);
    }

    private interface Writing {
        void run() throws IOException;
    }

    /** What is written takes no more room. */
    private static void written(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fill(Tone tone) {
        return switch (tone) {
            case YES -> "D5F0DB";
            case PART -> "E6F4D3";
            case UNTIL -> "D3EEEC";
            case ASK -> "FFF0C7";
            case OPEN -> "EFE0F8";
            case NEVER -> "F6CFCB";
            case NO -> "F1F1F1";
        };
    }
}
