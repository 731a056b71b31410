package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.syntax.RoleSyntax.RoleProperty;
import dev.permatrix.dsl.syntax.RoleSyntax.RolePropertySyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.DeclaredSyntax;
import dev.permatrix.dsl.syntax.TraceSyntax;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is said of one role, by whatever statements.
 *
 * @param layer the index of the layer that declares it
 */
record RoleDraft(
        String id,
        DeclaredSyntax name,
        boolean outside,
        List<RolePropertySyntax> properties,
        TraceSyntax trace,
        int layer) {

    RoleDraft {
        properties = List.copyOf(properties);
    }

    Stream<RolePropertySyntax> lines(RoleProperty property) {
        return properties.stream().filter(it -> it.property() == property);
    }

    /** With lines that replace those of the same kind. */
    RoleDraft amended(List<RolePropertySyntax> lines) {
        Stream<RolePropertySyntax> kept =
                properties.stream().filter(old -> lines.stream().noneMatch(it -> kind(it).equals(kind(old))));
        return new RoleDraft(
                id, name, outside, Stream.concat(kept, lines.stream()).toList(), trace, layer);
    }

    /** Both ways to be available are one kind of line. */
    private static RoleProperty kind(RolePropertySyntax line) {
        return line.property() == RoleProperty.AVAILABLE_ON_REQUEST ? RoleProperty.AVAILABLE_WHEN : line.property();
    }
}
