package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Parses the lines of a group: its first one by one rule, those below it by another. */
final class GroupReader {

    private final Builders builders;
    private final Group group;

    GroupReader(Builders builders, Group group) {
        this.builders = builders;
        this.group = group;
    }

    /** The statement's first line; empty where it was misspelled or an error was reported. */
    <T> Optional<T> head(Function<PermatrixParser, T> rule) {
        return group.head().flatMap(head -> builders.lines().parse(head.line(), rule));
    }

    /** What the lines below it build, without those in which an error was reported. */
    <T, R> List<R> body(Function<PermatrixParser, T> rule, BiFunction<T, Group.Part, R> build) {
        return group.body().stream()
                .flatMap(part -> line(part, rule).map(tree -> build.apply(tree, part)).stream())
                .toList();
    }

    /** One line below the first. */
    <T> Optional<T> line(Group.Part part, Function<PermatrixParser, T> rule) {
        return builders.lines().parse(part.line(), rule);
    }

    /** What stands behind the first line, and the remarks below it. */
    TraceSyntax trace(PermatrixParser.TraceContext context) {
        return builders.traces()
                .trace(context, group.head().map(Group.Part::remarks).orElse(List.of()));
    }

    TraceSyntax trace(PermatrixParser.TraceContext context, Group.Part part) {
        return builders.traces().trace(context, part.remarks());
    }

    /** The first of several parts of which only one makes sense; a second one is reported. */
    <T> Optional<T> one(List<T> parts, Function<T, Span> span, String part) {
        if (parts.size() > 1) {
            builders.reports()
                    .report(SyntaxProblems.partRepeated(span.apply(parts.get(1)), part, span.apply(parts.get(0))));
        }
        return parts.stream().findFirst();
    }

    /** The first line of the statement. */
    Line headLine() {
        return group.head().orElseThrow().line();
    }
}
