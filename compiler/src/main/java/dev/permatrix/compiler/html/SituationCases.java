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
     */
    record Case(List<Integer> values, Decision decision) {
        Case {
            values = List.copyOf(values);
        }
    }

    /**
     * One situation or several with one decision.
     *
     * @param values for each column those that it may have
     */
    record Line(List<List<Integer>> values, Decision decision) {}

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

    /** The cases without a column; empty where two of them would then be one with different decisions. */
    private static Optional<List<Case>> without(List<Case> cases, int column) {
        Map<List<Integer>, Case> fewer = new LinkedHashMap<>();
        for (Case one : cases) {
            List<Integer> values = new ArrayList<>(one.values());
            values.remove(column);
            Case same = fewer.putIfAbsent(values, new Case(values, one.decision()));
            if (same != null && !same.decision().equals(one.decision())) {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(fewer.values()));
    }

    /** Each situation by itself where they are few; else put together by decision. */
    List<Line> lines() {
        boolean few = cases.size() <= LISTED
                || columns.stream().anyMatch(it -> it.words().size() > MOST_VALUES);
        return few
                ? cases.stream()
                        .map(it -> new Line(it.values().stream().map(List::of).toList(), it.decision()))
                        .toList()
                : together();
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
        Map<Integer, Decision> decisions = new HashMap<>();
        cases.forEach(it -> decisions.put(index(it.values(), sizes), it.decision()));
        Guard possible = Guard.of(sizes, decisions::containsKey);
        List<Line> lines = new ArrayList<>();
        cases.stream().map(Case::decision).distinct().forEach(decision -> {
            Guard guard = Guard.of(sizes, situation -> decision.equals(decisions.get(situation)));
            guard.termsWithin(possible).forEach(term -> lines.add(new Line(values(term), decision)));
        });
        return lines;
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
