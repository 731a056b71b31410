package dev.permatrix.compiler.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.Transfer;
import dev.permatrix.compiler.names.NamePlan;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.table.ChangeTable.OperationClauses;
import dev.permatrix.dsl.table.DecisionTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The types of one matrix's package, and the part of the matrix that each is made from. */
final class JavaTypes {

    private final Emission emission;
    private final List<Row> grantable;
    private final List<Row> withdrawable;
    private final People people;
    private final AnswerKinds answers;
    private final List<PermissionGroup> groups;
    private final Map<String, Row> grantableById = new HashMap<>();
    private final Map<String, Row> withdrawableById = new HashMap<>();
    private final Map<String, String> writtenById = new HashMap<>();
    private final Map<String, PermissionGroup> groupOf = new HashMap<>();

    JavaTypes(Emission emission) {
        this.emission = emission;
        this.grantable = emission.model().grantableRows();
        grantable.forEach(row -> grantableById.put(row.id(), row));
        this.withdrawable = emission.model().withdrawableRows();
        withdrawable.forEach(row -> withdrawableById.put(row.id(), row));
        this.people = People.of(emission.model(), emission.table().roles());
        this.answers = AnswerKinds.of(emission.table(), people, !grantable.isEmpty());
        emission.model().rows().forEach(row -> writtenById.putIfAbsent(row.id(), row.written()));
        this.groups = Stream.concat(
                        Stream.of(Optional.<Entity>empty()),
                        model().entities().stream().map(Optional::of))
                .map(this::group)
                .filter(group -> !group.permissions().isEmpty())
                .toList();
        groups.forEach(group -> group.permissions().forEach(permission -> groupOf.put(permission.id(), group)));
    }

    private PermissionGroup group(Optional<Entity> entity) {
        List<Permission> permissions = model().permissions().stream()
                .filter(permission ->
                        permission.isAskedOfRecord() ? permission.entity().equals(entity) : entity.isEmpty())
                .toList();
        return new PermissionGroup(
                packageName(),
                names().group(entity),
                entity.map(it -> names().of(it).variable()).orElse(""),
                entity,
                permissions,
                permissions.stream().anyMatch(permission -> grantOf(permission).isPresent()),
                permissions.stream()
                        .anyMatch(permission -> withdrawalOf(permission).isPresent()));
    }

    Emission emission() {
        return emission;
    }

    PermissionModel model() {
        return emission.model();
    }

    DecisionTable table() {
        return emission.table();
    }

    NamePlan names() {
        return emission.names();
    }

    String packageName() {
        return names().packageName();
    }

    /** The account first, where something is asked without a record; then the entities that something is asked of. */
    List<PermissionGroup> groups() {
        return groups;
    }

    PermissionGroup group(Permission permission) {
        return groupOf.get(permission.id());
    }

    List<Row> grantable() {
        return grantable;
    }

    boolean hasGrants() {
        return !grantable.isEmpty();
    }

    /** The row that this permission is granted by; empty where it is on request for nobody. */
    Optional<Row> grantOf(Permission permission) {
        return Optional.ofNullable(grantableById.get(permission.rowId()));
    }

    /** The rows that can be taken away without having been granted. */
    List<Row> withdrawable() {
        return withdrawable;
    }

    boolean hasWithdrawals() {
        return !withdrawable.isEmpty();
    }

    /** The row that this permission is withdrawn by; empty where it is until withdrawn for nobody. */
    Optional<Row> withdrawalOf(Permission permission) {
        return Optional.ofNullable(withdrawableById.get(permission.rowId()));
    }

    People people() {
        return people;
    }

    /** Whether there is something to pass before anything is allowed. */
    boolean hasSignIn() {
        return !table().changes().signIn().isEmpty();
    }

    /** What kinds of answer there are. */
    AnswerKinds answers() {
        return answers;
    }

    /** The row that decides this permission, as the author wrote it. */
    String written(Permission permission) {
        return writtenById.getOrDefault(permission.rowId(), permission.label());
    }

    ClassName type(String simpleName) {
        return ClassName.get(packageName(), simpleName);
    }

    ClassName facade() {
        return type(names().facade());
    }

    ClassName role() {
        return type("Role");
    }

    /** What is assigned to users: {@code AssignedRole}, or {@code Role} where no role is worked out. */
    ClassName assigned() {
        return type(hasDerived() ? "AssignedRole" : "Role");
    }

    boolean hasDerived() {
        return model().assignableRoles().size() < model().roles().size();
    }

    ClassName withdrawal() {
        return type("Withdrawal");
    }

    ClassName heldRoles() {
        return type("HeldRoles");
    }

    ClassName roleAnswers() {
        return type("RoleAnswers");
    }

    ClassName gates() {
        return type("Gates");
    }

    ClassName ranges() {
        return type("Ranges");
    }

    ClassName grant() {
        return type("Grant");
    }

    ClassName subject() {
        return type("Subject");
    }

    ClassName target() {
        return type("Target");
    }

    ClassName holders() {
        return type("Holders");
    }

    ClassName decision() {
        return type("Decision");
    }

    ClassName reason() {
        return type("Reason");
    }

    ClassName row() {
        return type("Row");
    }

    ClassName notPermitted() {
        return type("NotPermittedException");
    }

    /** {@code Role.USER}. */
    CodeBlock constant(Role role) {
        return CodeBlock.of("$T.$L", role(), names().of(role));
    }

    /** {@code AssignedRole.USER}. */
    CodeBlock assigned(Role role) {
        return CodeBlock.of("$T.$L", assigned(), names().of(role));
    }

    /** {@code Licence.VALID}. */
    CodeBlock constant(Attribute attribute, int value) {
        NamePlan.ValueNames values = names().valuesOf(attribute);
        return CodeBlock.of("$T.$L", type(values.type()), values.constants().get(value));
    }

    /** What the value of an attribute is in Java. */
    TypeName typeOf(Attribute attribute) {
        return attribute
                .domain()
                .match(
                        yesNo -> TypeName.BOOLEAN,
                        named -> type(names().valuesOf(attribute).type()),
                        numbers -> TypeName.INT);
    }

    /** {@code Grant.EXPORT_IN_BULK}. */
    CodeBlock constant(Row row) {
        return CodeBlock.of("$T.$L", grant(), names().of(row));
    }

    /** {@code ContactPermission.DELETE_CONTACTS}. */
    CodeBlock constant(Permission permission) {
        return CodeBlock.of(
                "$T.$L", group(permission).permission(), names().of(permission).constant());
    }

    /** {@code USER, FOCUSED_USER}: the labels of a case, in the order of the matrix. */
    CodeBlock labels(Collection<Role> roles) {
        return model().roles().stream()
                .filter(roles::contains)
                .map(role -> CodeBlock.of("$L", names().of(role)))
                .collect(CodeBlock.joining(",$W"));
    }

    /** The operations that get a method. */
    List<OperationClauses> operations() {
        return table().changes().stated().stream()
                .filter(operation ->
                        hasGrants() || hasWithdrawals() || !operation.kind().isAboutGrants())
                .toList();
    }

    boolean hasChanges() {
        return !operations().isEmpty();
    }

    /** Whether something is done to users, not only to roles. */
    boolean hasTargets() {
        return operations().stream().anyMatch(operation -> !operation.kind().isOnRoles());
    }

    /** Whether something that is done to roles hangs on how many users hold one. */
    boolean countsForRoles() {
        return operations().stream()
                .anyMatch(operation ->
                        operation.kind().isOnRoles() && !operation.counted().isEmpty());
    }

    List<Transfer> transfers() {
        return Transfer.of(model());
    }

    /** The roles that {@code Holders} counts, in the order of the matrix. */
    List<Role> counted() {
        List<Role> counted = new ArrayList<>();
        operations().forEach(operation -> counted.addAll(operation.counted()));
        return model().roles().stream().filter(counted::contains).toList();
    }
}
