package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A table as written: its lines between the heading and the next statement, in order.
 *
 * @param entity behind {@code on}
 * @param level behind {@code of}: its cells hold values of this level
 * @param file behind {@code from}: its rows stand there
 */
public record TableSyntax(
        NameSyntax label,
        Optional<NameSyntax> entity,
        Optional<NameSyntax> level,
        Optional<NameSyntax> file,
        List<LineSyntax> lines,
        TraceSyntax trace,
        Span span)
        implements StatementSyntax {

    public TableSyntax {
        lines = List.copyOf(lines);
    }

    @Override
    public <R> R match(StatementSyntax.Cases<R> cases) {
        return cases.table(this);
    }

    /** The same with rows from elsewhere in front of its lines. */
    public TableSyntax with(List<RowSyntax> rows) {
        List<LineSyntax> all = new ArrayList<>(rows);
        all.addAll(lines);
        return new TableSyntax(label, entity, level, file, all, trace, span);
    }

    /** The lines between bars, the header first. */
    public List<RowSyntax> rows() {
        return lines.stream()
                .flatMap(line -> line.<Stream<RowSyntax>>match(
                        Stream::of, on -> Stream.empty(), section -> Stream.empty(), note -> Stream.empty()))
                .toList();
    }

    public List<NoteSyntax> notes() {
        return lines.stream()
                .flatMap(line -> line.<Stream<NoteSyntax>>match(
                        row -> Stream.empty(), on -> Stream.empty(), section -> Stream.empty(), Stream::of))
                .toList();
    }

    /** One line of a table. */
    public sealed interface LineSyntax {

        Span span();

        <R> R match(
                Function<RowSyntax, R> row,
                Function<OnSyntax, R> on,
                Function<SectionSyntax, R> section,
                Function<NoteSyntax, R> note);
    }

    /**
     * A line between bars. The first one of a table is its header; a ruler ({@code | --- |}) is left out.
     *
     * @param cells as many as were written
     * @param written the line as it stands, without the white space around it
     * @param span from the first bar to the last
     */
    public record RowSyntax(List<CellSyntax> cells, String written, Span span) implements LineSyntax {
        public RowSyntax {
            cells = List.copyOf(cells);
        }

        @Override
        public <R> R match(
                Function<RowSyntax, R> row,
                Function<OnSyntax, R> on,
                Function<SectionSyntax, R> section,
                Function<NoteSyntax, R> note) {
            return row.apply(this);
        }
    }

    /**
     * The raw text between two bars, split.
     *
     * @param text what is left when notes and braces are taken out, trimmed, white space folded, {@code \|} turned into
     *     a
     *     bar and variation selectors dropped
     * @param notes what stands between trailing brackets, digits and letters alike, in order
     * @param id the text between braces
     * @param span of the trimmed raw text; of length 0, one column behind the bar, where the cell is blank
     */
    public record CellSyntax(String text, List<NameSyntax> notes, Optional<NameSyntax> id, Span span) {
        public CellSyntax {
            notes = List.copyOf(notes);
        }
    }

    /** {@code on Contact}: the rows from here on; {@code on account} has no entity. */
    public record OnSyntax(Optional<NameSyntax> entity, Span span) implements LineSyntax {
        @Override
        public <R> R match(
                Function<RowSyntax, R> row,
                Function<OnSyntax, R> on,
                Function<SectionSyntax, R> section,
                Function<NoteSyntax, R> note) {
            return on.apply(this);
        }
    }

    /** {@code section "Issues" [on Deal]}; without {@code on} the rows stay where they were. */
    public record SectionSyntax(NameSyntax label, Optional<OnSyntax> on, Span span) implements LineSyntax {
        @Override
        public <R> R match(
                Function<RowSyntax, R> row,
                Function<OnSyntax, R> on,
                Function<SectionSyntax, R> section,
                Function<NoteSyntax, R> note) {
            return section.apply(this);
        }
    }

    /**
     * {@code note [1] only when owner "Only their own"}.
     *
     * @param number without its brackets
     */
    public record NoteSyntax(
            NameSyntax number,
            Kind kind,
            Optional<ConditionSyntax> when,
            Optional<NameSyntax> text,
            String written,
            TraceSyntax trace,
            Span span)
            implements LineSyntax {

        /** Whether a note only explains, narrows or widens. */
        public enum Kind {
            PLAIN,
            ONLY,
            ALSO
        }

        @Override
        public <R> R match(
                Function<RowSyntax, R> row,
                Function<OnSyntax, R> on,
                Function<SectionSyntax, R> section,
                Function<NoteSyntax, R> note) {
            return note.apply(this);
        }
    }
}
