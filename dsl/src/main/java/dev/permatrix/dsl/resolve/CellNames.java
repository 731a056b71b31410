package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.CellSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The names between the commas of a cell, each with its own place. */
final class CellNames {

    private CellNames() {}

    /** @param isName whether a whole text is a name, commas and all */
    static List<NameSyntax> of(CellSyntax cell, Predicate<String> isName) {
        if (isName.test(cell.text()) || cell.text().isBlank()) {
            return List.of(new NameSyntax(cell.text(), false, cell.span()));
        }
        List<NameSyntax> names = new ArrayList<>();
        int from = 0;
        for (String part : cell.text().split(",", -1)) {
            int start = from + part.length() - part.stripLeading().length();
            names.add(part(cell, start, start + part.strip().length()));
            from += part.length() + 1;
        }
        return names;
    }

    /** A part of a cell's text, as a name with its own place. */
    static NameSyntax part(CellSyntax cell, int from, int to) {
        String name = cell.text().substring(from, to);
        Span span = new Span(
                cell.span().file(),
                cell.span().line(),
                cell.span().column() + cell.text().codePointCount(0, from),
                name.codePointCount(0, name.length()));
        return new NameSyntax(name, false, span);
    }
}
