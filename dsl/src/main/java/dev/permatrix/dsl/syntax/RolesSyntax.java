package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.Span;
import java.util.List;

/**
 * Some roles as written: names of roles and role sets, or {@code everyone [except …]}.
 *
 * @param everyone whether it starts with {@code everyone}; the names are then those behind {@code except}
 */
public record RolesSyntax(boolean everyone, List<NameSyntax> names, Span span) {

    public RolesSyntax {
        names = List.copyOf(names);
    }
}
