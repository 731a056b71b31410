package dev.permatrix.dsl.check;

import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Roles that are like one another or include one another in a circle, and permissions that need one another. */
final class Cycles implements ModelCheck {

    /** One step of a way that must not lead back. */
    private record Step(String from, String to, Span span) {}

    @Override
    public void check(PermissionModel model, Diagnostics diagnostics) {
        Stream<Step> likes = model.roleRules().likenesses().stream()
                .map(it -> new Step(it.role().id(), it.model().id(), it.span()));
        Stream<Step> includes = model.roleRules().inclusions().stream()
                .flatMap(it ->
                        it.included().stream().map(to -> new Step(it.role().id(), to.id(), it.span())));
        Stream<Step> needs = model.needs().stream()
                .map(it -> new Step(it.permission().id(), it.needed().id(), it.span()));
        report(likes.toList(), "like", diagnostics);
        report(includes.toList(), "includes", diagnostics);
        report(needs.toList(), "needs", diagnostics);
    }

    /** Each circle once, at the first of its steps. */
    private static void report(List<Step> steps, String word, Diagnostics diagnostics) {
        Map<String, List<Step>> from = bySource(inCircles(steps));
        Set<String> told = new HashSet<>();
        for (Step step : steps) {
            if (from.containsKey(step.from()) && !told.contains(step.from())) {
                back(from, step).ifPresent(circle -> {
                    told.addAll(circle);
                    diagnostics.report(RuleCheckProblems.cycle(step.span(), word, circle));
                });
            }
        }
    }

    private static Map<String, List<Step>> bySource(Collection<Step> steps) {
        Map<String, List<Step>> from = new HashMap<>();
        steps.forEach(
                it -> from.computeIfAbsent(it.from(), id -> new ArrayList<>()).add(it));
        return from;
    }

    /** Without the steps after which no way goes on: long ways that end need no search. */
    private static Collection<Step> inCircles(List<Step> steps) {
        Set<Step> left = new LinkedHashSet<>(steps);
        Map<String, List<Step>> to = new HashMap<>();
        Map<String, Integer> onward = new HashMap<>();
        Deque<String> ends = new ArrayDeque<>();
        for (Step step : left) {
            to.computeIfAbsent(step.to(), id -> new ArrayList<>()).add(step);
            onward.merge(step.from(), 1, Integer::sum);
        }
        to.keySet().stream().filter(it -> !onward.containsKey(it)).forEach(ends::add);
        while (!ends.isEmpty()) {
            for (Step step : to.getOrDefault(ends.remove(), List.of())) {
                left.remove(step);
                if (onward.merge(step.from(), -1, Integer::sum) == 0) {
                    ends.add(step.from());
                }
            }
        }
        return left;
    }

    /** The shortest way from a step back to where it starts. */
    private static Optional<List<String>> back(Map<String, List<Step>> from, Step first) {
        Map<String, String> cameFrom = new HashMap<>(Map.of(first.to(), first.from()));
        Deque<String> next = new ArrayDeque<>(List.of(first.to()));
        while (!next.isEmpty()) {
            String at = next.remove();
            if (at.equals(first.from())) {
                return Optional.of(way(cameFrom, first));
            }
            for (Step step : from.getOrDefault(at, List.of())) {
                if (cameFrom.putIfAbsent(step.to(), at) == null) {
                    next.add(step.to());
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> way(Map<String, String> cameFrom, Step first) {
        Deque<String> way = new ArrayDeque<>();
        String at = cameFrom.get(first.from());
        while (!at.equals(first.from())) {
            way.addFirst(at);
            at = cameFrom.get(at);
        }
        way.addFirst(first.from());
        return List.copyOf(way);
    }
}
