package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Choice;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Gate;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Relevance;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.model.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Every situation in which a permission can be asked, as far as it makes a difference: the sets of roles of {@link
 * RoleSets}, every value of each attribute that some declaration on the way to the decision looks at, and what was
 * granted and withdrawn of the rows that it hangs on.
 */
public final class SituationSpace {

    private final PermissionModel model;
    private final Relevance relevance;
    private final RoleTable roles;
    private final List<GateClause> signIn;

    public SituationSpace(PermissionModel model) {
        this.model = model;
        this.relevance = new Relevance(model);
        this.roles = RoleTable.of(model);
        this.signIn = model.gates().stream()
                .filter(Gate::signIn)
                .map(gate -> GateClause.of(model, gate))
                .toList();
    }

    /** All of them, for every set of roles. */
    public Stream<Situation> of(Permission permission) {
        return of(permission, RoleSets.of(model));
    }

    /** All of them, for users to whom one of these sets of roles was assigned. */
    public Stream<Situation> of(Permission permission, List<Set<Role>> people) {
        return of(permission, people, List.of());
    }

    /** The same where these attributes vary too, since the caller looks at them. */
    public Stream<Situation> of(Permission permission, List<Set<Role>> people, List<Attribute> more) {
        List<Attribute> varying = varying(permission, more);
        List<Grants> grants = grants(permission);
        return people.stream()
                .flatMap(person -> ValueSpace.of(varying)
                        .flatMap(values ->
                                grants.stream().map(grant -> new Situation(person, permission, values, grant))));
    }

    /** Every situation of the one, with what the other hangs on varying too: {@code asking} it is one of the other. */
    public Stream<Situation> ofBoth(Permission permission, Permission other) {
        return of(permission, RoleSets.of(model), varying(other))
                .flatMap(situation -> grants(other).stream()
                        .map(grants -> new Situation(
                                situation.roles(),
                                permission,
                                situation.values(),
                                situation.grants().and(grants))))
                .distinct();
    }

    /** How many there are at most for one set of roles; {@link Long#MAX_VALUE} where that is too large to say. */
    public long count(Permission permission) {
        return count(permission, List.of());
    }

    /** The same where these attributes vary too. */
    public long count(Permission permission, List<Attribute> more) {
        return count(varying(permission, more), rows(permission));
    }

    /** The same of {@link #ofBoth}. */
    public long countOfBoth(Permission permission, Permission other) {
        Set<Decided> rows = new LinkedHashSet<>(rows(permission));
        rows.addAll(rows(other));
        return count(varying(permission, varying(other)), rows);
    }

    private static long count(List<Attribute> varying, Set<Decided> rows) {
        return rows.stream().mapToLong(row -> 2).reduce(ValueSpace.count(varying), ValueSpace::times);
    }

    /** A row that the decision hangs on, by what was granted of it or by what was withdrawn. */
    private record Decided(String row, boolean granted) {}

    private Set<Decided> rows(Permission permission) {
        Set<Decided> rows = new LinkedHashSet<>();
        rows(permission, Choice::isOnRequest).forEach(row -> rows.add(new Decided(row, true)));
        rows(permission, Choice::isWithdrawable).forEach(row -> rows.add(new Decided(row, false)));
        return rows;
    }

    /** What roles a user of this situation holds, whether or not they count. */
    public Set<Role> held(Situation situation) {
        return roles.held(situation.roles(), situation.values());
    }

    /** Facts that signing in hangs on. */
    public List<Attribute> toSignIn() {
        return relevance.attributes(
                signIn.stream().map(gate -> gate.gate().condition()).toList());
    }

    /** Whether the user of this situation has passed what is required to sign in. */
    public boolean isSignedIn(Situation situation) {
        Values values = situation.values();
        return signIn.isEmpty()
                || signIn.stream().allMatch(gate -> gate.isPassed(roles.effective(situation.roles(), values), values));
    }

    /** What varies: attributes that some declaration looks at on the way to this decision, in the order of the matrix. */
    public List<Attribute> varying(Permission permission) {
        return varying(permission, List.of());
    }

    private List<Attribute> varying(Permission permission, List<Attribute> more) {
        List<Condition> conditions = new ArrayList<>(relevance.ofDecision(permission));
        more.forEach(attribute -> conditions.add(new Condition.Is(attribute, List.of(0))));
        return relevance.attributes(conditions);
    }

    /** Every way that these can be. */
    public static Stream<Values> values(List<Attribute> attributes) {
        return ValueSpace.of(attributes);
    }

    /** Every choice of what was granted and withdrawn of the rows that the decision hangs on. */
    public List<Grants> grants(Permission permission) {
        List<Grants> all = List.of(Grants.NONE);
        for (Decided decided : rows(permission)) {
            all = both(
                    all,
                    grants -> decided.granted()
                            ? new Grants(with(grants.granted(), decided.row()), grants.withdrawn())
                            : new Grants(grants.granted(), with(grants.withdrawn(), decided.row())));
        }
        return all.stream().distinct().toList();
    }

    private Set<String> rows(Permission permission, Predicate<Choice> which) {
        Set<String> rows = new LinkedHashSet<>();
        for (Permission asked : relevance.withNeeded(permission)) {
            if (model.cells().choices(asked).stream().anyMatch(which)) {
                rows.add(asked.rowId());
            }
        }
        return rows;
    }

    private static List<Grants> both(List<Grants> all, UnaryOperator<Grants> more) {
        List<Grants> twice = new ArrayList<>(all);
        all.forEach(grants -> twice.add(more.apply(grants)));
        return twice;
    }

    private static Set<String> with(Set<String> rows, String row) {
        Set<String> more = new HashSet<>(rows);
        more.add(row);
        return more;
    }
}
