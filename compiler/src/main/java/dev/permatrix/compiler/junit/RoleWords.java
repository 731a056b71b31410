package dev.permatrix.compiler.junit;

import dev.permatrix.dsl.model.Role;
import java.util.Locale;

/** Roles in sentences. */
final class RoleWords {

    private RoleWords() {}

    /** {@code an Administrator}, {@code a User}. */
    static String one(Role role) {
        return article(role.label()) + " " + JavaText.oneLine(role.label());
    }

    private static String article(String label) {
        return label.toLowerCase(Locale.ROOT).matches("(?s)([aeio]|u(?![b-df-hj-np-tv-z][aeiou])).*") ? "an" : "a";
    }
}
