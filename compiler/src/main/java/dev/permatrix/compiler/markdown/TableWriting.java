package dev.permatrix.compiler.markdown;

import dev.permatrix.compiler.report.Basis;
import dev.permatrix.compiler.report.ReportTable;
import dev.permatrix.compiler.report.ReportTable.Group;
import dev.permatrix.compiler.report.ReportTable.Row;
import dev.permatrix.compiler.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes tables of permissions: one for each heading, since Markdown has no headings inside a table. */
record TableWriting(Texts texts, MarkdownPage page) {

    void write(ReportTable table) {
        page.heading(3, MarkdownText.of(table.label()));
        for (Group group : table.groups()) {
            if (!group.heading().isEmpty()) {
                page.heading(4, MarkdownText.of(group.heading()));
            }
            boolean cites = group.rows().stream()
                    .anyMatch(row -> !rests(texts, row.basis()).isEmpty());
            page.table(heads(table, cites), group.rows().stream().map(row -> row(row, cites)));
        }
        page.list(table.notes().stream()
                .map(it -> "\\[" + MarkdownText.of(it.number()) + "\\] " + MarkdownText.of(it.words())
                        + behind(rests(texts, it.basis()))));
    }

    private static String behind(List<String> rests) {
        return rests.isEmpty() ? "" : " (" + String.join("; ", rests) + ")";
    }

    private List<String> heads(ReportTable table, boolean cites) {
        return Stream.of(
                        Stream.of(table.corner()),
                        table.keys().stream(),
                        table.roles().stream(),
                        cites ? Stream.of(texts.of("formRestsOn")) : Stream.<String>empty())
                .flatMap(it -> it)
                .map(MarkdownText::of)
                .toList();
    }

    private List<List<String>> row(Row row, boolean cites) {
        List<List<String>> cells = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(MarkdownText.of(row.label() + ReportTable.marked(row.marks()))));
        row.hints().forEach(it -> head.add("*" + MarkdownText.of(it) + "*"));
        cells.add(head);
        row.keys().forEach(it -> cells.add(List.of(MarkdownText.of(it))));
        row.cells()
                .forEach(it ->
                        cells.add(it.lines().stream().map(MarkdownText::of).toList()));
        if (cites) {
            cells.add(rests(texts, row.basis()));
        }
        return cells;
    }

    /** Statements, assumptions and the reason, each ready to be shown. */
    static List<String> rests(Texts texts, Basis basis) {
        List<String> rests = new ArrayList<>();
        if (!basis.cites().isEmpty()) {
            rests.add(MarkdownText.of(String.join(texts.of("comma"), basis.cites())));
        }
        if (!basis.assumes().isEmpty()) {
            rests.add(MarkdownText.of(texts.of("formAssumes", String.join(texts.of("comma"), basis.assumes()))));
        }
        Stream.concat(Stream.of(basis.because()), basis.remarks().stream())
                .filter(it -> !it.isEmpty())
                .forEach(it -> rests.add(MarkdownText.of(it)));
        return rests;
    }
}
