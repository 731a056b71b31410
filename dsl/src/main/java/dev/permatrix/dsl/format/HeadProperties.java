package dev.permatrix.dsl.format;

import dev.permatrix.dsl.syntax.Spelling;
import dev.permatrix.dsl.syntax.StatementSyntax.HeadSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.PropertySyntax;
import java.util.ArrayList;
import java.util.List;

/** The lines below {@code matrix}. */
final class HeadProperties {

    private HeadProperties() {}

    static List<String> of(HeadSyntax head) {
        List<String> lines = new ArrayList<>();
        head.properties().forEach(it -> add(lines, it));
        head.rolesPerUser().ifPresent(it -> lines.add("users hold " + (it.any() ? "any roles" : "exactly one role")));
        head.rolesCanBeAdded().ifPresent(it -> lines.add((it ? "" : "no ") + "roles can be added"));
        return lines;
    }

    /** The day of an approval stands in the line of the approval in front of it. */
    private static void add(List<String> lines, PropertySyntax property) {
        String value = Spelling.of(property.value());
        switch (property.property()) {
            case SOURCE -> lines.add("source " + value);
            case FACTS -> lines.add("facts " + value);
            case OWNER -> lines.add("owner " + value);
            case VERSION -> lines.add("version " + value);
            case APPROVED_BY -> lines.add("approved by " + value);
            case APPROVED_ON -> lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " on " + value);
        }
    }
}
