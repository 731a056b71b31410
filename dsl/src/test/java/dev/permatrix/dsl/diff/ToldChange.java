package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.Variable.Standing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Whether a change of users is one of those that a told difference speaks of. */
final class ToldChange {

    private final OperationChange told;
    private final Version version;
    private final ChangeSituation change;
    private int place = ChangeFrame.NAMED;

    private ToldChange(OperationChange told, Version version, ChangeSituation change) {
        this.told = told;
        this.version = version;
        this.change = change;
    }

    /** @param version of the matrix whose change it is */
    static boolean covers(OperationChange told, Version version, ChangeSituation change) {
        ToldChange asked = new ToldChange(told, version, change);
        return told.type().id().equals(change.operation().id())
                && asked.isByThesePeople()
                && asked.isAboutThis()
                && asked.circumstancesFit();
    }

    private boolean isByThesePeople() {
        Set<String> actor = ids(change.actor().roles());
        return told.actors().stream().anyMatch(it -> new TreeSet<>(it).equals(actor))
                && told.targets().stream().anyMatch(this::isTarget);
    }

    private boolean isTarget(ChangeFrame.Target target) {
        return change.target().isEmpty()
                || target.self() == change.self() && (target.self() || isOthersRoles(target.roles()));
    }

    private boolean isOthersRoles(List<String> roles) {
        return new TreeSet<>(roles).equals(ids(change.target().orElseThrow().roles()));
    }

    private boolean isAboutThis() {
        return change.role().stream().allMatch(it -> told.moved().contains(it.id()))
                && told.allowed().get(3).stream()
                        .anyMatch(it -> told.frame()
                                .becoming()
                                .get(it)
                                .equals(change.becoming().map(Role::id)))
                && change.grant().stream().allMatch(it -> told.rows().contains(it.id()));
    }

    private static Set<String> ids(Set<Role> roles) {
        return roles.stream().map(Role::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean circumstancesFit() {
        ChangeFrame frame = told.frame();
        boolean fits = factsFit(frame.account(), change.account());
        fits &= factsFit(frame.ofActor(), change.actor().values());
        fits &= factsFit(frame.ofTarget(), change.target().map(Person::values).orElse(Values.NONE));
        for (ChangeFrame.Counted counted : frame.counted()) {
            fits &= isAllowed(value -> counted.counts().get(value) == holders(counted.role()));
        }
        for (SharedRow row : frame.granted().rows()) {
            fits &= isAllowed(value -> row.standings().get(value) == standing(row));
        }
        return fits;
    }

    /** Whether one of the values that are told of the next variable fits. */
    private boolean isAllowed(IntPredicate fits) {
        return told.allowed().get(place++).stream().anyMatch(fits::test);
    }

    private boolean factsFit(SharedFrame frame, Values values) {
        boolean fits = true;
        for (SharedAttribute shared : frame.attributes()) {
            int known = shared.known()
                    .of(version)
                    .map(it -> shared.valueOf(version, values.of(it)))
                    .orElse(0);
            fits &= isAllowed(value -> value == known);
        }
        return fits;
    }

    private int holders(String role) {
        return change.holders().entrySet().stream()
                .filter(it -> it.getKey().id().equals(role))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private Standing standing(SharedRow row) {
        Grants grants = change.actor().grants();
        if (row.standings().contains(Standing.WITHDRAWN) && grants.isWithdrawn(row.id())) {
            return Standing.WITHDRAWN;
        }
        return row.standings().contains(Standing.GRANTED) && grants.isGranted(row.id())
                ? Standing.GRANTED
                : Standing.NONE;
    }
}
