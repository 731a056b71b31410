package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.syntax.ScenarioSyntax.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Builds {@code scenario} and the lines below it. */
final class ScenarioBuilder {

    private final Builders builders;
    private final Places places;
    private final GivenBuilder givens;

    ScenarioBuilder(Builders builders) {
        this.builders = builders;
        this.places = builders.places();
        this.givens = new GivenBuilder(builders);
    }

    Optional<ScenarioSyntax> scenario(Group group) {
        GroupReader reader = new GroupReader(builders, group);
        Optional<PermatrixParser.ScenarioHeadContext> head = reader.head(PermatrixParser::scenarioHead);
        List<Steps> read = group.body().stream()
                .flatMap(part -> steps(reader, part).stream())
                .toList();
        if (head.isEmpty() || read.size() < group.body().size()) {
            return Optional.empty();
        }
        var given = reader.one(parts(read, Steps::given), places::span, "line with `given`");
        var then = reader.one(parts(read, Steps::then), places::span, "line with `then`");
        if (given.isEmpty() || then.isEmpty()) {
            String missing = given.isEmpty() ? "line with `given`" : "line with `then`";
            builders.reports().leaveOut(SyntaxProblems.partMissing(places.span(head.get()), "scenario", missing));
            return Optional.empty();
        }
        TraceSyntax trace = reader.trace(head.get().trace());
        return Optional.of(scenario(head.get(), given.get(), then.get(), read, trace));
    }

    /** What one line of a scenario says. */
    private record Steps(
            Optional<PermatrixParser.GivenContext> given,
            Optional<PermatrixParser.WhenPartContext> when,
            Optional<PermatrixParser.ThenPartContext> then,
            List<String> written,
            TraceSyntax trace) {}

    private static <T> List<T> parts(List<Steps> read, Function<Steps, Optional<T>> part) {
        return read.stream().flatMap(it -> part.apply(it).stream()).toList();
    }

    private Optional<Steps> steps(GroupReader reader, Group.Part part) {
        Line line = part.line();
        if (line.type(0) == PermatrixLexer.THEN) {
            return reader.line(part, PermatrixParser::thenLine)
                    .map(it -> new Steps(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(it.thenPart()),
                            List.of(Written.of(line, it.thenPart())),
                            reader.trace(it.trace(), part)));
        }
        return reader.line(part, PermatrixParser::givenLine).map(it -> {
            List<String> written = new ArrayList<>();
            written.add(Written.of(line, it.given()));
            Optional<PermatrixParser.WhenPartContext> when = Optional.ofNullable(it.whenPart());
            Optional<PermatrixParser.ThenPartContext> then = Optional.ofNullable(it.thenPart());
            when.ifPresent(step -> written.add(Written.of(line, step)));
            then.ifPresent(step -> written.add(Written.of(line, step)));
            TraceSyntax trace = it.trace().stream()
                    .map(one -> builders.traces().trace(one, List.of()))
                    .reduce(builders.traces().remarksOnly(part.remarks()), TraceBuilder::merged);
            return new Steps(Optional.of(it.given()), when, then, written, trace);
        });
    }

    private ScenarioSyntax scenario(
            PermatrixParser.ScenarioHeadContext head,
            PermatrixParser.GivenContext given,
            PermatrixParser.ThenPartContext then,
            List<Steps> read,
            TraceSyntax trace) {
        return new ScenarioSyntax(
                places.name(head.STRING().getSymbol()),
                givens.subject(given),
                givens.facts(given),
                givens.company(given),
                read.stream()
                        .flatMap(it -> it.when.stream())
                        .findFirst()
                        .map(it -> builders.people().operation(it.operation())),
                givens.permissions(then.permissionList()),
                outcome(then),
                read.stream().flatMap(it -> it.written.stream()).toList(),
                read.stream().map(it -> it.trace).reduce(trace, TraceBuilder::merged),
                places.span(head));
    }

    private static Outcome outcome(PermatrixParser.ThenPartContext then) {
        if (then.ALLOWED() != null) {
            return Outcome.ALLOWED;
        }
        return then.DENIED() != null ? Outcome.DENIED : Outcome.REQUESTABLE;
    }
}
