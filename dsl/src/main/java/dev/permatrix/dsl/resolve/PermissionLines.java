package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Need;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.ShownAs;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.PermissionSyntax;
import dev.permatrix.dsl.syntax.PermissionSyntax.CoveredSyntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The statements {@code permission}: each says more about a row, about what a row covers, or about a step of a level. */
final class PermissionLines {

    private final Scope scope;
    private final TraceResolver traces;
    private final List<PermissionSyntax> all;
    private final KnownRows rows;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final Map<PermissionSyntax, Set<String>> meant = new LinkedHashMap<>();
    private final Map<PermissionSyntax, Set<Permission>> said = new LinkedHashMap<>();

    PermissionLines(Scope scope, TraceResolver traces, List<PermissionSyntax> all, KnownRows rows) {
        this.scope = scope;
        this.traces = traces;
        this.all = List.copyOf(all);
        this.rows = rows;
        for (int i = 0; i < all.size(); i++) {
            String key = Identifiers.key(all.get(i).name().text());
            places.computeIfAbsent(key, it -> new ArrayList<>()).add(i);
        }
    }

    /** What is said of one thing. */
    final class Found {

        private final List<PermissionSyntax> found;

        private Found(List<PermissionSyntax> found) {
            this.found = found;
        }

        List<CoveredSyntax> covers() {
            return found.stream().flatMap(it -> it.covers().stream()).toList();
        }

        Optional<Entity> creates() {
            return found.stream()
                    .flatMap(it -> it.creates().stream())
                    .findFirst()
                    .map(scope::entity);
        }

        /** What it is on: as said here, or else as it stands. */
        Optional<Entity> placed(Optional<Entity> otherwise) {
            return found.stream()
                    .flatMap(it -> it.on().stream())
                    .findFirst()
                    .map(on -> on.entity().map(scope::entity))
                    .orElse(otherwise);
        }

        Stream<String> tags() {
            return found.stream().flatMap(it -> it.tags().stream()).map(NameSyntax::text);
        }

        Trace trace() {
            return found.stream().map(it -> traces.resolve(it.trace())).reduce(Trace.NONE, Trace::and);
        }

        void saidOf(Permission permission) {
            found.forEach(
                    it -> said.computeIfAbsent(it, key -> new LinkedHashSet<>()).add(permission));
        }
    }

    Found nothing() {
        return new Found(List.of());
    }

    /**
     * What is said of whatever has these names.
     *
     * @param id the first of the names: where something else has a name as its id, that is meant
     */
    Found find(List<String> names, String id) {
        List<PermissionSyntax> found = names.stream()
                .map(Identifiers::key)
                .distinct()
                .flatMap(key -> places.getOrDefault(key, List.of()).stream())
                .sorted()
                .map(all::get)
                .filter(it -> Identifiers.key(it.name().text()).equals(Identifiers.key(id))
                        || !rows.isId(it.name().text()))
                .toList();
        found.forEach(
                it -> meant.computeIfAbsent(it, key -> new LinkedHashSet<>()).add(id));
        return new Found(found);
    }

    /** Reports those that nothing answers to, and those that several things answer to. */
    void reportIdle(List<String> known) {
        for (PermissionSyntax line : all) {
            Set<String> ids = meant.getOrDefault(line, Set.of());
            if (ids.isEmpty()) {
                scope.report(TableProblems.permissionWithoutRow(line.name(), known));
            } else if (ids.size() > 1) {
                scope.report(ResolveProblems.ambiguous(line.name(), List.copyOf(ids)));
            }
        }
    }

    /** Once every table has been read. */
    List<Need> needs(PermissionLookup permissions) {
        List<Need> needs = new ArrayList<>();
        said.forEach((line, of) -> of.forEach(permission -> line.needs().stream()
                .flatMap(name -> permission
                        .entity()
                        .map(entity -> permissions.named(name, entity))
                        .orElseGet(() -> permissions.named(name))
                        .stream())
                .filter(needed -> !needed.equals(permission))
                .map(needed -> new Need(permission, needed, traces.resolve(line.trace()), line.span()))
                .forEach(needs::add)));
        return needs;
    }

    List<ShownAs> shownAs(ConditionResolver conditions) {
        List<ShownAs> shown = new ArrayList<>();
        said.forEach((line, of) -> line.shown()
                .forEach(as -> conditions
                        .in(Sight.ofAccount(), as.when())
                        .ifPresent(when -> of.forEach(permission -> shown.add(new ShownAs(
                                permission, as.label().text(), when, traces.resolve(line.trace()), as.span()))))));
        return shown;
    }
}
