package dev.permatrix.compiler.names;

import dev.permatrix.dsl.diagnostic.Diagnostics;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The names of one place in Java, such as the constants of an enum: each name once. */
final class NameTable {

    private final Diagnostics diagnostics;
    private final Map<String, Named> names = new HashMap<>();
    private final Map<String, String> typesByLowerCase = new HashMap<>();

    NameTable(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Takes a name; reports a second taker. Says whether the name could be taken. */
    boolean take(Named named, String name) {
        Named first = names.putIfAbsent(name, named);
        if (first != null) {
            diagnostics.report(NameProblems.sameName(first, named, name));
        }
        return first == null;
    }

    /** Takes the name of a type, which has a file: case must not be all that tells two apart. */
    void takeType(Named named, String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        String other = typesByLowerCase.putIfAbsent(lower, type);
        if (other != null && !other.equals(type)) {
            diagnostics.report(NameProblems.onlyCaseDiffers(names.get(other), named, type, other));
        }
        names.putIfAbsent(type, named);
    }
}
