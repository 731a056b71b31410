package dev.permatrix.dsl.resolve;

import static dev.permatrix.dsl.resolve.ResolveCode.*;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.diagnostic.Nearest;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.NameSyntax;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of what can be wrong with names. */
final class ResolveProblems {

    private ResolveProblems() {}

    static Diagnostic notYet(Span span, String construct) {
        return Diagnostic.of(NOT_YET, span, "`" + construct + "` is not part of the language yet")
                .help("leave it out, and keep what it would say as an open question: `undecided \"…\"`");
    }

    static Diagnostic noMatrix(String file) {
        return Diagnostic.of(NO_MATRIX, Span.startOf(file), "this file has no `matrix` statement")
                .help("begin the file with its name: `matrix MyProduct \"Who may do what\"`");
    }

    static Diagnostic secondMatrix(Span second, Span first) {
        return Diagnostic.of(SECOND_MATRIX, second, "a file holds one matrix, and this one has two")
                .under("the second")
                .and(first, "the first")
                .help("put the second matrix into a file of its own");
    }

    static Diagnostic rolesPerUser(Span matrix) {
        return Diagnostic.of(ROLES_PER_USER, matrix, "this matrix does not say how many roles a user holds")
                .help("add a line below `matrix`: `users hold exactly one role`");
    }

    static Diagnostic declaredTwice(String kind, String name, Span second, Span first) {
        return Diagnostic.of(DECLARED_TWICE, second, "the " + kind + " `" + name + "` is declared twice")
                .under("declared again")
                .and(first, "declared first")
                .help("names are compared ignoring case and spaces; give one of them another name");
    }

    static Diagnostic reserved(String kind, NameSyntax name) {
        return Diagnostic.of(RESERVED_NAME, name.span(), "`" + name.text() + "` can't be the name of " + kind)
                .help("the word has a meaning of its own here; choose another name");
    }

    static Diagnostic noIdentifier(String label, Span span, String example) {
        return Diagnostic.of(NO_IDENTIFIER, span, "no identifier can be made from `" + label + "`")
                .help("an identifier is made from the letters and digits of a label")
                .help("give one: " + example);
    }

    static Diagnostic unknownRole(NameSyntax name, Names<?> known, String where) {
        return unknown(UNKNOWN_ROLE, "role", name, known.all(), where).under("no such role");
    }

    static Diagnostic unknownEntity(NameSyntax name, Names<?> known) {
        return unknown(UNKNOWN_ENTITY, "entity", name, known.all(), "");
    }

    static Diagnostic unknownRelation(NameSyntax name, String where, String entity, Collection<String> known) {
        return unknown(UNKNOWN_RELATION, "relation", name, known, where)
                .help("declare it: `relation " + name.text() + " of " + entity + "`");
    }

    static Diagnostic unknownPermission(NameSyntax name, Collection<String> known) {
        return unknown(UNKNOWN_PERMISSION, "permission", name, known, "").help("a permission is a row of a table");
    }

    static Diagnostic unknownTable(NameSyntax name, Collection<String> known) {
        return unknown(UNKNOWN_TABLE, "table", name, known, "");
    }

    static Diagnostic unknownStatement(NameSyntax id, Collection<String> known) {
        return unknown(UNKNOWN_STATEMENT, "statement", id, known, " in the facts file");
    }

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
                        .orElse("the legend has " + quoted(legend) + "; or add a line: `" + word + " means …`"));
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

    static Diagnostic ambiguous(NameSyntax name, List<String> ids) {
        return Diagnostic.of(
                        AMBIGUOUS_PERMISSION,
                        name.span(),
                        "`" + name.text() + "` could be any of " + ids.size() + " permissions")
                .help("say which: " + quoted(ids));
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
        return unknown(PERMISSION_WITHOUT_ROW, "row", name, rows, "")
                .help("`permission` says more about a row of a table; it makes none");
    }

    static Diagnostic unknownOperation(NameSyntax verb) {
        List<String> known =
                Stream.of(OperationKind.values()).map(OperationKind::word).toList();
        return unknown(UNKNOWN_OPERATION, "operation", verb, known, "");
    }

    static Diagnostic badOperation(Span span, String what, String example) {
        return Diagnostic.of(BAD_OPERATION, span, what).help("write it like this: `" + example + "`");
    }

    static Diagnostic noRoles(Span span) {
        return Diagnostic.of(NO_ROLES, span, "no role is left here")
                .help("`except` takes away every role; leave at least one");
    }

    static Diagnostic tooMany(ResolveCode code, Span span, String what, int limit) {
        return Diagnostic.of(code, span, "too many " + what + ": at most " + limit + " are possible");
    }

    static Diagnostic factsPath(NameSyntax name) {
        return Diagnostic.of(FACTS_PATH, name.span(), "`" + name.text() + "` is no place for a facts file")
                .help("name a file beside the matrix, or in a folder below it: `facts \"statements.csv\"`");
    }

    static Diagnostic noElse(Span span) {
        return Diagnostic.of(NO_ELSE, span, "this meaning does not say what holds otherwise")
                .help("add `else deny`, or write `allow only when …`, which says it");
    }

    static Diagnostic mixedGrants(Span span) {
        return Diagnostic.of(MIXED_GRANTS, span, "this scenario asks for rows of which only some were granted")
                .help("make two scenarios of it");
    }

    static Diagnostic asksNothing(Span span) {
        return Diagnostic.of(ASKS_NOTHING, span, "this scenario asks nothing")
                .help("write `then` and a permission, or `when they …` and `then it is …`");
    }

    private static Diagnostic unknown(
            ResolveCode code, String kind, NameSyntax name, Collection<String> known, String where) {
        Diagnostic problem = Diagnostic.of(code, name.span(), "unknown " + kind + " `" + name.text() + "`" + where);
        return Nearest.to(name.text(), known)
                .map(nearest -> problem.help("did you mean `" + nearest + "`?"))
                .orElseGet(() -> known.isEmpty()
                        ? problem.help("there is no " + kind + " at all")
                        : problem.help((known.size() == 1 ? "there is only " : "there are ") + quoted(known)));
    }

    /** Symbols that are taken for one another. */
    private static Optional<String> lookalike(String word, Collection<String> legend) {
        List<String> families = List.of("✔✓☑✅", "✘✗✖☒❌×");
        return families.stream()
                .filter(family -> family.contains(word))
                .flatMap(family -> legend.stream().filter(family::contains))
                .findFirst();
    }

    private static String quoted(Collection<String> names) {
        String shown = names.stream().limit(8).map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        return names.size() > 8 ? shown + " and " + (names.size() - 8) + " more" : shown;
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
