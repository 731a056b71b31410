package dev.permatrix.dsl.format;

import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.RowText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a cell's marks lack.
 *
 * @param cell where the cell's text stands
 * @param wrong marks to take out
 * @param missing marks to put behind its text and its other marks
 */
public record MarkEdit(Span cell, List<String> wrong, List<String> missing) {

    /** A cell's text, and the notes, marks and identifier behind it. */
    private static final Pattern BEHIND = Pattern.compile("(?:\\s*(?:\\[[A-Za-z0-9]+]|\\{[^{}]*}))*\\s*$");

    public MarkEdit {
        wrong = List.copyOf(wrong);
        missing = List.copyOf(missing);
    }

    /** The text of the file with these marks written and taken out. */
    public static SourceFile apply(SourceFile source, List<MarkEdit> edits) {
        Map<Integer, List<MarkEdit>> byLine = edits.stream()
                .filter(it -> it.cell.file().equals(source.name()))
                .collect(Collectors.groupingBy(it -> it.cell.line()));
        List<String> lines = new ArrayList<>(source.lines());
        byLine.forEach((line, its) -> lines.set(line - 1, row(lines.get(line - 1), its)));
        return new SourceFile(source.name(), String.join("\n", lines) + "\n");
    }

    private static String row(String line, List<MarkEdit> edits) {
        int bar = line.indexOf('|');
        List<String> cells = new ArrayList<>();
        int column = line.codePointCount(0, bar) + 2;
        for (String cell : RowText.cells(line.substring(bar).strip())) {
            int start = column;
            column += cell.codePointCount(0, cell.length()) + 1;
            int end = column;
            cells.add(edits.stream()
                    .filter(it -> it.cell.column() >= start && it.cell.column() < end)
                    .findFirst()
                    .map(it -> it.edited(cell))
                    .orElse(cell));
        }
        return line.substring(0, bar) + "|" + String.join("|", cells) + "|";
    }

    private String edited(String cell) {
        Matcher matcher = BEHIND.matcher(cell);
        if (!matcher.find()) {
            throw new IllegalStateException("the pattern matches the end of any text");
        }
        String behind = matcher.group();
        for (String mark : wrong) {
            behind = behind.replaceFirst("\\[" + Pattern.quote(mark) + "]", "");
        }
        behind = behind.strip().replaceAll("\\s+", " ");
        for (String mark : missing) {
            behind += (behind.endsWith("]") ? "" : " ") + "[" + mark + "]";
        }
        String text = cell.substring(0, matcher.start()).strip();
        return " " + (text + " " + behind.strip()).strip() + " ";
    }
}
