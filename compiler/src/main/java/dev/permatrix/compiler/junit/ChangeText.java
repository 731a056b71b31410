package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.junit.ChangePersons.Actor;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The expected answers to one operation: a row for each actor and argument, a column for each target. Where that is much,
 * people whom everything is answered alike share a row, or a column.
 */
final class ChangeText {

    private static final String IMPOSSIBLE = "·";
    private static final String ALIKE = " | ";
    /** So many cells are read without sharing. */
    private static final int FEW = 400;

    private final ChangeQuestions questions;
    private final SuiteOperation operation;
    private final List<String> targets;
    private final List<Row> rows;

    /** A sign for each way to count, and the reasons of them. */
    private record Cell(String signs, String reasons) {}

    private record Row(List<String> actors, String argument, List<Cell> cells) {}

    /** @param keys takes the reasons in, in the order of the cells */
    ChangeText(Emission emission, ChangeQuestions questions, SuiteOperation operation, ReasonKeys keys) {
        this.questions = questions;
        this.operation = operation;
        ChangePersons persons = questions.persons(operation);
        List<String> names = new ArrayList<>(List.of(operation.kind().isOnRoles() ? "role" : "self"));
        names.addAll(persons.targets(emission));
        List<Row> all = rows(persons, persons.actors(emission), keys);
        boolean few = (long) all.size() * names.size() <= FEW;
        List<Row> shared = few ? all : sharedRows(all);
        List<List<Integer>> columns = few
                ? IntStream.range(0, names.size()).mapToObj(List::of).toList()
                : sharedColumns(shared, names.size());
        this.targets = columns.stream()
                .map(places -> places.stream().map(names::get).collect(Collectors.joining(ALIKE)))
                .toList();
        this.rows = shared.stream()
                .map(row -> new Row(
                        row.actors(),
                        row.argument(),
                        columns.stream()
                                .map(places -> row.cells().get(places.get(0)))
                                .toList()))
                .toList();
    }

    /** A sign for each way to count. */
    String answers() {
        return table(Cell::signs);
    }

    /**
     * The reasons for each way to count, {@code 22:1x3/27:3}: three times this, then that. What cannot be has the reason in
     * front of it, so that the text is short.
     */
    String reasons() {
        return table(Cell::reasons);
    }

    private String table(Function<Cell, String> cell) {
        List<String> header = new ArrayList<>(List.of("actor", "argument"));
        header.addAll(targets);
        AlignedText text = new AlignedText().row(header);
        for (Row row : rows) {
            List<String> cells = new ArrayList<>(List.of(String.join(ALIKE, row.actors()), row.argument()));
            row.cells().forEach(it -> cells.add(cell.apply(it)));
            text.row(cells);
        }
        return text.toString();
    }

    private List<Row> rows(ChangePersons persons, List<String> actors, ReasonKeys keys) {
        List<Row> all = new ArrayList<>();
        for (int i = 0; i < actors.size(); i++) {
            Actor actor = persons.actors().get(i);
            for (SuiteOperation.Argument argument : operation.arguments()) {
                List<Cell> cells = new ArrayList<>(List.of(cell(argument, actor, Optional.empty(), keys)));
                persons.targets().forEach(it -> cells.add(cell(argument, actor, Optional.of(it), keys)));
                all.add(new Row(List.of(actors.get(i)), argument.token(), cells));
            }
        }
        return all;
    }

    private Cell cell(SuiteOperation.Argument argument, Actor actor, Optional<Person> other, ReasonKeys keys) {
        List<Optional<Decision>> decisions = questions.counts().combinations(operation).stream()
                .map(holders -> questions.decide(operation, argument, actor, other, holders))
                .toList();
        String signs = decisions.stream()
                .map(decision -> decision.map(ChangeText::sign).orElse(IMPOSSIBLE))
                .collect(Collectors.joining());
        return new Cell(
                signs,
                inRuns(decisions.stream()
                        .map(decision -> decision.map(it -> keys.of(it.reasons())))
                        .toList()));
    }

    private static List<Row> sharedRows(List<Row> rows) {
        record Alike(String argument, List<Cell> cells) {}
        Map<Alike, List<String>> shared = new LinkedHashMap<>();
        rows.forEach(row -> shared.computeIfAbsent(new Alike(row.argument(), row.cells()), it -> new ArrayList<>())
                .addAll(row.actors()));
        List<Row> all = new ArrayList<>();
        shared.forEach((alike, actors) -> all.add(new Row(actors, alike.argument(), alike.cells())));
        return all;
    }

    /** The places of the columns that hold the same cells. */
    private static List<List<Integer>> sharedColumns(List<Row> rows, int count) {
        Map<List<Cell>, List<Integer>> shared = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            int place = i;
            List<Cell> cells = rows.stream().map(row -> row.cells().get(place)).toList();
            shared.computeIfAbsent(cells, it -> new ArrayList<>()).add(place);
        }
        return List.copyOf(shared.values());
    }

    private static String inRuns(List<Optional<String>> reasons) {
        String last = reasons.stream().flatMap(Optional::stream).findFirst().orElse(IMPOSSIBLE);
        List<String> runs = new ArrayList<>();
        int length = 0;
        for (Optional<String> reason : reasons) {
            if (!reason.orElse(last).equals(last)) {
                runs.add(run(last, length));
                length = 0;
            }
            last = reason.orElse(last);
            length++;
        }
        runs.add(runs.isEmpty() ? last : run(last, length));
        return String.join("/", runs);
    }

    private static String run(String reason, int length) {
        return length == 1 ? reason : reason + "x" + length;
    }

    private static String sign(Decision decision) {
        return decision.outcome() == Outcome.ALLOW ? "✔" : decision.open() ? "¿" : "✘";
    }
}
