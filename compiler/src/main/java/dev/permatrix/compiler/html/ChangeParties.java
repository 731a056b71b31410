package dev.permatrix.compiler.html;

import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.ChangeSpace;
import dev.permatrix.dsl.table.RoleSets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who is shown in the tables of one operation: where users hold one role, each role; otherwise nobody's role, each role,
 * and as many together as there is room for.
 */
final class ChangeParties {

    private static final long MOST_QUESTIONS = 40_000;
    /** Beyond it not even who holds one role is told of. */
    private static final long MOST_IN_ALL = 500_000;

    private static final int NAMED = 4;

    private final PermissionModel model;
    private final Texts texts;
    private final List<Set<Role>> assigned;

    private ChangeParties(PermissionModel model, Texts texts, List<Set<Role>> assigned) {
        this.model = model;
        this.texts = texts;
        this.assigned = assigned;
    }

    /** With several roles together, where that asks no more questions than a page can answer. */
    static ChangeParties of(PermissionModel model, Texts texts, OperationType type) {
        List<Set<Role>> single = single(model);
        List<Set<Role>> all = RoleSets.of(model);
        double times = (double) all.size() / single.size();
        long most = (long) (MOST_QUESTIONS / (times * times));
        boolean fits = all.size() == single.size()
                || new ChangeSpace(model, type)
                                .actors(single)
                                .targets(single)
                                .situations()
                                .limit(most)
                                .count()
                        < most;
        return new ChangeParties(model, texts, fits ? all : single);
    }

    /** Whether a page can answer for who holds one role at all. */
    static boolean fits(PermissionModel model, OperationType type) {
        List<Set<Role>> single = single(model);
        return new ChangeSpace(model, type).actors(single).targets(single).count() <= MOST_IN_ALL;
    }

    /** Only those to whom one role was assigned, or none. */
    static ChangeParties ofOneRole(PermissionModel model, Texts texts) {
        return new ChangeParties(model, texts, single(model));
    }

    private static List<Set<Role>> single(PermissionModel model) {
        Stream<Set<Role>> none = model.matrix().severalRoles() ? Stream.of(Set.of()) : Stream.empty();
        return Stream.concat(none, model.assignableRoles().stream().map(Set::of))
                .toList();
    }

    /** The sets of roles that are assigned. */
    List<Set<Role>> assigned() {
        return assigned;
    }

    /** Whether users who hold several roles are left out. */
    boolean isPartial() {
        return model.matrix().severalRoles()
                && assigned.size() == single(model).size()
                && model.assignableRoles().size() > 1;
    }

    /** All that are shown, in order: one role each, in the order of the matrix, then none, then several. */
    List<Set<Role>> shown() {
        Set<Set<Role>> shown = new LinkedHashSet<>();
        model.roles().forEach(role -> shown.add(Set.of(role)));
        shown.addAll(assigned);
        return List.copyOf(shown);
    }

    /**
     * Some of them in words: what is so of a role whatever else its holders hold, and of roles alone and together, is
     * said once.
     */
    List<String> labels(List<Set<Role>> some) {
        Set<Set<Role>> rest = new LinkedHashSet<>(some);
        List<String> labels = new ArrayList<>();
        Set<Role> alone = new LinkedHashSet<>();
        for (Role role : model.roles()) {
            if (rest.contains(Set.of(role))) {
                List<Set<Role>> holding =
                        shown().stream().filter(it -> it.contains(role)).toList();
                boolean always = holding.size() > 1 && some.containsAll(holding);
                labels.add(always ? texts.of("withOthersToo", role.label()) : role.label());
                alone.add(role);
                rest.removeAll(always ? holding : List.of(Set.of(role)));
            }
        }
        List<Set<Role>> together = shown().stream()
                .filter(it -> it.size() > 1 && alone.containsAll(it))
                .toList();
        if (rest.stream().anyMatch(together::contains) && some.containsAll(together)) {
            labels.add(texts.of("theseTogether"));
            together.forEach(rest::remove);
        }
        rest.forEach(it -> labels.add(label(it)));
        return labels;
    }

    /** One of them in words. */
    String label(Set<Role> roles) {
        List<Role> ordered = model.roles().stream().filter(roles::contains).toList();
        if (ordered.isEmpty()) {
            return texts.of("noRoleAssigned");
        }
        return ordered.size() > NAMED
                ? texts.of("allRoles", Integer.toString(ordered.size()))
                : PermissionsSection.labels(ordered).stream()
                        .reduce((one, other) -> texts.of("together", one, other))
                        .orElseThrow();
    }
}
