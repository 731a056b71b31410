package dev.permatrix.dsl.check;

import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
        Set<String> told = new LinkedHashSet<>();
        for (Step step : steps) {
            if (!told.contains(step.from())) {
                back(steps, step).ifPresent(circle -> {
                    told.addAll(circle);
                    diagnostics.report(RuleCheckProblems.cycle(step.span(), word, circle));
                });
            }
        }
    }

    /** The shortest way from a step back to where it starts. */
    private static Optional<List<String>> back(List<Step> steps, Step first) {
        List<List<String>> ways = new ArrayList<>(List.of(List.of(first.from(), first.to())));
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < ways.size(); i++) {
            List<String> way = ways.get(i);
            String at = way.get(way.size() - 1);
            if (at.equals(first.from())) {
                return Optional.of(way.subList(0, way.size() - 1));
            }
            if (seen.add(at)) {
                steps.stream().filter(step -> step.from().equals(at)).forEach(step -> {
                    List<String> longer = new ArrayList<>(way);
                    longer.add(step.to());
                    ways.add(longer);
                });
            }
        }
        return Optional.empty();
    }
}
