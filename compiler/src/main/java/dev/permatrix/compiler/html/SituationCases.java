package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.SituationColumns.Column;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.table.Guard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Situations with their decisions, told as shortly as they can be without leaving one out: what makes no difference is
 * no column, and many situations are put together where one decision holds for all of them.
 *
 * @param cases every situation that makes a difference, none twice
 */
record SituationCases(List<Column> columns, List<Case> cases) {

    private static final int LISTED = 12;
    /** More values of one column can't be put together. */
    private static final int MOST_VALUES = 30;

    SituationCases {
        columns = List.copyOf(columns);
        cases = List.copyOf(cases);
    }

    /**
     * A situation and what becomes of it.
     *
     * @param values the index of each column's value
     * @param test what became of its tests; empty where nothing is told
     */
    record Case(List<Integer> values, Decision decision, Optional<SituationTest> test) {
        Case {
            values = List.copyOf(values);
        }

        /** Whether the same becomes of another. */
        boolean isLike(Case other) {
            return decision.equals(other.decision) && test.equals(other.test);
        }

        boolean failed() {
            return test.filter(SituationTest::failed).isPresent();
        }
    }

    /**
     * One situation or several with one decision, of whose tests the same became.
     *
     * @param values for each column those that it may have
     */
    record Line(List<List<Integer>> values, Decision decision, Optional<SituationTest> test) {}

    /** The cases without the columns that make no difference in any of them. */
    static SituationCases of(List<Column> columns, List<Case> cases) {
        List<Column> kept = new ArrayList<>(columns);
        List<Case> left = cases;
        for (int i = columns.size() - 1; i >= 0; i--) {
            Optional<List<Case>> fewer = without(left, i);
            if (fewer.isPresent()) {
                left = fewer.get();
                kept.remove(i);
            }
        }
        return new SituationCases(kept, left);
    }

    /** The cases without a column; empty where two of them would then be one with different decisions or tests. */
    private static Optional<List<Case>> without(List<Case> cases, int column) {
        Map<List<Integer>, Case> fewer = new LinkedHashMap<>();
        for (Case one : cases) {
            List<Integer> values = new ArrayList<>(one.values());
            values.remove(column);
            Case same = fewer.putIfAbsent(values, new Case(values, one.decision(), one.test()));
            if (same != null && !same.isLike(one)) {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(fewer.values()));
    }

    /** Each situation by itself where they are few; else put together by decision, and by what became of their tests. */
    List<Line> lines() {
        boolean few = cases.size() <= LISTED
                || columns.stream().anyMatch(it -> it.words().size() > MOST_VALUES);
        return few
                ? cases.stream()
                        .map(it -> new Line(it.values().stream().map(List::of).toList(), it.decision(), it.test()))
                        .toList()
                : together();
    }

    /** How many failed. */
    int failed() {
        return (int) cases.stream().filter(Case::failed).count();
    }

    /** Every rule that decides in some situation, each once. */
    List<Reason> reasons() {
        return cases.stream()
                .flatMap(it -> it.decision().reasons().stream())
                .distinct()
                .toList();
    }

    private List<Line> together() {
        List<Integer> sizes = columns.stream().map(it -> it.words().size()).toList();
        Map<Integer, Case> known = new HashMap<>();
        cases.forEach(it -> known.put(index(it.values(), sizes), it));
        Guard possible = Guard.of(sizes, known::containsKey);
        List<Line> lines = new ArrayList<>();
        for (Case kind : kinds()) {
            Guard guard =
                    Guard.of(sizes, situation -> known.containsKey(situation) && kind.isLike(known.get(situation)));
            guard.termsWithin(possible)
                    .forEach(term -> lines.add(new Line(values(term), kind.decision(), kind.test())));
        }
        return lines;
    }

    /** One case of each kind, those first that failed. */
    private List<Case> kinds() {
        List<Case> kinds = new ArrayList<>();
        Stream.concat(cases.stream().filter(Case::failed), cases.stream())
                .filter(one -> kinds.stream().noneMatch(one::isLike))
                .forEach(kinds::add);
        return kinds;
    }

    private List<List<Integer>> values(Guard.Term term) {
        return IntStream.range(0, columns.size()).mapToObj(term::values).toList();
    }

    private static int index(List<Integer> values, List<Integer> sizes) {
        int index = 0;
        for (int i = values.size() - 1; i >= 0; i--) {
            index = index * sizes.get(i) + values.get(i);
        }
        return index;
    }
}
