package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Availability;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How suites call the generated classes: the steps of users and records, and the names of roles. */
final class SuiteApi {

    /** What suites import: a generated type with such a name is written in full. */
    private static final Set<String> IMPORTED = Set.of(
            "ArrayList",
            "Collectors",
            "Function",
            "HashMap",
            "HashSet",
            "LinkedHashMap",
            "LinkedHashSet",
            "Pattern",
            "Stream",
            "TreeSet");

    private final Emission emission;
    private final PermissionModel model;
    private final FactNames facts;

    SuiteApi(Emission emission) {
        this.emission = emission;
        this.model = emission.model();
        this.facts = new FactNames(model);
    }

    /** A generated type, where the names of imports must not hide it. */
    private String type(String name) {
        return IMPORTED.contains(name) ? emission.names().packageName() + "." + name : name;
    }

    /** The facade. */
    String facade() {
        return type(emission.names().facade());
    }

    boolean hasGrants() {
        return !model.grantableRows().isEmpty();
    }

    /** Whether some decision can be that it may be requested. */
    boolean hasRequests() {
        return hasGrants() || asksForRoles();
    }

    /** Whether somebody can be asked for a role. */
    boolean asksForRoles() {
        return model.roleRules().availabilities().stream().anyMatch(Availability::isOnRequest);
    }

    boolean hasWithdrawals() {
        return !model.withdrawableRows().isEmpty();
    }

    boolean hasSeveralRoles() {
        return model.matrix().severalRoles();
    }

    /** Whether somebody can hold two roles, by assignment or because of one that was assigned. */
    boolean canHoldTwo() {
        return hasSeveralRoles()
                || hasAssignedRoles()
                || !model.roleRules().inclusions().isEmpty();
    }

    /** Whether roles that can be assigned are a type of their own. */
    boolean hasAssignedRoles() {
        return !model.roleRules().derivations().isEmpty();
    }

    /** {@code Role.FOCUSED_USER}. */
    String role(Role role) {
        return "Role." + emission.names().of(role);
    }

    /** {@code Role.USER, Role.FOCUSED_USER}. */
    String roles(Collection<Role> roles) {
        return model.roles().stream().filter(roles::contains).map(this::role).collect(Collectors.joining(", "));
    }

    /** A set of roles in texts: {@code USER+FOCUSED_USER}; {@code nobody} without any. */
    String set(Collection<Role> roles) {
        return roles.isEmpty()
                ? "nobody"
                : model.roles().stream()
                        .filter(roles::contains)
                        .map(emission.names()::of)
                        .collect(Collectors.joining("+"));
    }

    /** The steps behind {@code Subject.user(id)}, over a {@code SuiteUser}. */
    String subjectSteps() {
        String granted = !hasGrants() ? "" : "\n                .grants(grantsOf(granted))";
        String withdrawn = !hasWithdrawals() ? "" : "\n                .withdrawn(withdrawalsOf(withdrawn))";
        return roleStep() + steps(model.userFacts()) + steps(model.accountFacts()) + granted + withdrawn;
    }

    /** The steps behind {@code Target.user(id)}, over a {@code SuiteUser}. */
    String targetSteps() {
        return roleStep() + steps(model.userFacts());
    }

    private String roleStep() {
        String one = hasAssignedRoles() ? "assigned(onlyRole())" : "onlyRole()";
        String all =
                hasAssignedRoles() ? "roles.stream().map(SuiteUser::assigned).collect(Collectors.toSet())" : "roles";
        return hasSeveralRoles() ? "\n                .roles(" + all + ")" : "\n                .role(" + one + ")";
    }

    private String steps(List<? extends Attribute> attributes) {
        return attributes.stream()
                .map(it -> "\n                " + step(it, ""))
                .collect(Collectors.joining());
    }

    /** The facts of a record, over a {@code SuiteUser user}. */
    String recordFacts(Entity entity) {
        String type = emission.names().group(Optional.of(entity)) + "Facts";
        return entity.attributes().isEmpty()
                ? type + ".none()"
                : type
                        + entity.attributes().stream()
                                .map(it -> step(it, "user."))
                                .collect(Collectors.joining());
    }

    /** A step such as {@code .active(is("active", "yes"))}. */
    private String step(Attribute attribute, String user) {
        String name = JavaText.literal(facts.of(attribute));
        String value = attribute
                .domain()
                .match(
                        yesNo -> user + "is(" + name + ", \"yes\")",
                        named -> constants(attribute) + ".get(" + user + "value(" + name + "))",
                        numbers -> user + "number(" + name + ")");
        return "." + emission.names().of(attribute) + "(" + value + ")";
    }

    private String constants(Attribute attribute) {
        var values = emission.names().valuesOf(attribute);
        return values.constants().stream()
                .map(it -> type(values.type()) + "." + it)
                .collect(Collectors.joining(", ", "List.of(", ")"));
    }

    /** {@code Set.of(Role.USER)} for each of these. */
    String sets(Stream<? extends Collection<Role>> sets) {
        return sets.map(it -> "Set.of(" + roles(it) + ")").collect(Collectors.joining(", ", "List.of(", ")"));
    }
}
