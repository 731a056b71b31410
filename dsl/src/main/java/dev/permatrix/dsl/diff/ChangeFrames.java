package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.HolderCount;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Relevance;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.table.ChangeFactors;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Builds the frame of one kind of change: all that either matrix looks at. */
final class ChangeFrames {

    /** Of so many roles every set is tried; of more none, each and each two. */
    private static final int ALL_SETS = 4;

    private final Both<PermissionModel> models;
    private final OperationKind kind;
    private final Both<Optional<ChangeFactors>> factors;
    private final Set<String> assignable = new LinkedHashSet<>();
    private final Set<String> roles = new LinkedHashSet<>();

    ChangeFrames(Both<PermissionModel> models, Both<Optional<OperationType>> types) {
        this.models = models;
        this.kind = types.after().or(types::before).orElseThrow().kind();
        this.factors = new Both<>(
                types.before().map(it -> ChangeFactors.of(models.before(), it)),
                types.after().map(it -> ChangeFactors.of(models.after(), it)));
        Stream.of(models.after(), models.before()).forEach(model -> {
            model.assignableRoles().forEach(role -> assignable.add(role.id()));
            model.roles().forEach(role -> roles.add(role.id()));
        });
    }

    /** Whether users with several roles are compared. */
    boolean hasSets() {
        return models.before().matrix().severalRoles()
                && models.after().matrix().severalRoles();
    }

    ChangeFrame withSets() {
        return frame(hasSets() ? sets() : alone());
    }

    ChangeFrame withoutSets() {
        return frame(alone());
    }

    private List<List<String>> alone() {
        return assignable.stream().map(List::of).toList();
    }

    private List<List<String>> sets() {
        List<List<String>> sets = new ArrayList<>(List.of(List.of()));
        for (String role : assignable) {
            List.copyOf(sets).stream()
                    .filter(set -> set.size() < 2 || assignable.size() <= ALL_SETS)
                    .forEach(set -> {
                        List<String> more = new ArrayList<>(set);
                        more.add(role);
                        sets.add(more);
                    });
        }
        return sets;
    }

    private ChangeFrame frame(List<List<String>> people) {
        List<ChangeFrame.Target> targets = new ArrayList<>(List.of(new ChangeFrame.Target(true, List.of())));
        if (!kind.isOnRoles()) {
            people.forEach(set -> targets.add(new ChangeFrame.Target(false, set)));
        }
        return new ChangeFrame(
                people,
                targets,
                moved(),
                becoming(),
                rows(),
                facts(ChangeFactors::ofAccount),
                facts(ChangeFactors::ofActor),
                kind.isOnRoles() ? new SharedFrame(List.of(), List.of()) : facts(ChangeFactors::ofTarget),
                counted(),
                new SharedFrame(List.of(), granted()));
    }

    private List<Optional<String>> moved() {
        boolean named = kind.movesRole() || kind == OperationKind.EDIT_ROLE || kind == OperationKind.DELETE_ROLE;
        return named ? roles.stream().map(Optional::of).toList() : List.of(Optional.empty());
    }

    private List<Optional<String>> becoming() {
        if (kind != OperationKind.TRANSFER) {
            return List.of(Optional.empty());
        }
        Stream<Optional<String>> some = assignable.stream().map(Optional::of);
        boolean several = models.before().matrix().severalRoles()
                || models.after().matrix().severalRoles();
        return (several ? Stream.concat(Stream.of(Optional.<String>empty()), some) : some).toList();
    }

    private List<Optional<String>> rows() {
        if (!kind.isAboutGrants()) {
            return List.of(Optional.empty());
        }
        Set<String> rows = new LinkedHashSet<>();
        Stream.of(models.after(), models.before())
                .flatMap(PermissionModel::rows)
                .filter(row -> !row.everythingElse())
                .map(Row::id)
                .forEach(rows::add);
        return rows.stream().map(Optional::of).toList();
    }

    private SharedFrame facts(Function<ChangeFactors, List<Attribute>> which) {
        Both<List<Attribute>> lookedAt = factors.map(it -> it.map(which).orElse(List.of()));
        return new SharedFrame(SharedAttribute.of(models, lookedAt), List.of());
    }

    /** Counts run from 0 to 3, and next to each bound; of a role that as many hold in both always, that many. */
    private List<ChangeFrame.Counted> counted() {
        Set<String> looked = new LinkedHashSet<>();
        for (Version version : Version.values()) {
            factors.of(version).stream().flatMap(it -> it.counted().stream()).forEach(role -> looked.add(role.id()));
        }
        return roles.stream()
                .filter(looked::contains)
                .map(role -> new ChangeFrame.Counted(role, counts(role)))
                .toList();
    }

    private List<Integer> counts(String id) {
        Set<Integer> counts = new TreeSet<>(List.of(0, 1, 2, 3));
        List<Optional<HolderCount>> bounds = new ArrayList<>();
        for (Version version : Version.values()) {
            Map<String, Role> known = OperationComparison.roles(models.of(version));
            Optional.ofNullable(known.get(id)).map(Role::heldBy).ifPresent(bounds::add);
        }
        bounds.stream()
                .flatMap(Optional::stream)
                .forEach(bound -> Stream.concat(
                                Stream.of(bound.min()), bound.max().stream().boxed())
                        .forEach(it -> counts.addAll(List.of(Math.max(0, it - 1), it, it + 1))));
        return counts.stream()
                .filter(count -> bounds.stream()
                        .allMatch(bound -> bound.map(it -> it.allows(count)).orElse(true)))
                .toList();
    }

    /** Rows that make a difference to what rules ask of the actor. */
    private List<SharedRow> granted() {
        Both<List<Permission>> asked =
                factors.map(it -> it.map(ChangeFactors::asked).orElse(List.of()));
        return SharedRows.of(models, new Both<>(needed(Version.BEFORE, asked), needed(Version.AFTER, asked))).stream()
                .map(it -> new SharedRow(it.id(), it.label(), false, it.standings()))
                .toList();
    }

    private Set<Permission> needed(Version version, Both<List<Permission>> asked) {
        Set<Permission> needed = new LinkedHashSet<>();
        asked.of(version).forEach(it -> needed.addAll(new Relevance(models.of(version)).withNeeded(it)));
        return needed;
    }
}
