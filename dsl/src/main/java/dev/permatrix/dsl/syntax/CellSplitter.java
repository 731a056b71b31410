package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.TableSyntax.CellSyntax;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits the raw text of a row at its bars, and each cell into its text, the notes behind it and one identifier.
 * Columns are counted in code points, as everywhere.
 */
final class CellSplitter {

    private static final Pattern NOTE = Pattern.compile("\\[([A-Za-z0-9]+)]$");
    private static final Pattern IDENTIFIER = Pattern.compile("\\{([^{}]*)}$");

    private static final Pattern WHITE = Pattern.compile("[\\s\u00A0]+");

    private final Places places;
    private final Reports reports;

    /** Cells have few words: each is kept once. */
    private final Map<String, String> words = new HashMap<>();

    CellSplitter(Places places, Reports reports) {
        this.places = places;
        this.reports = reports;
    }

    /** The cells of a closed row that starts in this line and column. */
    List<CellSyntax> cells(String row, int line, int column) {
        List<CellSyntax> cells = new ArrayList<>();
        int next = column + 1;
        for (String raw : RowText.cells(row)) {
            cells.add(cell(raw, line, next));
            next += raw.codePointCount(0, raw.length()) + 1;
        }
        return cells;
    }

    /** One cell, whose raw text starts in this line and column. */
    CellSyntax cell(String raw, int line, int column) {
        String text = raw.strip();
        if (text.isEmpty()) {
            return new CellSyntax("", List.of(), Optional.empty(), places.at(line, column, 0));
        }
        int start = column + points(raw.substring(0, raw.indexOf(text)));
        Span span = places.at(line, start, points(text));
        List<NameSyntax> notes = new ArrayList<>();
        List<NameSyntax> ids = new ArrayList<>();
        String rest = text;
        boolean more = true;
        while (more) {
            Optional<String> without = cutOne(rest, "[", NOTE, line, start, notes);
            without = without.isPresent() ? without : cutOne(rest, "{", IDENTIFIER, line, start, ids);
            more = without.isPresent();
            rest = without.orElse(rest);
        }
        Collections.reverse(notes);
        if (ids.size() > 1) {
            reports.report(SyntaxProblems.twoIdentifiers(ids.get(0).span()));
        }
        String label = words.computeIfAbsent(rest, CellSplitter::label);
        places.checkLength(label, span);
        return new CellSyntax(label, notes, ids.stream().findFirst(), span);
    }

    /** The text without what the pattern finds at its end, which goes into {@code found}; empty if there is nothing. */
    private Optional<String> cutOne(
            String text, String opening, Pattern pattern, int line, int start, List<NameSyntax> found) {
        int last = text.lastIndexOf(opening);
        if (last < 0) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find(last)) {
            return Optional.empty();
        }
        int column = start + points(text.substring(0, matcher.start(1)));
        Span span = places.at(line, column, points(matcher.group(1)));
        found.add(new NameSyntax(matcher.group(1).strip(), false, span));
        return Optional.of(text.substring(0, matcher.start()).strip());
    }

    private static String label(String text) {
        String label = Places.withoutSelectors(text).replace("\\|", "|").strip();
        return WHITE.matcher(label).replaceAll(" ");
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }
}
