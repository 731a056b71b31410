package dev.permatrix.dsl.table;

import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be named in a change: which role somebody is given, what a former holder becomes, which row is granted.
 *
 * @param naming only changes that name one of these roles, where they name any; all where there are none
 */
record ChangeNames(PermissionModel model, OperationType type, List<Role> naming) {

    ChangeNames {
        naming = List.copyOf(naming);
    }

    /** What is named at once. */
    record Named(Optional<Role> role, Optional<Role> becoming, Optional<Row> row) {}

    /** The same of these roles only. */
    ChangeNames of(List<Role> only) {
        return new ChangeNames(model, type, only);
    }

    /** Everything that can be named, in order. */
    List<Named> all() {
        return moved().flatMap(role ->
                        becoming().flatMap(becoming -> rows().map(row -> new Named(role, becoming, row))))
                .toList();
    }

    long count() {
        return ValueSpace.times(ValueSpace.times(moved().count(), becoming().count()), rows().count());
    }

    private Stream<Optional<Role>> moved() {
        OperationKind kind = type.kind();
        boolean named = kind.movesRole() || kind == OperationKind.EDIT_ROLE || kind == OperationKind.DELETE_ROLE;
        return named
                ? model.roles().stream()
                        .filter(role -> naming.isEmpty() || naming.contains(role))
                        .map(Optional::of)
                : Stream.of(Optional.empty());
    }

    /** A former holder who has one role only must become something. */
    private Stream<Optional<Role>> becoming() {
        if (type.kind() != OperationKind.TRANSFER) {
            return Stream.of(Optional.empty());
        }
        Stream<Optional<Role>> roles = model.assignableRoles().stream().map(Optional::of);
        return model.matrix().severalRoles() ? Stream.concat(Stream.of(Optional.empty()), roles) : roles;
    }

    private Stream<Optional<Row>> rows() {
        return type.kind().isAboutGrants()
                ? model.rows().filter(row -> !row.everythingElse()).map(Optional::of)
                : Stream.of(Optional.empty());
    }
}
