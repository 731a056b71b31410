package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.ChangeAnswers.Answers;
import dev.permatrix.compiler.html.ChangeCases.Pair;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Actors by targets for one operation. Targets of whom the same is said, of every choice that both leave, are one column;
 * actors of whom the same is said are one row.
 */
final class ChangeGrid {

    private final ChangeAnswers answers;
    private final OperationKind kind;
    private final List<Set<Role>> actors;
    private final List<Column> columns = new ArrayList<>();

    /**
     * Some targets.
     *
     * @param self whether the actor is one of them
     * @param byActor what is said of them, for each actor
     */
    record Column(boolean self, List<Set<Role>> targets, List<Answers> byActor) {}

    /** Some actors, and what is said of them for each column. */
    record Row(List<Set<Role>> actors, List<Answers> answers) {}

    /** @param people who may act, and be acted on, in order */
    ChangeGrid(ChangeAnswers answers, OperationKind kind, List<Set<Role>> people) {
        this.answers = answers;
        this.kind = kind;
        this.actors = people;
        if (kind.isOnRoles()) {
            add(new Column(false, List.of(Set.of()), of(false, Set.of())));
            return;
        }
        if (kind != OperationKind.TRANSFER) {
            add(new Column(true, List.of(), of(true, Set.of())));
        }
        people.forEach(target -> add(new Column(false, List.of(target), of(false, target))));
    }

    private List<Answers> of(boolean self, Set<Role> target) {
        return actors.stream()
                .map(actor -> answers.answers(new Pair(actor, self, target)))
                .toList();
    }

    /** A user who holds every role can't be given one more, and that needs no column. */
    private void add(Column column) {
        for (int i = 0; i < columns.size(); i++) {
            Column known = columns.get(i);
            boolean agrees = IntStream.range(0, actors.size())
                    .allMatch(actor -> known.byActor()
                            .get(actor)
                            .agrees(column.byActor().get(actor), kind == OperationKind.ASSIGN));
            if (agrees) {
                columns.set(i, both(known, column));
                return;
            }
        }
        columns.add(column);
    }

    private static Column both(Column one, Column other) {
        List<Set<Role>> targets = new ArrayList<>(one.targets());
        targets.addAll(other.targets());
        List<Answers> byActor = IntStream.range(0, one.byActor().size())
                .mapToObj(actor -> one.byActor().get(actor).and(other.byActor().get(actor)))
                .toList();
        return new Column(one.self() || other.self(), targets, byActor);
    }

    List<Column> columns() {
        return List.copyOf(columns);
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < actors.size(); i++) {
            int actor = i;
            Row row = new Row(
                    List.of(actors.get(actor)),
                    columns.stream().map(column -> column.byActor().get(actor)).toList());
            int place = IntStream.range(0, rows.size())
                    .filter(known -> isAlike(rows.get(known), row))
                    .findFirst()
                    .orElse(-1);
            if (place < 0) {
                rows.add(row);
            } else {
                rows.set(place, both(rows.get(place), row));
            }
        }
        return rows;
    }

    /** What is handed over is the actor's own, so that choices of two actors are never one. */
    private boolean isAlike(Row one, Row other) {
        return IntStream.range(0, columns.size()).allMatch(column -> {
            Answers first = one.answers().get(column);
            Answers second = other.answers().get(column);
            return kind == OperationKind.TRANSFER
                    ? answers.views(first).equals(answers.views(second))
                    : first.agrees(second, false);
        });
    }

    private Row both(Row one, Row other) {
        List<Set<Role>> both = new ArrayList<>(one.actors());
        both.addAll(other.actors());
        return kind == OperationKind.TRANSFER
                ? new Row(both, one.answers())
                : new Row(
                        both,
                        IntStream.range(0, columns.size())
                                .mapToObj(column -> one.answers()
                                        .get(column)
                                        .and(other.answers().get(column)))
                                .toList());
    }
}
