package dev.permatrix.dsl.resolve;

import static dev.permatrix.dsl.resolve.ResolveCode.*;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.diagnostic.Nearest;
import dev.permatrix.dsl.model.Level;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.CellSyntax;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The words of what can be wrong with tables and their cells. */
final class TableProblems {

    private TableProblems() {}

    static Diagnostic unknownWord(String word, Span span, String row, String column, Collection<String> legend) {
        Diagnostic problem = Diagnostic.of(
                        UNKNOWN_WORD,
                        span,
                        "the legend has no word `" + word + "`, in the row \"" + row + "\", column \"" + column + "\"")
                .under("not in the legend");
        Optional<String> nearest = lookalike(word, legend).or(() -> Nearest.to(word, legend));
        return legend.isEmpty()
                ? problem.help("add a legend: `legend`, and below it a line such as `" + word + " means allow`")
                : problem.help(nearest.map(it -> "did you mean `" + it + "`?")
                        .orElse("the legend has " + ResolveProblems.quoted(legend) + "; or add a line: `" + word
                                + " means …`"));
    }

    static Diagnostic blankCell(Span span, String row, String column) {
        return Diagnostic.of(
                        BLANK_CELL, span, "the cell is blank, in the row \"" + row + "\", column \"" + column + "\"")
                .under("nothing here")
                .help("write a word of the legend, or say in the legend what a blank cell means: `blank means deny`");
    }

    /** @param span the cells that are too many, or the end of the row */
    static Diagnostic cellCount(Span span, int cells, int columns) {
        String difference = cells > columns
                ? count(cells - columns, "cell") + " too many"
                : count(columns - cells, "cell") + " too few";
        return Diagnostic.of(
                        CELL_COUNT,
                        span,
                        "this row has " + count(cells, "cell") + ", and its table has " + count(columns, "column"))
                .under(difference)
                .help(
                        cells > columns
                                ? "a bar that belongs to a cell is written `\\|`"
                                : "a row has a cell for each column of the first row");
    }

    static Diagnostic secondRow(String id, Span second, Span first) {
        return Diagnostic.of(SECOND_ROW, second, "two rows of this table have the identifier `" + id + "`")
                .under("the second")
                .and(first, "the first")
                .help("give one of them another identifier between braces: `{another_name}`");
    }

    static Diagnostic misplacedId(NameSyntax id) {
        return Diagnostic.of(MISPLACED_ID, id.span(), "an identifier between braces belongs to the label of a row")
                .help("move `{" + id.text() + "}` into the first cell");
    }

    static Diagnostic unknownNote(NameSyntax note, Collection<String> known) {
        List<String> numbers = known.stream().map(it -> "[" + it + "]").toList();
        Diagnostic problem =
                Diagnostic.of(UNKNOWN_NOTE, note.span(), "there is no note [" + note.text() + "] below this table");
        return (known.isEmpty() ? problem : problem.help("there are " + String.join(", ", numbers)))
                .help("add a line below the table: `note [" + note.text() + "] \"…\"`");
    }

    static Diagnostic badHeader(Span span, String what, String help) {
        return Diagnostic.of(BAD_HEADER, span, what).help(help);
    }

    static Diagnostic secondColumn(String role, Span second, Span first) {
        return Diagnostic.of(BAD_HEADER, second, "the role `" + role + "` has two columns in this table")
                .under("the second")
                .and(first, "the first")
                .help("a role has one column; `everyone else` stands for the roles that no other column names");
    }

    static Diagnostic noRecord(Span span, String word, String relation, String permission) {
        return Diagnostic.of(
                        NO_RECORD,
                        span,
                        "`" + word + "` looks at `" + relation + "`, and \"" + permission
                                + "\" is asked without a record")
                .help("move the row below `on` and its entity, or use a word without a condition");
    }

    static Diagnostic sameRelations(Span span, String word, String relation, String entity) {
        return Diagnostic.of(
                        SAME_RELATIONS,
                        span,
                        "`" + word + "` looks at `" + relation + "`, which " + entity + " does not have")
                .help("declare it: `relation " + relation + " of " + entity + "`");
    }

    static Diagnostic permissionWithoutRow(NameSyntax name, Collection<String> rows) {
        return ResolveProblems.unknown(PERMISSION_WITHOUT_ROW, "row", name, rows, "")
                .help("`permission` says more about a row of a table; it makes none");
    }

    /** Symbols that are taken for one another. */
    private static Optional<String> lookalike(String word, Collection<String> legend) {
        List<String> families = List.of("✔✓☑✅", "✘✗✖☒❌×");
        return families.stream()
                .filter(family -> family.contains(word))
                .flatMap(family -> legend.stream().filter(family::contains))
                .findFirst();
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    static Diagnostic outsideLevel(
            String word, Span span, String row, String column, Level level, Collection<String> legend) {
        Diagnostic problem = Diagnostic.of(
                        OUTSIDE_LEVEL,
                        span,
                        "the level `" + level.id() + "` has no step `" + word + "`, in the row \"" + row
                                + "\", column \"" + column + "\"")
                .under("no step of the level");
        return Nearest.to(word, level.steps())
                .map(nearest -> problem.help("did you mean `" + nearest + "`?"))
                .orElseGet(() -> problem.help("the steps are " + String.join(" < ", level.steps())
                        + (legend.isEmpty() ? "" : "; the legend has " + ResolveProblems.quoted(legend))));
    }

    static Diagnostic secondLevelRow(String entity, Span second, Span first) {
        return Diagnostic.of(SECOND_ROW, second, "two rows of this table say something of " + entity)
                .under("the second")
                .and(first, "the first")
                .help("make them one row, or add a column `Relation` that tells them apart");
    }

    static Diagnostic onInLevelTable(Span span) {
        return Diagnostic.of(MISPLACED_ON, span, "in a table of a level, the first column says on what")
                .help("write the entities into the first column");
    }

    static Diagnostic onInRoleTable(Span span) {
        return Diagnostic.of(MISPLACED_ON, span, "a table with a row for each role is on one entity")
                .help("write it behind the table's name: `table \"Orders\" on Order`");
    }

    static Diagnostic keyWithoutRecord(CellSyntax key, String permission) {
        return Diagnostic.of(
                        BAD_KEY,
                        key.span(),
                        "`" + key.text() + "` says how the user stands to a record, and \"" + permission
                                + "\" is asked without one")
                .help("leave the cell blank, or move the row below `on` and its entity");
    }

    static Diagnostic unknownKey(CellSyntax key, String entity, Collection<String> known) {
        Diagnostic problem =
                Diagnostic.of(BAD_KEY, key.span(), "no relation of " + entity + " has the value `" + key.text() + "`");
        return known.isEmpty()
                ? problem.help("declare one with values: `relation reach of " + entity + ": own, other`")
                : problem.help(Nearest.to(key.text(), known)
                        .map(nearest -> "did you mean `" + nearest + "`?")
                        .orElse("there are " + ResolveProblems.quoted(known) + ", and `otherwise`"));
    }

    static Diagnostic ambiguousKey(CellSyntax key, List<String> relations) {
        return Diagnostic.of(
                        BAD_KEY,
                        key.span(),
                        "`" + key.text() + "` is a value of several relations: " + String.join(", ", relations))
                .help("write the name of the relation above the column, instead of `Relation`");
    }

    static Diagnostic otherwiseAlone(CellSyntax key) {
        return Diagnostic.of(
                        BAD_KEY, key.span(), "`otherwise` stands for what other rows leave, and there is no other row")
                .help("leave the cell blank: then the row always speaks");
    }

    static Diagnostic nothingOtherwise(CellSyntax key) {
        return Diagnostic.of(BAD_KEY, key.span(), "nothing is left for `otherwise`: other rows name every value")
                .help("remove the row");
    }

    static Diagnostic everyKey(CellSyntax key) {
        return Diagnostic.of(BAD_KEY, key.span(), "this names every value there is")
                .help("leave the cell blank: then the row always speaks");
    }
}
