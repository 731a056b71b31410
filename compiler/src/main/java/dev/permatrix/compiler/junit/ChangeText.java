package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.results.TestSubject;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.table.ChangeSpace.Acting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The expected answers to one operation: a row for each actor and argument, a column for each target. Where that is much,
 * people to whom everything is answered alike are one row, or one column, and a list says who they are.
 */
final class ChangeText {

    private static final String IMPOSSIBLE = "·";
    /** So many cells are read without sharing. */
    private static final int FEW = 400;

    private final ChangeQuestions questions;
    private final SuiteOperation operation;
    private final ChangeParties parties;
    private final List<List<List<Cell>>> cells;
    private final List<People> actors;
    private final List<People> targets;

    /** A sign for each way to count, and the reasons of them. */
    private record Cell(String signs, String reasons) {}

    /**
     * People who are answered alike.
     *
     * @param name of the row or column: the only one of them, or a short word for all
     * @param places where they stand among all, one or more
     */
    private record People(String name, List<Integer> places, List<String> all) {
        int first() {
            return places.get(0);
        }
    }

    /** @param keys takes the reasons in, in the order of the cells */
    ChangeText(Emission emission, ChangeQuestions questions, SuiteOperation operation, ReasonKeys keys) {
        this.questions = questions;
        this.operation = operation;
        ChangePersons persons = questions.persons(operation);
        List<String> by = persons.actors(emission);
        List<String> to = new ArrayList<>(List.of(operation.kind().isOnRoles() ? "role" : "self"));
        to.addAll(persons.targets(emission));
        this.parties = new ChangeParties(emission.table().roles(), operation, persons);
        this.cells = cells(persons, keys);
        boolean few = (long) by.size() * to.size() * operation.arguments().size() <= FEW;
        this.actors = few ? each(by) : shared("A", by, cells);
        this.targets = few ? each(to) : shared("T", to, turned(cells, to.size()));
    }

    /** Who is meant by the short words of rows and columns; empty where there are none. */
    String people() {
        AlignedText text = new AlignedText();
        Stream.concat(actors.stream(), targets.stream())
                .filter(it -> !it.all().equals(List.of(it.name())))
                .forEach(it -> text.row(List.of(it.name(), String.join(" | ", it.all()))));
        return text.toString();
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

    private String table(Function<Cell, String> text) {
        List<String> header = new ArrayList<>(List.of("actor", "argument"));
        targets.forEach(it -> header.add(it.name()));
        AlignedText table = new AlignedText().row(header);
        for (People actor : actors) {
            for (int i = 0; i < operation.arguments().size(); i++) {
                List<Cell> row = cells.get(actor.first()).get(i);
                List<String> words = new ArrayList<>(
                        List.of(actor.name(), operation.arguments().get(i).token()));
                targets.forEach(it -> words.add(text.apply(row.get(it.first()))));
                table.row(words);
            }
        }
        return table.toString();
    }

    /** What each answer is about, row by row: a test of the suite each. */
    List<TestSubject.OfChange> changes() {
        List<TestSubject.OfChange> changes = new ArrayList<>();
        for (People actor : actors) {
            List<TestSubject.Party> by =
                    actor.places().stream().map(parties::actor).toList();
            for (int i = 0; i < operation.arguments().size(); i++) {
                targets.forEach(target -> changes.add(new TestSubject.OfChange(
                        operation.type(),
                        by,
                        target.places().stream().map(parties::target).toList())));
            }
        }
        return changes;
    }

    /** By actor, argument and target. */
    private List<List<List<Cell>>> cells(ChangePersons persons, ReasonKeys keys) {
        List<List<List<Cell>>> all = new ArrayList<>();
        for (Acting actor : persons.actors()) {
            List<List<Cell>> rows = new ArrayList<>();
            for (SuiteOperation.Argument argument : operation.arguments()) {
                List<Cell> row = new ArrayList<>(List.of(cell(argument, actor, Optional.empty(), keys)));
                persons.targets().forEach(it -> row.add(cell(argument, actor, Optional.of(it), keys)));
                rows.add(row);
            }
            all.add(rows);
        }
        return all;
    }

    private static List<People> each(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> new People(names.get(i), List.of(i), List.of(names.get(i))))
                .toList();
    }

    /** Those of whom everything is the same are one. */
    private static <T> List<People> shared(String word, List<String> names, List<T> answers) {
        Map<T, List<Integer>> alike = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            alike.computeIfAbsent(answers.get(i), it -> new ArrayList<>()).add(i);
        }
        List<People> all = new ArrayList<>();
        alike.values()
                .forEach(places -> all.add(new People(
                        word + (all.size() + 1),
                        places,
                        places.stream().map(names::get).toList())));
        return all;
    }

    /** By target: every cell of its column. */
    private static List<List<Cell>> turned(List<List<List<Cell>>> cells, int targets) {
        return IntStream.range(0, targets)
                .mapToObj(i -> cells.stream()
                        .flatMap(rows -> rows.stream().map(row -> row.get(i)))
                        .toList())
                .toList();
    }

    private Cell cell(SuiteOperation.Argument argument, Acting actor, Optional<Person> other, ReasonKeys keys) {
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
