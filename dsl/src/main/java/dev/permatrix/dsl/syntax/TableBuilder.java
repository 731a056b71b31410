package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.diagnostic.Nearest;
import dev.permatrix.dsl.syntax.TableSyntax.LineSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.NoteSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.NoteSyntax.Kind;
import dev.permatrix.dsl.syntax.TableSyntax.OnSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.RowSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.SectionSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Builds {@code table} and the lines below it. */
final class TableBuilder {

    /** Of all tables of a file together. */
    static final int MOST_ROWS = 100_000;

    private final Builders builders;
    private final Places places;
    private final CellSplitter cells;
    private int rows;

    TableBuilder(Builders builders) {
        this.builders = builders;
        this.places = builders.places();
        this.cells = new CellSplitter(places, builders.reports());
    }

    Optional<TableSyntax> table(Group group) {
        GroupReader reader = new GroupReader(builders, group);
        Optional<PermatrixParser.TableHeadContext> head = reader.head(PermatrixParser::tableHead);
        List<LineSyntax> lines = new ArrayList<>();
        group.body().forEach(part -> line(reader, part).ifPresent(lines::add));
        TraceSyntax remarks = group.body().stream()
                .filter(part -> !isNote(part))
                .map(part -> builders.traces().remarksOnly(part.remarks()))
                .reduce(TraceSyntax.NONE, TraceBuilder::merged);
        head.filter(context -> context.file != null).ifPresent(context -> refuseRows(lines));
        return head.filter(context -> isHeaderRead(group, lines))
                .map(context -> new TableSyntax(
                        places.name(context.label),
                        Optional.ofNullable(context.on).flatMap(places::entity),
                        Optional.ofNullable(context.level).map(places::name),
                        Optional.ofNullable(context.file).map(places::name),
                        lines,
                        TraceBuilder.merged(reader.trace(context.trace()), remarks),
                        places.span(context)));
    }

    private void refuseRows(List<LineSyntax> lines) {
        lines.stream()
                .filter(RowSyntax.class::isInstance)
                .findFirst()
                .ifPresent(row -> builders.reports().report(SyntaxProblems.rowBesideFile(row.span())));
    }

    /** Without its header, the table's first row would be taken for one, and nothing else would fit. */
    private boolean isHeaderRead(Group group, List<LineSyntax> lines) {
        Optional<Integer> written = group.body().stream()
                .filter(part -> part.line().isRow())
                .map(part -> places.span(part.line().first()).line())
                .findFirst();
        return written.isEmpty() || lines.stream().anyMatch(line -> line.span().line() == written.get());
    }

    private Optional<? extends LineSyntax> line(GroupReader reader, Group.Part part) {
        if (part.line().isRow()) {
            return row(part.line().first());
        }
        if (isNote(part)) {
            return reader.line(part, PermatrixParser::noteLine)
                    .map(line -> note(part.line(), line.tableNote(), reader.trace(line.trace(), part)));
        }
        if (part.line().type(0) == PermatrixLexer.SECTION) {
            return reader.line(part, PermatrixParser::sectionLine).map(this::section);
        }
        if (part.line().type(0) != PermatrixLexer.ON) {
            return unknownLine(part.line().first());
        }
        return reader.line(part, PermatrixParser::onLine)
                .map(line -> new OnSyntax(places.entity(line.name()), places.span(line)));
    }

    private Optional<LineSyntax> unknownLine(Token first) {
        Optional<String> help =
                Nearest.to(first.getText(), List.of("on", "section", "note")).map(SyntaxProblems::didYouMean);
        List<String> expected = List.of("a row", "`on`", "`section`", "`note`");
        builders.reports()
                .leaveOut(SyntaxProblems.unexpected(places.span(first), expected, Optional.of(first.getText()), help));
        return Optional.empty();
    }

    private static boolean isNote(Group.Part part) {
        return part.line().type(0) == PermatrixLexer.NOTE;
    }

    private Optional<RowSyntax> row(Token token) {
        String text = token.getText().strip();
        int column = token.getCharPositionInLine() + 1;
        int length = text.codePointCount(0, text.length());
        rows++;
        if (rows > MOST_ROWS) {
            return tooManyRows(token);
        }
        if (!RowText.isClosed(text)) {
            builders.reports()
                    .leaveOut(SyntaxProblems.rowNotClosed(places.at(token.getLine(), column + length - 1, 1)));
            return Optional.empty();
        }
        if (RowText.isRuler(text)) {
            return Optional.empty();
        }
        return Optional.of(new RowSyntax(
                cells.cells(text, token.getLine(), column), text, places.at(token.getLine(), column, length)));
    }

    private Optional<RowSyntax> tooManyRows(Token token) {
        if (rows == MOST_ROWS + 1) {
            builders.reports()
                    .leaveOut(SyntaxProblems.tooManyRows(
                            places.at(token.getLine(), token.getCharPositionInLine() + 1, 1), MOST_ROWS));
        }
        return Optional.empty();
    }

    private SectionSyntax section(PermatrixParser.SectionLineContext line) {
        Optional<OnSyntax> on = Optional.ofNullable(line.name())
                .map(name -> new OnSyntax(
                        places.entity(name), places.span(line.ON().getSymbol()).through(places.span(name))));
        return new SectionSyntax(places.name(line.STRING().getSymbol()), on, places.span(line));
    }

    private NoteSyntax note(Line line, PermatrixParser.TableNoteContext context, TraceSyntax trace) {
        String number = context.NOTEREF().getText();
        Kind kind = context.ONLY() != null ? Kind.ONLY : context.ALSO() != null ? Kind.ALSO : Kind.PLAIN;
        return new NoteSyntax(
                new NameSyntax(
                        number.substring(1, number.length() - 1),
                        false,
                        places.span(context.NOTEREF().getSymbol())),
                kind,
                Optional.ofNullable(context.condition()).map(builders.conditions()::condition),
                Optional.ofNullable(context.STRING()).map(it -> places.name(it.getSymbol())),
                Written.of(line, context),
                trace,
                places.span(context));
    }
}
